/** Everything the bot can do, in the order in which its features are asked about a message and listed to people. */

import type { Feature } from './telegram/feature.ts';
import { admitting } from './telegram/features/admitting/feature.ts';
import { guestsUnasked } from './telegram/features/admitting/unasked.ts';
import { amending } from './telegram/features/amending/feature.ts';
import { adding } from './telegram/features/announcing/adding.ts';
import { announcingFeature } from './telegram/features/announcing/feature.ts';
import { offering, offeringAtLast } from './telegram/features/announcing/offering.ts';
import { subscribingFeature } from './telegram/features/announcing/subscribing.ts';
import { attendance } from './telegram/features/attendance/feature.ts';
import { attending } from './telegram/features/attending/feature.ts';
import { awarding } from './telegram/features/awarding/feature.ts';
import { board } from './telegram/features/board/feature.ts';
import { chronicle } from './telegram/features/chronicle/feature.ts';
import { correcting } from './telegram/features/correcting/feature.ts';
import { digesting } from './telegram/features/digesting/feature.ts';
import { enquiring } from './telegram/features/enquiring/feature.ts';
import { entering } from './telegram/features/entering/feature.ts';
import { extending } from './telegram/features/extending/feature.ts';
import { family } from './telegram/features/family/feature.ts';
import { filesFeature } from './telegram/features/files/feature.ts';
import { finding } from './telegram/features/finding/feature.ts';
import { findingUnasked } from './telegram/features/finding/unasked.ts';
import { hearing } from './telegram/features/hearing/feature.ts';
import { home } from './telegram/features/home/feature.ts';
import { importing } from './telegram/features/importing/feature.ts';
import { institutionFeature } from './telegram/features/institution/feature.ts';
import { listing } from './telegram/features/listing/feature.ts';
import { managing } from './telegram/features/managing/feature.ts';
import { moderating } from './telegram/features/moderating/feature.ts';
import { myEntries } from './telegram/features/my-entries/feature.ts';
import { nudging } from './telegram/features/nudging/feature.ts';
import { papers } from './telegram/features/papers/feature.ts';
import { picturing } from './telegram/features/picturing/feature.ts';
import { printing } from './telegram/features/printing/feature.ts';
import { privacyFeature } from './telegram/features/privacy/feature.ts';
import { programming } from './telegram/features/programming/feature.ts';
import { registering } from './telegram/features/registering/feature.ts';
import { roster } from './telegram/features/roster/feature.ts';
import { schoolReport } from './telegram/features/school-report/feature.ts';
import { seating } from './telegram/features/seating/feature.ts';
import { seatsBelowNews, seatsInWords } from './telegram/features/seating/typed.ts';
import { shaping } from './telegram/features/shaping/feature.ts';
import { sharing } from './telegram/features/sharing/feature.ts';
import { staffFeature } from './telegram/features/staff/feature.ts';
import { staging } from './telegram/features/staging/feature.ts';
import { tidying } from './telegram/features/tidying/feature.ts';
import { timing } from './telegram/features/timing/feature.ts';
import { totalsFeature } from './telegram/features/totals/feature.ts';
import { waiting } from './telegram/features/waiting/feature.ts';
import { wondering } from './telegram/features/wondering/feature.ts';

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
  attendance,
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
