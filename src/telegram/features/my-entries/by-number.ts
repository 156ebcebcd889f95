/** A number written out of the blue («ЗЛБ-1») opens the entry of the contact's own that has it. */

import { entriesOfContact } from '../../../entries/queries.ts';
import { contestsWithin } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';
import { sendCard } from './card.ts';

/** «ЗЛБ-001», «злб 1»: the contest's letters and the running number. */
const NUMBER = /^\s*(?:№\s*)?(?<code>\p{L}{1,8})[\s\p{Pd}№]*(?<running>\d{1,6})\s*\.?\s*$/u;

/** True when it was opened. The staff's numbers are looked for among everybody's entries. */
export async function openByNumber(ctx: Ctx): Promise<boolean> {
  const typed = NUMBER.exec(ctx.message?.text ?? '')?.groups;
  if (!typed || contestsWithin(ctx.caller, 'entry.list').length > 0) return false;
  const wanted = numberKey(typed['code'] ?? '', typed['running'] ?? '');
  const own = await entriesOfContact(ctx.services.db, ctx.caller.personId);
  const found = own.find(({ number, contest }) => number?.startsWith(contest.code) && keyOf(number) === wanted);
  if (found) await sendCard(ctx, { entry: found.id });
  return found !== undefined;
}

function keyOf(number: string): string | undefined {
  const { code, running } = NUMBER.exec(number)?.groups ?? {};
  return code === undefined || running === undefined ? undefined : numberKey(code, running);
}

function numberKey(code: string, running: string): string {
  return `${code.toUpperCase()}-${Number(running)}`;
}
