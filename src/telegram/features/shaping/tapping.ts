/** Taps on a contest's parts: opening them, turning and choosing values, moving, closing and taking out things. */

import { partNamed } from '../../../contests/parts/catalogue.ts';
import { settingOf } from '../../../contests/parts/deeds.ts';
import type { Contest } from '../../../contests/queries.ts';
import { entriesUsing } from '../../../entries/storing/using.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { deedButton, itemButton, kindButton, optionButton, partButton, shortMark } from './buttons.ts';
import { doIt, drawing } from './doing.ts';
import { below, partsScreen, screenAt } from './screens.ts';
import { placeOf, toChange, type Where } from './seen.ts';
import { thingAt } from './things.ts';
import { askFor } from './typing.ts';

type Marked = Where & { mark: string };

/** All parts of the contest. */
export async function openParts(ctx: Ctx, { contest: id }: { contest: number }): Promise<void> {
  const contest = await toChange(ctx, id);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  await draw(ctx, partsScreen(drawing(ctx, contest.value)));
}

/** A part, or a thing in it. A place is only good on the contest as it was drawn: on another the part is shown as it is now. */
export async function openAt(ctx: Ctx, { mark, ...where }: Where & { mark?: string }): Promise<void> {
  const contest = await toChange(ctx, where.contest);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  const isStale = mark !== undefined && mark !== shortMark(contest.value);
  if (isStale) return showChanged(ctx, contest.value, where);
  await draw(ctx, screenAt(drawing(ctx, contest.value), where));
}

/** The contest as the button was drawn on, or undefined after saying what is there instead. */
async function asDrawn(ctx: Ctx, { mark, ...where }: Marked): Promise<Contest | undefined> {
  const contest = await toChange(ctx, where.contest);
  if (!contest.ok) return void (await refuse(ctx, contest.refusal));
  if (mark === shortMark(contest.value)) return contest.value;
  await showChanged(ctx, contest.value, where);
  return undefined;
}

async function showChanged(ctx: Ctx, contest: Contest, where: Where): Promise<void> {
  const screen = screenAt(drawing(ctx, contest), { ...where, item: 0 });
  await draw(ctx, below(ctx.say.html('shaping-changed'), screen));
}

async function draw(ctx: Ctx, screen: Screen): Promise<void> {
  await redraw(ctx, screen.html, screen.keyboard);
}

/** A setting: turned at once, chosen from its options, or asked for in words. */
export async function openSetting(ctx: Ctx, tapped: Marked & { setting: string }): Promise<void> {
  const contest = await asDrawn(ctx, tapped);
  if (!contest) return;
  const at = placeOf(tapped.item);
  const setting = settingOf(contest.definition, { part: tapped.part, at, setting: tapped.setting }, ctx.now);
  if (!setting) return showChanged(ctx, contest, tapped);
  if (setting.way === 'typed') return askFor(ctx, contest, { ...tapped, what: 'set' }, setting);
  if (setting.way !== 'switch') return draw(ctx, optionsScreen(ctx, contest, tapped));
  const deed = { part: tapped.part, do: 'set', at, setting: tapped.setting, given: { option: 'turn' } } as const;
  const { screen, done } = await doIt(ctx, contest, deed, tapped);
  await shown(ctx, screen, done);
}

/** What can be chosen; of several the screen stays for the next one. */
function optionsScreen({ say, now }: Ctx, contest: Contest, tapped: Where & { setting: string }): Screen {
  const around = { contest: contest.definition, now };
  const at = placeOf(tapped.item);
  const setting = settingOf(contest.definition, { part: tapped.part, at, setting: tapped.setting }, now);
  const options = setting?.options?.(contest.definition, around, say) ?? [];
  const place = { contest: contest.id, mark: shortMark(contest), part: tapped.part, item: tapped.item };
  const buttons = options.map(({ title, on }, option) =>
    press(`${on ? '✓ ' : ''}${shortened(title, 34)}`, optionButton.data({ ...place, setting: tapped.setting, option })),
  );
  const back = tapped.item === 0 ? partButton.data(place) : itemButton.data(place);
  const html = setting ? `<b>${say.html(setting.label)}</b>\n${say.html(setting.ask)}` : say.html('shaping-changed');
  return { html, ...inline([...packed(buttons), [press(say('shaping-back'), back)]]), listens: false };
}

