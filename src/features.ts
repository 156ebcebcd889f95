/** Everything the bot can do, in the order in which its features are asked about a message and listed to people. */

import type { Feature } from './telegram/feature.ts';
import { announcingFeature } from './telegram/features/announcing/feature.ts';
import { subscribingFeature } from './telegram/features/announcing/subscribing.ts';
import { home } from './telegram/features/home/feature.ts';
import { moderating } from './telegram/features/moderating/feature.ts';
import { myEntries } from './telegram/features/my-entries/feature.ts';
import { registering } from './telegram/features/registering/feature.ts';
import { staffFeature } from './telegram/features/staff/feature.ts';
import { totalsFeature } from './telegram/features/totals/feature.ts';

const DOING: readonly Feature[] = [
  announcingFeature,
  registering,
  myEntries,
  moderating,
  totalsFeature,
  subscribingFeature,
  staffFeature,
];

export const FEATURES: readonly Feature[] = [...DOING, home(DOING)];
