/** The school's side of handing over: a code typed or a link opened, what it gives, and one tap to take it. */

import { contestById } from '../../../contests/queries.ts';
import type { Key } from '../../../entries/handover/finding.ts';
import { type Handover, lookAtHandover, takeOver } from '../../../entries/handover/taking.ts';
import { institutionById } from '../../../institutions/queries.ts';
import { readCode } from '../../../spoken-code.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { rememberName } from '../../screens/own-name.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { showButton } from '../my-entries/buttons.ts';
import { takeOverButton } from './buttons.ts';

/** /takeover КОД */
export async function takeByCommand(ctx: Ctx, argument: string): Promise<void> {
  const code = readCode(argument);
  if (code !== undefined) return show(ctx, { code });
  await reply(ctx, ctx.say.html(argument === '' ? 'handover-how' : 'handover-not-a-code'));
}

/** `/start h_<token>` */
export async function takeByLink(ctx: Ctx, token: string): Promise<void> {
  await show(ctx, { token });
}

/** A message that is nothing but a code; a word has no digits. */
export async function hearCode(ctx: Ctx): Promise<boolean> {
  const text = ctx.message?.text ?? '';
  const code = /\d/.test(text) ? readCode(text) : undefined;
  if (code === undefined) return false;
  await show(ctx, { code });
  return true;
}

/** What would be taken over; looking spends nothing. */
async function show(ctx: Ctx, key: Key): Promise<void> {
  const looked = await lookAtHandover(ctx.services.db, ctx.caller, key, ctx.now);
  if (!looked.ok) return refuse(ctx, looked.refusal);
  const html = [
    ctx.say.html('handover-offer', await namesOf(ctx, looked.value)),
    ctx.say.html('handover-offer-count', { count: looked.value.count }),
    '',
    ctx.say.html(looked.value.confirms ? 'handover-gives-all' : 'handover-gives'),
  ].join('\n');
  const take = press(ctx.say('handover-button-take'), takeOverButton.data({ key: keyWord(key) }));
  await reply(ctx, html, inline([[take]]).keyboard);
}

/** Takes it; whoever taps again is shown the same. */
export async function take(ctx: Ctx, { key: word }: { key: string }): Promise<void> {
  const taken = await takeOver(ctx.services.db, ctx.caller, readKey(word), ctx.now);
  if (!taken.ok) return refuse(ctx, taken.refusal);
  await rememberName(ctx);
  ctx.services.wakeSender();
  const { entryId, count } = taken.value;
  const html = ctx.say.html('handover-taken', { ...(await namesOf(ctx, taken.value)), count });
  const open = entryId === null ? [] : [press(ctx.say('my-button-open'), showButton.data({ entry: entryId }))];
  await redraw(ctx, html, inline([open, [press(ctx.say('home-door-my'), goTo.data({ command: 'my' }))]]).keyboard);
}

async function namesOf(ctx: Ctx, { contestId, institutionId }: Handover) {
  const contest = await contestById(ctx.services.db, contestId);
  const institution = await institutionById(ctx.services.db, institutionId);
  return { contest: shortTitle(contest?.definition.title ?? ''), institution: institution?.shortName ?? '' };
}

/** A key as a button carries it. */
export function keyWord(key: Key): string {
  return 'code' in key ? `c${key.code}` : `t${key.token}`;
}

function readKey(word: string): Key {
  return word.startsWith('c') ? { code: readCode(word.slice(1)) ?? '' } : { token: word.slice(1) };
}
