/** How an entry is named inside a sentence. Pure. */

import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import { titleOf } from '../../entries/entry-text.ts';
import { quotedTitle } from '../../screens/quoted-title.ts';

/** «ЗЛБ-012 «Зимняя сказка»»; works without a title are known by their ensemble or by the number alone. */
export function named(entry: EntryView, say: Say): { entry: string } {
  const title = titleOf(entry) ?? entry.ensembleName;
  return { entry: [entry.number, title && quotedTitle(title, say)].filter(Boolean).join(' ') };
}
