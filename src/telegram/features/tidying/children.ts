/** Children who look like one, shown pair by pair, and children to be parted: an organizer says who is who. */

import { keepApart, mergeChildren } from '../../../entries/merging/children.ts';
import type { LikelySame, MetChild } from '../../../entries/merging/comparing.ts';
import { splitChild } from '../../../entries/merging/parting.ts';
import { likelySameChildren, type SharedChild, sharedChildren } from '../../../entries/merging/suggestions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { authorize } from '../../../people/access.ts';
import { formatName } from '../../../people/name.ts';
import { formatBirthDate } from '../../../texts/format.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import type { Addition } from '../../screens/additions.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import {
  apartButton,
  askSplitButton,
  joinButton,
  pairButton,
  sharedButton,
  splitButton,
  tidyButton,
} from './buttons.ts';

/** Children of one entry named on a card, other entries named of one child. */
const MOST_NAMED = 3;

const LIKENESS: Record<LikelySame['likeness'], PlainKey> = {
  spelling: 'tidy-likeness-spelling',
  'day-and-month': 'tidy-likeness-day-and-month',
};

interface Pair {
  one: number;
  other: number;
  at: number;
}

/** The pair at this place; after the last comes the first. */
export async function showPair(ctx: Ctx, { at }: { at: number }): Promise<void> {
  const { say } = ctx;
  const found = await likelySameChildren(ctx.services, ctx.caller);
  if (!found.ok) return refuse(ctx, found.refusal);
  const place = at < found.value.length ? at : 0;
  const pair = found.value[place];
  const back = [press(say('button-back'), tidyButton.data({}))];
  if (!pair) return void (await redraw(ctx, say.html('tidy-no-pairs'), inline([back]).keyboard));
  const ids = { one: pair.one.childId, other: pair.other.childId, at: place };
  const rows = [
    [press(say('tidy-same'), joinButton.data(ids)), press(say('tidy-different'), apartButton.data(ids))],
    found.value.length > 1 ? [press(say('tidy-next'), pairButton.data({ at: place + 1 }))] : [],
    back,
  ];
  const html = [
    say.html('tidy-pair', { at: place + 1, of: found.value.length }),
    metLine(ctx, pair.one),
    metLine(ctx, pair.other),
    say.html(LIKENESS[pair.likeness]),
  ].join('\n');
  await redraw(ctx, html, inline(rows).keyboard);
}

function metLine({ say }: Ctx, child: MetChild): string {
  return say.html('tidy-child', {
    child: born(child),
    institutions: child.institutions.join('; '),
    entries: named(child.numbers),
  });
}

/** One child from now on; the next pair follows. */
export async function join(ctx: Ctx, { one, other, at }: Pair): Promise<void> {
  const merged = await mergeChildren(ctx.services.db, ctx.caller, { oneId: one, otherId: other }, ctx.now);
  if (!merged.ok) return refuse(ctx, merged.refusal);
  await answerTap(ctx, ctx.say('tidy-joined'));
  await showPair(ctx, { at });
}

/** Two for good; the next pair follows. */
export async function keepTwo(ctx: Ctx, { one, other, at }: Pair): Promise<void> {
  const kept = await keepApart(ctx.services.db, ctx.caller, { oneId: one, otherId: other }, ctx.now);
  if (!kept.ok) return refuse(ctx, kept.refusal);
  await answerTap(ctx, ctx.say('tidy-kept-apart'));
  await showPair(ctx, { at });
}

/** On the staff's card: who of the children is known at other institutions too, and the way to part them. */
export async function sharedOn(ctx: Ctx, entry: EntryView): Promise<Addition> {
  if (!authorize(ctx.caller, 'child.decide').ok) return {};
  const shared = await sharedChildren(ctx.services.db, ctx.caller, entry.id);
  if (!shared.ok || shared.value.length === 0) return {};
  const elsewhere = shared.value.filter((child) => child.elsewhere).slice(0, MOST_NAMED);
  const part = press(ctx.say('tidy-part'), sharedButton.data({ entry: entry.id }));
  return { lines: elsewhere.map((child) => sharedLine(ctx, child)), seldom: [[part]] };
}

function sharedLine({ say }: Ctx, { others, ...child }: SharedChild): string {
  const where = others.slice(0, MOST_NAMED).map(({ number, institution }) => `${number} (${institution})`);
  const rest = others.length - where.length;
  return say.html('tidy-shared', {
    child: formatName(child),
    entries: [...where, ...(rest > 0 ? ['…'] : [])].join(', '),
  });
}

/** Which of them is somebody else. */
export async function askWhoIsOther(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  const shared = await sharedChildren(ctx.services.db, ctx.caller, entry);
  if (!shared.ok) return refuse(ctx, shared.refusal);
  const lines = shared.value.map((child) => sharedLine(ctx, child));
  const rows = shared.value.map(({ childId, ...child }) => [
    press(formatName(child), askSplitButton.data({ entry, child: childId })),
  ]);
  const html = shared.value.length > 0 ? ctx.say.html('tidy-part-whom') : ctx.say.html('tidy-part-nobody');
  await reply(ctx, [html, ...lines].join('\n'), inline(rows).keyboard);
}

/** What parting means, and the confirming tap. */
export async function askSplit(ctx: Ctx, { entry, child }: { entry: number; child: number }): Promise<void> {
  const shared = await sharedChildren(ctx.services.db, ctx.caller, entry);
  if (!shared.ok) return refuse(ctx, shared.refusal);
  const found = shared.value.find(({ childId }) => childId === child);
  if (!found) return refuse(ctx, { code: 'child-alone' });
  const key = found.elsewhere ? 'tidy-part-ask-institution' : 'tidy-part-ask-entry';
  const rows = [
    [press(ctx.say('tidy-part-yes'), splitButton.data({ entry, child }))],
    [press(ctx.say('button-back'), sharedButton.data({ entry }))],
  ];
  await redraw(ctx, ctx.say.html(key, { child: born(found) }), inline(rows).keyboard);
}

export async function split(ctx: Ctx, { entry, child }: { entry: number; child: number }): Promise<void> {
  const parted = await splitChild(ctx.services.db, ctx.caller, { entryId: entry, childId: child }, ctx.now);
  if (!parted.ok) return refuse(ctx, parted.refusal);
  await redraw(ctx, ctx.say.html('tidy-parted', { count: parted.value.entries }));
}

function born(child: MetChild | SharedChild): string {
  return `${formatName(child)}, ${formatBirthDate(child.birthDate)}`;
}

function named(numbers: readonly string[]): string {
  const shown = numbers.slice(0, MOST_NAMED);
  return [...shown, ...(numbers.length > shown.length ? ['…'] : [])].join(', ');
}
