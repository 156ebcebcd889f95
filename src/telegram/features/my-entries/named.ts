/** How an entry is named inside a sentence. Pure. */

import type { EntryView } from '../../../entries/view.ts';
import { titleOf } from '../../entry-text.ts';

/** «ЗЛБ-012 «Зимняя сказка»»; works without a title are known by their ensemble or by the number alone. */
export function named(entry: EntryView): { entry: string } {
  const title = titleOf(entry) ?? entry.ensembleName;
  return { entry: [entry.number, title && quoted(title)].filter(Boolean).join(' ') };
}

/** A title with quotes of its own keeps them. */
function quoted(title: string): string {
  return /[«»"]/u.test(title) ? title : `«${title}»`;
}