/** Chooses or turns one of the options. */
export async function chooseOption(ctx: Ctx, tapped: Marked & { setting: string; option: number }): Promise<void> {
  const contest = await asDrawn(ctx, tapped);
  if (!contest) return;
  const { part, setting: name, option } = tapped;
  const at = placeOf(tapped.item);
  const setting = settingOf(contest.definition, { part, at, setting: name }, ctx.now);
  const options = setting?.options?.(contest.definition, { contest: contest.definition, now: ctx.now }, ctx.say) ?? [];
  const id = options[option]?.id;
  if (!setting || id === undefined) return showChanged(ctx, contest, tapped);
  const deed = { part, do: 'set', at, setting: name, given: { option: id } } as const;
  const { screen, done } = await doIt(ctx, contest, deed, tapped);
  if (!done || setting.way === 'one') return shown(ctx, screen, done);
  const now = await toChange(ctx, contest.id);
  if (now.ok) await shown(ctx, optionsScreen(ctx, now.value, tapped), true);
}

async function shown(ctx: Ctx, screen: Screen, done: boolean): Promise<void> {
  if (done) await answerTap(ctx, ctx.say('shaping-saved'));
  await draw(ctx, screen);
}

/** There is none of it any more. */
export async function clearSetting(ctx: Ctx, tapped: Marked & { setting: string }): Promise<void> {
  const contest = await asDrawn(ctx, tapped);
  if (!contest) return;
  await ctx.conversation.exitAll();
  const at = placeOf(tapped.item);
  const deed = { part: tapped.part, do: 'set', at, setting: tapped.setting, given: { clear: true } } as const;
  const { screen, done } = await doIt(ctx, contest, deed, tapped);
  await shown(ctx, screen, done);
}

const DEEDS = ['up', 'down', 'close', 'open', 'remove'] as const;

/** Moves, closes, opens or takes out a thing; what is to go is asked about once more. */
export async function doTo(ctx: Ctx, tapped: Marked & { deed: string }): Promise<void> {
  const contest = await asDrawn(ctx, tapped);
  if (!contest) return;
  const way = DEEDS.find((one) => one === tapped.deed);
  const isUsed = !way && (await isInUse(ctx, contest, tapped));
  if (!way && !isUsed) return draw(ctx, removeScreen(ctx, contest, tapped));
  const deed = { part: tapped.part, do: way ?? 'remove', at: tapped.item - 1 };
  const { screen, done } = await doIt(ctx, contest, deed, tapped);
  await shown(ctx, screen, done);
}

/** Whoever asks to take out what entries use is told so at once. */
async function isInUse({ services }: Ctx, contest: Contest, where: Where): Promise<boolean> {
  const thing = thingAt(contest.definition, where);
  if (!thing) return false;
  const { entries, drafts } = await entriesUsing(services.db, contest.id, thing);
  return entries > 0 || drafts;
}

function removeScreen({ say }: Ctx, contest: Contest, { part, item }: Where): Screen {
  const title = partNamed(part)?.list?.items(contest.definition, say)[item - 1]?.title ?? '';
  const place = { contest: contest.id, mark: shortMark(contest), part, item };
  const rows = [
    [press(say('shaping-remove-yes'), deedButton.data({ ...place, deed: 'remove' }))],
    [press(say('shaping-remove-no'), itemButton.data(place))],
  ];
  return { html: say.html('shaping-remove-ask', { title }), ...inline(rows), listens: false };
}

/** One thing more: of a kind to be chosen first where there are kinds, in words otherwise. */
export async function add(ctx: Ctx, tapped: { contest: number; mark: string; part: string }): Promise<void> {
  const where = { ...tapped, item: 0 };
  const contest = await asDrawn(ctx, where);
  if (!contest) return;
  const list = partNamed(tapped.part)?.list;
  if (!list) return showChanged(ctx, contest, where);
  const kinds = list.kinds?.(contest.definition, ctx.say);
  if (!kinds) return askFor(ctx, contest, { ...where, what: 'add', kind: '' });
  const buttons = kinds.map(({ id, title }) => press(title, kindButton.data({ ...tapped, kind: id })));
  const back = [press(ctx.say('shaping-back'), partButton.data(tapped))];
  await redraw(ctx, ctx.say.html('shaping-which-kind'), inline([...packed(buttons), back]).keyboard);
}
