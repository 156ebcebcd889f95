/** What waits half done and speaks of a person: pasted lines, checked tables, searches, talks. It goes whole. */

import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { protocols } from '../../awards/tables.ts';
import type { Database } from '../../database/connect.ts';
import { imports } from '../../entries/import/tables.ts';
import { entryLists } from '../../entries/lists/tables.ts';
import { entrySearches } from '../../entries/search/tables.ts';
import { conversationStates, inbox } from '../../updates/tables.ts';
import { type Known, speaksOf, stringsOf } from './masking.ts';

/** Forgets whatever speaks of one of them; a held line goes alone, the rest of its list stays. */
export async function forgetUnfinished(tx: Database, known: readonly Known[]): Promise<void> {
  if (known.length === 0) return;
  const speaks = (value: unknown) => {
    const text = stringsOf(value).join('\n');
    return known.some((one) => speaksOf(text, one));
  };
  for (const { entryId, held } of await tx.select().from(entryLists)) {
    const left = held.filter((line) => !speaks(line));
    if (left.length < held.length)
      await tx.update(entryLists).set({ held: left }).where(eq(entryLists.entryId, entryId));
  }
  for (const table of [imports, protocols]) {
    const waiting = await tx.select({ id: table.id, checked: table.checked }).from(table);
    const ids = waiting.filter(({ checked }) => speaks(checked)).map(({ id }) => id);
    if (ids.length > 0) await tx.delete(table).where(inArray(table.id, ids));
  }
  await forgetSearches(tx, known);
  await forgetTalks(tx, speaks);
}

/** A search by the surname alone is about the person, too. */
async function forgetSearches(tx: Database, known: readonly Known[]): Promise<void> {
  const surnames = known.flatMap(({ names: [surname] }) => (surname === undefined ? [] : [{ names: [surname] }]));
  const kept = await tx.select({ id: entrySearches.id, typed: entrySearches.typed }).from(entrySearches);
  const ids = kept.filter(({ typed }) => surnames.some((one) => speaksOf(typed, one))).map(({ id }) => id);
  if (ids.length > 0) await tx.delete(entrySearches).where(inArray(entrySearches.id, ids));
}

/** Whose talk is lost goes on from the draft; updates that were given up keep no words. */
async function forgetTalks(tx: Database, speaks: (value: unknown) => boolean): Promise<void> {
  for (const { channel, chatKey, state } of await tx.select().from(conversationStates)) {
    const where = and(eq(conversationStates.channel, channel), eq(conversationStates.chatKey, chatKey));
    if (speaks(state)) await tx.delete(conversationStates).where(where);
  }
  const parked = await tx
    .select({ id: inbox.id, payload: inbox.payload })
    .from(inbox)
    .where(and(eq(inbox.state, 'parked'), isNotNull(inbox.payload)));
  const ids = parked.filter(({ payload }) => speaks(payload)).map(({ id }) => id);
  if (ids.length > 0) await tx.update(inbox).set({ payload: null }).where(inArray(inbox.id, ids));
}
