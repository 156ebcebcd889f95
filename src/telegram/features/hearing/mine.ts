/** «Что я получаю»: how much, of which children, by which subscriptions, and when it is night; each with its way to change. */

import type { InlineKeyboardButton } from 'grammy/types';
import { namedWish, type Wish } from '../../../announcements/audience/targets.ts';
import { setHearing } from '../../../announcements/subscriptions/how-much.ts';
import { hearOfChildrenOnly } from '../../../announcements/subscriptions/subscribing.ts';
import { silentEntries, wishesOf } from '../../../announcements/subscriptions/what-one-hears.ts';
import { hasOwnChildren, type OwnChild, ownChildren } from '../../../entries/family/queries.ts';
import { comeBack } from '../../../people/actions.ts';
import { type Hearing, isHearing } from '../../../people/hearing.ts';
import { personById } from '../../../people/queries.ts';
import { QUIET } from '../../../people/quiet-hours.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, packed, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { levelName } from './levels.ts';
import { targetName } from './words.ts';
import { sayZone } from './zone-words.ts';

/** So many subscriptions are shown at once; the rest when some of them have ended. */
const MOST = 20;
const MOST_ON_BUTTON = 40;

/** Something heard of, by name, with the button that ends it or brings it back. */
interface Line {
  name: string;
  wish: Wish;
  hears: boolean;
}

export async function showMine(ctx: Ctx, draw: typeof reply = redraw): Promise<void> {
  const { db } = ctx.services;
  const person = await personById(db, ctx.caller.personId);
  if (!person) return;
  const { hearing } = person;
  const children = hearing === 'chosen' ? await childLines(ctx) : [];
  const subscribed = hearing === 'chosen' ? await subscriptionLines(ctx) : [];
  const html = [
    ctx.say.html('hearing-mine'),
    `${escapeHtml(levelName(hearing, ctx))}`,
    ...listed(ctx, 'hearing-mine-children', children),
    ...listed(ctx, 'hearing-mine-subscriptions', subscribed),
    ...(hearing === 'chosen' && children.length + subscribed.length === 0
      ? ['', ctx.say.html('hearing-mine-none')]
      : []),
    ...(hearing === 'nothing'
      ? []
      : ['', ctx.say.html('hearing-mine-night', { ...QUIET, zone: sayZone(person.zone ?? ctx.services.zone, ctx) })]),
  ];
  const rows = [...[...children, ...subscribed].map((line) => [lineButton(ctx, line)]), ...levelRows(ctx, hearing)];
  await draw(ctx, html.join('\n'), inline(rows).keyboard);
}

function listed({ say }: Ctx, heading: PlainKey, lines: readonly Line[]): string[] {
  if (lines.length === 0) return [];
  return [
    '',
    say.html(heading),
    ...lines.map(({ name, hears }) => say.html(hears ? 'hearing-mine-line' : 'hearing-mine-silent', { name })),
  ];
}

/** Siblings of one entry are one line: what ends is the entry. */
async function childLines(ctx: Ctx): Promise<Line[]> {
  const { db } = ctx.services;
  const silent = await silentEntries(db, ctx.caller);
  const byEntry = new Map<number, OwnChild[]>();
  for (const own of await ownChildren(db, ctx.caller)) {
    byEntry.set(own.entry.id, [...(byEntry.get(own.entry.id) ?? []), own]);
  }
  return [...byEntry.entries()].slice(0, MOST).map(([entryId, own]) => {
    const names = own.map(({ child }) => child.firstName).join(', ');
    const number = own[0]?.entry.number;
    return {
      name: number ? `${names}, ${number}` : names,
      wish: { topic: 'entry' as const, target: String(entryId) },
      hears: !silent.has(entryId),
    };
  });
}

