/** Correcting returned entries: by a reply, by what is typed after a tap, question by question; any entry by words out of the blue. */

import { type Feature, onTap } from '../../feature.ts';
import * as on from './buttons.ts';
import { chooseEntry, chooseStep, hearReply } from './hearing.ts';
import { correctionLines } from './lines.ts';
import { take } from './typed.ts';
import { hearWish } from './unasked.ts';

export const correcting: Feature = {
  taps: [onTap(on.takeButton, take), onTap(on.stepButton, chooseStep), onTap(on.entryButton, chooseEntry)],
  onReply: hearReply,
  onMessage: hearWish,
  additions: {
    entry: async ({ say }, entry) => ({ lines: correctionLines(entry, say) }),
    judged: async ({ say }, entry) => ({ lines: correctionLines(entry, say) }),
  },
};
