/** The board: one living message per contact and contest. It is promised, never sent from here. */

import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { drawKept, forgetKept } from '../../deliveries/kept.ts';
import type { Entry } from '../facts.ts';
import { isOnBoard } from './rules.ts';

/** Whose board, of which contest. */
export interface BoardOf {
  personId: number;
  contestId: number;
}

/** Answers to a draft come one after another: they are shown together, so many milliseconds after the first. */
const DRAFT_PAUSE_MS = 30_000;

/** The name under which the message is kept. */
export function boardKey({ personId, contestId }: BoardOf): string {
  return `entry-board:${personId}:${contestId}`;
}

/** What the board depends on of an entry. */
type Shown = Pick<Entry, 'contactId' | 'contestId' | 'state' | 'channel' | 'takenOverAt'>;

/** What a change of a draft draws anew, and when; null where nothing stands on a board. */
export function draftOnBoard(
  { contactId: personId, contestId, state, ...came }: Shown,
  now: Date,
): { key: string; notBefore: Date } | null {
  if (state !== 'draft' || !isOnBoard(came)) return null;
  return { key: boardKey({ personId, contestId }), notBefore: new Date(now.getTime() + DRAFT_PAUSE_MS) };
}

/**
 * Has the board drawn anew after a change of `entry`, in the transaction of the change. It begins with the first
 * submit: a draft alone makes none.
 */
export async function refreshBoard(
  tx: Database,
  { contactId: personId, contestId, state, ...came }: Shown,
  now: Date,
): Promise<void> {
  if (!isOnBoard(came)) return;
  const whose = { personId, contestId };
  if (state === 'draft') await drawKept(tx, boardKey(whose), new Date(now.getTime() + DRAFT_PAUSE_MS));
  else await promiseBoard(tx, whose, now);
}

/** Sends the board as a new message at the end of the chat; the old one stays behind with a word in its place. */
export async function sendBoardAnew(db: Database, whose: BoardOf, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const former = await forgetKept(tx, boardKey(whose));
    await promiseBoard(tx, whose, now);
    if (former === null) return;
    const moved = { action: 'edit' as const, targetMessageId: former, content: { kind: 'entry-board-moved' } };
    await promise(tx, [{ personId: whose.personId, ...moved }], now);
  });
}

async function promiseBoard(tx: Database, whose: BoardOf, now: Date): Promise<void> {
  const content = { kind: 'entry-board', ...whose };
  await promise(tx, [{ personId: whose.personId, content, action: 'keep', onceKey: boardKey(whose) }], now);
}
