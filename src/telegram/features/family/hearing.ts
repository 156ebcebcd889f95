/** What families write: the child's surname and birth date, and their own name for the consents. */

import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { subscribe } from '../../../announcements/subscriptions/subscribing.ts';
import { silentEntries } from '../../../announcements/subscriptions/what-one-hears.ts';
import { plainDateAt } from '../../../calendar.ts';
import { nameGuardian } from '../../../entries/family/deciding.ts';
import { claimChild } from '../../../entries/family/link.ts';
import { readNamed } from '../../../entries/family/named.ts';
import { formatName, parsePersonName } from '../../../people/name.ts';
import { saysSomethingElse, turnsBack } from '../../../people/other-words.ts';
import { personById } from '../../../people/queries.ts';
import { plainWords, reject } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml, typedReasonText } from '../../screens/refusals.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { standsOn } from '../../screens/spoken-words.ts';
import { converse } from '../../talks/talks.ts';
import { listButton } from './buttons.ts';
import { childScreen, ownChild, type Which } from './child-screen.ts';
import { stoppedScreen, stopRow, TALK, type Waiting } from './stopping.ts';

/** Asks for the guardian's name; afterwards the child's consents are shown. */
export async function askGuardianName(ctx: Ctx, which: Which): Promise<void> {
  const waiting = { for: 'name', ...which } satisfies Waiting;
  await reply(ctx, ctx.say.html('family-ask-name'), stopRow(ctx, waiting).keyboard);
  await converse(ctx, TALK, waiting);
}

/** The name is put right: asked for anew. */
export async function rename(ctx: Ctx): Promise<void> {
  await askGuardianName(ctx, { entry: 0, child: 0 });
}

/** Hears one message after another until what is waited for is there. */
export async function hearingFamily(
  conversation: Conversation<Ctx, Context>,
  _: Context,
  waiting: Waiting,
): Promise<void> {
  const beginning = conversation.checkpoint();
  const said = await conversation.waitFor('message');
  const { screen, next } = await conversation.external((ctx) => heard(ctx, waiting));
  await reply(said, screen.html, screen.keyboard);
  if (next) return hearingFamily(conversation, said, next);
  if (screen.listens) await conversation.rewind(beginning);
}

interface Heard {
  screen: Screen;
  next?: Waiting;
}

async function heard(ctx: Ctx, waiting: Waiting): Promise<Heard> {
  const text = ctx.message?.text;
  if (text === undefined) return again(ctx, waiting, ctx.say.html('family-as-text'));
  if (turnsBack(text)) return { screen: await stoppedScreen(ctx, waiting) };
  return waiting.for === 'child' ? heardChild(ctx, waiting, text) : heardName(ctx, waiting, text);
}

/** What is said while the person may write again, with the way out. */
function again(ctx: Ctx, waiting: Waiting, html: string): Heard {
  return { screen: { html, ...stopRow(ctx, waiting), listens: true } };
}

async function heardChild(ctx: Ctx, waiting: Waiting & { for: 'child' }, text: string): Promise<Heard> {
  const says = waiting.only && standsOn(ctx.say('family-button-mine'), plainWords(text));
  const named = says ? null : readNamed(text, plainDateAt(ctx.now, ctx.services.zone));
  if (named === undefined) {
    return again(ctx, waiting, ctx.say.html(waiting.only ? 'family-only-child' : 'family-child-how'));
  }
  const claimed = await claimChild(ctx.services.db, ctx.caller, { token: waiting.token, named }, ctx.now);
  if (claimed.ok) return afterClaim(ctx, claimed.value);
  const html = refusalHtml(ctx, claimed.refusal);
  return claimed.refusal.code === 'child-not-found' ? again(ctx, waiting, html) : { screen: { html, listens: false } };
}

/** News of the entry come from now on; the guardian's name comes first, then the child's consents. */
export async function afterClaim(
  ctx: Ctx,
  { entryId: entry, found }: { entryId: number; found: readonly { childId: number }[] },
): Promise<Heard> {
  const { db } = ctx.services;
  const child = found[0]?.childId ?? 0;
  const person = await personById(db, ctx.caller.personId);
  await hearAgain(ctx, entry);
  if (!person?.profile?.legalName) {
    const next = { for: 'name', entry, child } as const;
    return { ...again(ctx, next, `${ctx.say.html('family-found')}\n\n${ctx.say.html('family-ask-name')}`), next };
  }
  const screen = await screenOf(ctx, { entry, child });
  return { screen: { ...screen, html: [ctx.say.html('family-found'), screen.html].join('\n\n') } };
}

/** Whoever names the child again had not wanted to hear of the entry, and does now. */
async function hearAgain({ services: { db }, caller, now }: Ctx, entry: number): Promise<void> {
  const silent = await silentEntries(db, caller);
  if (silent.has(entry)) await subscribe(db, caller, { topic: 'entry', target: String(entry) }, now);
}

/** Whatever is noted here stands in a consent. */
const NOT_A_NAME = reject({ code: 'not-a-name' } as const);

async function heardName(ctx: Ctx, waiting: Waiting & { for: 'name' }, text: string): Promise<Heard> {
  const name = saysSomethingElse(text) ? NOT_A_NAME : parsePersonName(text, { who: 'adult' });
  if (name.outcome === 'reject') return again(ctx, waiting, typedReasonText(ctx.say, 'name', name.why));
  await nameGuardian(ctx.services.db, ctx.caller, formatName(name.value));
  return { screen: await screenOf(ctx, waiting, formatName(name.value)) };
}

/** The child's consents; where no child is named, the way to the children. */
async function screenOf(ctx: Ctx, which: Which, name?: string): Promise<Screen> {
  const own = await ownChild(ctx, which);
  const noted = name === undefined ? [] : [ctx.say.html('family-name-noted', { name })];
  if (!own) {
    const children = [press(ctx.say('family-button-children'), listButton.data({}))];
    return { html: noted.join('\n') || ctx.say.html('family-none'), ...inline([children]), listens: false };
  }
  const screen = await childScreen(ctx, own);
  return { ...screen, html: [...noted, screen.html].join('\n\n') };
}
