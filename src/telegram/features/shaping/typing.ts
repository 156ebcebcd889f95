/** Values and things in words: one message, taken at once or answered with the reason; nothing is kept besides the contest. */

import { partNamed } from '../../../contests/parts/catalogue.ts';
import type { Deed } from '../../../contests/parts/deeds.ts';
import type { ContestSetting } from '../../../contests/parts/part.ts';
import { needsWords } from '../../../contests/parts/questions.ts';
import type { Contest } from '../../../contests/queries.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { addButton, clearButton, keepButton, kindButton, settingButton, shortMark } from './buttons.ts';
import { doIt, drawing } from './doing.ts';
import { below, screenAt } from './screens.ts';
import { placeOf, toChange, type Where } from './seen.ts';

/** The conversation that waits for the words. */
export const TALK = 'shaping';

/** What the next message is: a setting's value, or things to add. */
export type Wanted = Where & ({ what: 'set'; setting: string } | { what: 'add'; kind: string });

/** The wish with the mark of the contest it was made on. */
type Typing = Wanted & { seen: string };

/** Asks for the words; `setting` is the one wanted, undefined for things to add. */
export async function askFor(ctx: Ctx, contest: Contest, wanted: Wanted, setting?: ContestSetting): Promise<void> {
  await answerTap(ctx);
  const html = setting ? settingAsked(ctx, contest, setting) : addAsked(ctx, wanted);
  await reply(ctx, html, stopRows(ctx, contest, wanted, setting).keyboard);
  await converse(ctx, TALK, { ...wanted, seen: contest.mark } satisfies Typing);
}

/** Data of the button that asks again for the same words. */
export function askAgain({ seen, ...wanted }: Typing): string {
  const { contest, part, item } = wanted;
  const place = { contest, mark: shortMark({ mark: seen }), part };
  if (wanted.what === 'set') return settingButton.data({ ...place, item, setting: wanted.setting });
  return wanted.kind === '' ? addButton.data(place) : kindButton.data({ ...place, kind: wanted.kind });
}

function settingAsked({ say, now }: Ctx, { definition }: Contest, setting: ContestSetting): string {
  const value = setting.read(definition, { contest: definition, now }, say);
  const stands = value === '' || setting.unshown ? [] : [say.html('shaping-stands', { value })];
  return [`<b>${say.html(setting.label)}</b>`, ...stands, say.html(setting.ask)].join('\n');
}

/** The kinds that give answers to choose from say so. */
function addAsked({ say }: Ctx, wanted: Wanted): string {
  const list = partNamed(wanted.part)?.list;
  if (wanted.what === 'add' && (wanted.kind === 'choice' || wanted.kind === 'choices')) {
    return say.html('shaping-ask-add-choice');
  }
  return say.html(list?.askAdd ?? 'shaping-changed');
}

function stopRows({ say, now }: Ctx, contest: Contest, wanted: Wanted, setting?: ContestSetting) {
  const { part, item } = wanted;
  const place = { contest: contest.id, mark: shortMark(contest), part, item };
  const stands = setting && setting.read(contest.definition, { contest: contest.definition, now }, say) !== '';
  const clears = stands && setting.clears && wanted.what === 'set';
  const clear = clears ? [press(say('shaping-clear'), clearButton.data({ ...place, setting: wanted.setting }))] : [];
  return inline([clear, [press(say('shaping-keep'), keepButton.data(place))]]);
}

/** Hears one message after another until one of them can be taken. */
export const hearing = hearingUntilTaken(heard);

async function heard(ctx: Ctx, typing: Typing): Promise<Screen> {
  const contest = await toChange(ctx, typing.contest);
  if (!contest.ok) {
    noteIntrusion(ctx, contest.refusal);
    return { html: refusalHtml(ctx, contest.refusal), listens: false };
  }
  const text = ctx.message?.text;
  if (text === undefined)
    return { html: ctx.say.html('shaping-as-text'), ...stopRows(ctx, contest.value, typing), listens: true };
  if (contest.value.mark !== typing.seen) {
    const screen = screenAt(drawing(ctx, contest.value), { ...typing, item: 0 });
    return below(ctx.say.html('shaping-changed-typed'), screen);
  }
  const { screen, again } = await doIt(ctx, contest.value, deedOf(typing, text), typing);
  return again === null ? screen : { html: again, ...stopRows(ctx, contest.value, typing), listens: true };
}

function deedOf(typing: Typing, text: string): Deed {
  const { part, item } = typing;
  if (typing.what === 'add') return { part, do: 'add', text, ...(typing.kind !== '' && { kind: typing.kind }) };
  return { part, do: 'set', at: placeOf(item), setting: typing.setting, given: { text } };
}

/** A question of a chosen kind: the built-in ones are asked as they are, the organizer's own are worded first. */
export async function addKind(
  ctx: Ctx,
  { mark, kind, ...where }: { contest: number; mark: string; part: string; kind: string },
): Promise<void> {
  const contest = await toChange(ctx, where.contest);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  const place = { ...where, item: 0 };
  if (mark !== shortMark(contest.value)) {
    const screen = below(ctx.say.html('shaping-changed'), screenAt(drawing(ctx, contest.value), place));
    return void (await redraw(ctx, screen.html, screen.keyboard));
  }
  if (needsWords(kind)) return askFor(ctx, contest.value, { ...place, what: 'add', kind });
  const { screen } = await doIt(ctx, contest.value, { part: where.part, do: 'add', text: '', kind }, place);
  await redraw(ctx, screen.html, screen.keyboard);
}

/** Nothing is written: back to where it was asked. */
export async function keep(ctx: Ctx, where: Where): Promise<void> {
  await ctx.conversation.exit(TALK);
  const contest = await toChange(ctx, where.contest);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  const screen = screenAt(drawing(ctx, contest.value), where);
  await redraw(ctx, screen.html, screen.keyboard);
}
