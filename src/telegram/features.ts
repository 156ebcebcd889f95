/** Everything the bot can do, in the order in which its features are asked about a message and listed to people. */

import type { Feature } from './feature.ts';
import { admitting } from './features/admitting/feature.ts';
import { guestsUnasked } from './features/admitting/unasked.ts';
import { amending } from './features/amending/feature.ts';
import { adding } from './features/announcing/adding.ts';
import { announcingFeature } from './features/announcing/feature.ts';
import { offering, offeringAtLast } from './features/announcing/offering.ts';
import { subscribingFeature } from './features/announcing/subscribing.ts';
import { attending } from './features/attending/feature.ts';
import { awarding } from './features/awarding/feature.ts';
import { board } from './features/board/feature.ts';
import { chronicle } from './features/chronicle/feature.ts';
import { correcting } from './features/correcting/feature.ts';
import { digesting } from './features/digesting/feature.ts';
import { enquiring } from './features/enquiring/feature.ts';
import { entering } from './features/entering/feature.ts';
import { extending } from './features/extending/feature.ts';
import { family } from './features/family/feature.ts';
import { filesFeature } from './features/files/feature.ts';
import { finding } from './features/finding/feature.ts';
import { findingUnasked } from './features/finding/unasked.ts';
import { hearing } from './features/hearing/feature.ts';
import { home } from './features/home/feature.ts';
import { importing } from './features/importing/feature.ts';
import { institutionFeature } from './features/institution/feature.ts';
import { listing } from './features/listing/feature.ts';
import { managing } from './features/managing/feature.ts';
import { moderating } from './features/moderating/feature.ts';
import { myEntries } from './features/my-entries/feature.ts';
import { nudging } from './features/nudging/feature.ts';
import { papers } from './features/papers/feature.ts';
import { picturing } from './features/picturing/feature.ts';
import { printing } from './features/printing/feature.ts';
import { privacyFeature } from './features/privacy/feature.ts';
import { programming } from './features/programming/feature.ts';
import { registering } from './features/registering/feature.ts';
import { roster } from './features/roster/feature.ts';
import { schoolReport } from './features/school-report/feature.ts';
import { seating } from './features/seating/feature.ts';
import { seatsBelowNews, seatsInWords } from './features/seating/typed.ts';
import { shaping } from './features/shaping/feature.ts';
import { sharing } from './features/sharing/feature.ts';
import { staffFeature } from './features/staff/feature.ts';
import { staging } from './features/staging/feature.ts';
import { tidying } from './features/tidying/feature.ts';
import { timing } from './features/timing/feature.ts';
import { totalsFeature } from './features/totals/feature.ts';
import { turnout } from './features/turnout/feature.ts';
import { waiting } from './features/waiting/feature.ts';
import { wondering } from './features/wondering/feature.ts';

const DOING: readonly Feature[] = [
  seatsInWords,
  announcingFeature,
  timing,
  amending,
  awarding,
  managing,
  importing,
  registering,
  listing,
  roster,
  myEntries,
  institutionFeature,
  entering,
  waiting,
  correcting,
  board,
  extending,
  shaping,
  chronicle,
  moderating,
  finding,
  tidying,
  papers,
  family,
  seating,
  admitting,
  hearing,
  enquiring,
  nudging,
  filesFeature,
  printing,
  programming,
  totalsFeature,
  picturing,
  turnout,
  digesting,
  sharing,
  attending,
  staging,
  subscribingFeature,
  staffFeature,
  schoolReport,
  privacyFeature,
  seatsBelowNews,
  adding,
  wondering,
  offering,
  findingUnasked,
  guestsUnasked,
  offeringAtLast,
];

export const FEATURES: readonly Feature[] = [...DOING, home(DOING)];
