/** The text inside an archive that tells which files are not in it, and why. Pure. */

import { MOST_KEPT_MB } from '../../files/rules.ts';
import type { Say } from '../../texts/texts.ts';
import type { Part } from '../../zip.ts';
import { safeName } from './archive-names.ts';

/** Why a file is not in the archive. */
export type Absence = 'owed' | 'gone' | 'later' | 'large' | { link: string };

/** A question whose file is not in the archive. */
export interface Missing {
  number: string;
  title: string | null;
  field: string;
  why: Absence;
}

/** Without it some editors take Cyrillic for another alphabet. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A file beside the others, first in their order. */
export function missingText(missing: readonly Missing[], say: Say): Part {
  const lines = missing.map(({ number, title, field, why }) =>
    say('files-missing-line', { entry: number, title: title ?? '', field, why: reasonOf(why, say) }),
  );
  const text = [say('files-missing-head'), '', ...lines, ''].join('\r\n');
  return { path: `00_${safeName(say('files-missing-name'))}.txt`, chunks: [BYTE_ORDER_MARK, text] };
}

function reasonOf(why: Absence, say: Say): string {
  if (typeof why === 'object') return say('files-missing-link', { link: why.link });
  switch (why) {
    case 'owed':
      return say('files-missing-owed');
    case 'gone':
      return say('files-missing-gone');
    case 'later':
      return say('files-missing-later');
    case 'large':
      return say('files-missing-large', { mostMb: MOST_KEPT_MB });
  }
}
