/** Files that go with a person: those of the answers that go, as far as nobody else's answer holds them too. */

import { and, gt, inArray, isNotNull } from 'drizzle-orm';
import { announcementArrivals, announcementMedia } from '../../announcements/tables.ts';
import { concerts } from '../../concerts/tables.ts';
import { consents } from '../../consents/tables.ts';
import { contestFiles } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../../entries/tables.ts';
import type { Answer } from '../../entries/words.ts';
import { forgetFiles } from '../../files/actions.ts';
import { fileIn } from '../files.ts';

/** Entries read at once. */
const PAGE = 500;

/** Ids of the files among these answers. */
export function filesAmong(...answers: (Readonly<Record<string, Answer>> | null)[]): number[] {
  return answers.flatMap((one) => Object.values(one ?? {}).flatMap(fileIn));
}

/** Lets those go that no entry, consent, contest or announcement holds any more; returns the hashes of bytes to remove. */
export async function forgetUnheld(tx: Database, ids: readonly number[]): Promise<string[]> {
  const unheld = new Set(ids);
  if (unheld.size === 0) return [];
  const keep = (held: readonly { id: number | null }[]) => {
    for (const { id } of held) if (id !== null) unheld.delete(id);
  };
  const wanted = [...unheld];
  for (const table of [announcementMedia, announcementArrivals]) {
    for (const column of [table.fileId, table.coverFileId])
      keep(await tx.select({ id: column }).from(table).where(inArray(column, wanted)));
  }
  keep(await tx.select({ id: consents.scanId }).from(consents).where(inArray(consents.scanId, wanted)));
  keep(await tx.select({ id: contestFiles.fileId }).from(contestFiles).where(inArray(contestFiles.fileId, wanted)));
  keep(await tx.select({ id: concerts.posterId }).from(concerts).where(inArray(concerts.posterId, wanted)));
  for (let page = await pageAfter(tx, 0); page.length > 0; page = await pageAfter(tx, page.at(-1)?.id ?? 0)) {
    for (const { open, sealed } of page) keep(filesAmong(open, sealed).map((id) => ({ id })));
  }
  return forgetFiles(tx, [...unheld]);
}

/** Entries with answers that may be files, which are sealed as everything that names people. */
function pageAfter(tx: Database, after: number) {
  return tx
    .select({ id: entries.id, open: entries.answers, sealed: entries.personalAnswers })
    .from(entries)
    .where(and(gt(entries.id, after), isNotNull(entries.personalAnswers)))
    .orderBy(entries.id)
    .limit(PAGE);
}