async function subscriptionLines(ctx: Ctx): Promise<Line[]> {
  const { db } = ctx.services;
  const lines: Line[] = [];
  for (const wish of (await wishesOf(db, ctx.caller)).slice(0, MOST)) {
    const named = await namedWish(db, wish);
    lines.push({ name: named ? targetName(named, ctx.say) : ctx.say('hearing-gone'), wish, hears: true });
  }
  return lines;
}

function lineButton({ say }: Ctx, { name, wish, hears }: Line): InlineKeyboardButton {
  const data = { ...wish, from: 'mine' };
  const text = shortened(say(hears ? 'hearing-button-end' : 'hearing-button-resume', { name }), MOST_ON_BUTTON);
  return press(text, hears ? on.leaveButton.data(data) : on.followButton.data(data));
}

function levelRows({ say }: Ctx, hearing: Hearing): InlineKeyboardButton[][] {
  const zone = press(say('hearing-button-zone'), on.zonesButton.data({}));
  const less = press(say('hearing-button-less'), on.lessButton.data({}));
  const chosen = press(say('hearing-button-chosen'), on.levelButton.data({ level: 'chosen' }));
  if (hearing === 'nothing') return [[press(say('hearing-button-back'), on.backButton.data({}))]];
  if (hearing === 'service') return [[chosen], ...packed([less, zone])];
  return packed([press(say('hearing-button-more'), on.waysButton.data({})), less, zone]);
}

/** What hearing less can be, each in a line, with its button; of own children only those hear who have some. */
export async function showLess(ctx: Ctx): Promise<void> {
  const { say } = ctx;
  const hasChildren = await hasOwnChildren(ctx.services.db, ctx.caller);
  const html = [
    say.html('hearing-less'),
    '',
    ...(hasChildren ? [say.html('hearing-less-children')] : []),
    say.html('hearing-less-service'),
    say.html('hearing-less-nothing'),
  ].join('\n');
  const rows = [
    hasChildren ? [press(say('hearing-button-children-only'), on.childrenOnlyButton.data({}))] : [],
    [press(say('hearing-button-service'), on.levelButton.data({ level: 'service' }))],
    [press(say('hearing-button-nothing'), on.levelButton.data({ level: 'nothing' }))],
    [press(say('button-back'), on.mineButton.data({ below: 0 }))],
  ];
  await redraw(ctx, html, inline(rows).keyboard);
}

/** A tap on how much one hears. */
export async function changeLevel(ctx: Ctx, { level }: { level: string }): Promise<void> {
  if (!isHearing(level)) return answerOutdated(ctx);
  const changed = await setHearing(ctx.services.db, ctx.caller, level, ctx.now);
  if (!changed.ok) return refuse(ctx, changed.refusal);
  await answerTap(ctx, ctx.say('hearing-noted'));
  await (level === 'nothing' ? saySilent(ctx, redraw) : showMine(ctx));
}

export async function childrenOnly(ctx: Ctx): Promise<void> {
  const done = await hearOfChildrenOnly(ctx.services.db, ctx.caller, ctx.now);
  if (!done.ok) return refuse(ctx, done.refusal);
  await answerTap(ctx, ctx.say('hearing-children-only-note'));
  await showMine(ctx);
}

/** /stop: nothing more comes, and how to come back. */
export async function stop(ctx: Ctx): Promise<void> {
  const stopped = await setHearing(ctx.services.db, ctx.caller, 'nothing', ctx.now);
  if (!stopped.ok) return refuse(ctx, stopped.refusal);
  await saySilent(ctx, reply);
}

async function saySilent(ctx: Ctx, draw: typeof reply): Promise<void> {
  const back = [press(ctx.say('hearing-button-back'), on.backButton.data({}))];
  await draw(ctx, ctx.say.html('hearing-silent'), inline([back]).keyboard);
}

/** The button under the words of /stop; a second tap finds them back already. */
export async function back(ctx: Ctx): Promise<void> {
  await comeBack(ctx.services.db, ctx.caller);
  await answerTap(ctx, ctx.say('hearing-back-note'));
  await showMine(ctx);
}
