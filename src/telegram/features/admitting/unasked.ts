/** A guest's name that whoever keeps a door writes out of the blue, in the hours of one concert. Comes after other searches. */

import type { Feature } from '../../feature.ts';
import { findUnasked } from './finding.ts';

/** What fits no guest is left to others. */
export const guestsUnasked: Feature = { onMessage: findUnasked };
