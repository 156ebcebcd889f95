/** What is said when an update was parked: an apology to the person, a notice to the administrators. */

import type { Context } from 'grammy';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { peopleWithRole, personAt } from '../../people/queries.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Parked } from '../../updates/update.ts';
import type { Renderers } from '../outgoing/render.ts';
import { answerTap, reply } from '../screens/reply.ts';
import { CHANNEL } from './receive.ts';

/** The delivery that tells an administrator. */
export type ParkedNotice = { kind: 'update-parked'; reference: string };

export const parkingRenderers: Renderers<ParkedNotice> = {
  'update-parked': async ({ reference }, { say }) => ({ text: say.html('update-parked-notice', { reference }) }),
};

/** No vowels and nothing that reads like something else: it is read out over the phone. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ23456789';
const LENGTH = 6;

/** Promises every administrator a notice, once for each parked update. */
export async function promiseNotice(tx: Database, { id, reference }: Parked, now: Date): Promise<void> {
  const administrators = await peopleWithRole(tx, ['administrator']);
  const content: ParkedNotice = { kind: 'update-parked', reference };
  const notices = administrators.map((personId) => ({ personId, content, onceKey: `update-parked:${id}:${personId}` }));
  await promise(tx, notices, now);
}

/** Says sorry where the person is waiting: in their chat, in their language. Groups and strangers hear nothing. */
export async function apologize(db: Database, texts: Texts, ctx: Context, { reference }: Parked): Promise<void> {
  if (!ctx.from || (ctx.chat && ctx.chat.type !== 'private') || ctx.myChatMember) return;
  const person = await personAt(db, CHANNEL, String(ctx.from.id));
  const say = texts(person?.language ?? 'ru');
  await answerTap(ctx).catch(() => undefined);
  await reply(ctx, say.html('update-failed', { reference }));
}

/** A short reference out of random bytes. */
export function referenceFrom(bytes: Uint8Array): string {
  return [...bytes.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
