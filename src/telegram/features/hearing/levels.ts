/** How much somebody hears, in a sentence. */

import type { Hearing } from '../../../people/hearing.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';

export const LEVELS = {
  chosen: 'hearing-level-chosen',
  service: 'hearing-level-service',
  nothing: 'hearing-level-nothing',
} as const satisfies Record<Hearing, PlainKey>;

/** The same, said. */
export function levelName(hearing: Hearing, { say }: { say: Say }): string {
  return say(LEVELS[hearing]);
}
