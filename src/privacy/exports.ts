/** Who took which file away, and when; files that name people go from the chat again. */

import type { Database } from '../database/connect.ts';
import { promise } from '../deliveries/actions.ts';
import { record } from '../history/actions.ts';
import { KEPT_FOR, keptMs } from '../kept-for.ts';

/** A file that was handed over. */
export interface Export {
  readonly personId: number;
  /** The message it came in, as its channel names it. */
  readonly messageId: string;
  readonly what: string;
  readonly contestId: number | null;
  /** The concert it is about: then the export is written down there. */
  readonly concertId?: number;
  readonly personal: boolean;
}

/** Writes down that a file was taken, and promises that it goes again when it names people. */
export async function rememberExport(db: Database, taken: Export, now: Date): Promise<void> {
  const { personId, what, contestId, concertId } = taken;
  const action = `${what}-exported`;
  await db.transaction(async (tx) => {
    if (concertId !== undefined) {
      await record(tx, { at: now, personId, subject: 'concert', subjectId: concertId, action });
    } else if (contestId !== null) {
      await record(tx, { at: now, personId, subject: 'contest', subjectId: contestId, action });
    }
    if (taken.personal) await promiseToGo(tx, taken, now);
  });
}

/** Promises that a message with people's data goes from the chat; promised twice, it goes once. */
export async function promiseToGo(
  tx: Database,
  { personId, messageId }: Pick<Export, 'personId' | 'messageId'>,
  now: Date,
): Promise<void> {
  const going = {
    personId,
    content: { kind: 'export' },
    action: 'delete' as const,
    targetMessageId: messageId,
    onceKey: `export:${personId}:${messageId}`,
    notBefore: new Date(now.getTime() + keptMs(KEPT_FOR.filesInChats)),
  };
  await promise(tx, [going], now);
}
