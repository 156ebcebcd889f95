/** What is told in words: a place, a length, what is said from the stage, when it begins. */

import { plainDateAt } from '../../../calendar.ts';
import { entriesOfItems } from '../../../concerts/programme/acts.ts';
import { changeSeconds, moveItem, putIn, setTimes } from '../../../concerts/programme/changing.ts';
import { type Programme, programmeFor } from '../../../concerts/programme/loading.ts';
import type { ProgrammeRefusal } from '../../../concerts/programme/refusals.ts';
import { LONGEST_ITEM, movedBeside, movedTo } from '../../../concerts/programme/rules.ts';
import { type Callable, readClock, readLength, readPlace, readWords } from '../../../concerts/programme/typed-words.ts';
import type { SeenProgramme } from '../../../concerts/programme/versions.ts';
import { clockTime } from '../../../contests/acts.ts';
import { type Result, refused } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { titleOf } from '../../entries/entry-text.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { keepButton } from './buttons.ts';
import { itemScreen, showBreaks, showItem } from './item.ts';
import { entryOf, pageOfItem, programmeScreen, showProgramme } from './programme.ts';

/** The conversation that waits for the words. */
export const TALK = 'programming';

type What = 'place' | 'length' | 'break' | 'words' | 'start';

/** What is waited for, of which item; 0: of the whole programme. */
export interface Waiting {
  programme: number;
  seen: number;
  item: number;
  what: string;
}

const QUESTIONS = {
  place: 'programme-ask-place',
  length: 'programme-ask-length',
  break: 'programme-ask-break',
  words: 'programme-ask-words',
  start: 'programme-ask-start',
} as const satisfies Record<What, string>;

/** Asks; the next message is the answer. */
export async function ask(ctx: Ctx, waiting: Waiting): Promise<void> {
  const found = await programmeFor(ctx.services.db, ctx.caller, waiting.programme);
  if (!found.ok) return refuse(ctx, found.refusal);
  if (!isWhat(waiting.what)) return answerOutdated(ctx);
  await reply(ctx, ctx.say.html(QUESTIONS[waiting.what]), inline(cancelRow(ctx, waiting)).keyboard);
  await converse(ctx, TALK, waiting);
}

/** Offers lengths of a break; another one may be typed. */
export async function askBreak(ctx: Ctx, after: Omit<Waiting, 'what'>): Promise<void> {
  await showBreaks(ctx, after);
  await converse(ctx, TALK, { ...after, what: 'break' });
}

/** Nothing after all. */
export async function keep(ctx: Ctx, { programme, item }: { programme: number; item: number }): Promise<void> {
  await ctx.conversation.exit(TALK);
  if (item > 0) return showItem(ctx, { programme, item });
  await showProgramme(ctx, { programme, page: 0 });
}

/** Hears one message after another until one of them is an answer. */
export const hearing = hearingUntilTaken(heard);

/** What is worth another try in other words; after the rest the programme is shown as it is. */
const AGAIN: ReadonlySet<string> = new Set([
  'programme-length-unfit',
  'programme-words-unfit',
  'programme-place-unknown',
  'programme-start-unread',
]);

async function heard(ctx: Ctx, waiting: Waiting): Promise<Screen> {
  const text = ctx.message?.text;
  if (text === undefined) return again(ctx, waiting, ctx.say.html('programme-as-text'));
  const found = await programmeFor(ctx.services.db, ctx.caller, waiting.programme);
  const done = found.ok && isWhat(waiting.what) ? await HEARS[waiting.what](ctx, found.value, waiting, text) : found;
  if (done.ok) return after(ctx, waiting);
  noteIntrusion(ctx, done.refusal);
  const html = refusalHtml(ctx, done.refusal);
  if (AGAIN.has(done.refusal.code)) return again(ctx, waiting, html);
  const screen = await programmeScreen(ctx, { programme: waiting.programme, page: 0 });
  return screen.ok ? { ...screen.value, html: `${html}\n\n${screen.value.html}` } : { html, listens: false };
}

type Hears = (
  ctx: Ctx,
  programme: Programme,
  waiting: Waiting,
  text: string,
) => Promise<Result<number, ProgrammeRefusal>>;

const HEARS: Record<What, Hears> = {
  async place({ services, caller, now }, programme, waiting, text) {
    const { item: itemId } = waiting;
    const wanted = readPlace(text, await callable(services.db, programme), itemId);
    if (wanted === undefined) return refused({ code: 'programme-place-unknown' });
    const reorder = (order: readonly number[]) => {
      if (wanted === 'first') return movedTo(order, itemId, 0);
      return wanted === 'last'
        ? movedTo(order, itemId, order.length)
        : movedBeside(order, itemId, wanted.other, wanted.side);
    };
    return moveItem(services.db, caller, { ...seenOf(waiting), itemId, reorder }, now);
  },
  async length({ services, caller, now }, _, waiting, text) {
    const seconds = readLength(text);
    if (seconds === undefined) return refused({ code: 'programme-length-unfit', most: LONGEST_ITEM });
    return changeSeconds(services.db, caller, { ...seenOf(waiting), itemId: waiting.item, seconds }, now);
  },
  async break({ services, caller, now }, _, waiting, text) {
    const seconds = readLength(text);
    if (seconds === undefined) return refused({ code: 'programme-length-unfit', most: LONGEST_ITEM });
    const put = { kind: 'break', title: null, seconds, after: waiting.item } as const;
    return putIn(services.db, caller, { ...seenOf(waiting), ...put }, now);
  },
  async words({ services, caller, now }, { items }, waiting, text) {
    const after = waiting.item > 0 ? waiting.item : (items.at(-1)?.id ?? null);
    return putIn(services.db, caller, { ...seenOf(waiting), kind: 'words', ...readWords(text), after }, now);
  },
  async start({ services, caller, now }, { startsAt, zone }, waiting, text) {
    const minutes = readClock(text);
    if (minutes === undefined) return refused({ code: 'programme-start-unread' });
    const start = clockTime(plainDateAt(startsAt, zone), minutes, zone);
    return setTimes(services.db, caller, { ...seenOf(waiting), startsAt: start }, now);
  },
};

async function callable(db: Ctx['services']['db'], { items }: Programme): Promise<Callable[]> {
  const entries = await entriesOfItems(db, items);
  return items.map((item) => {
    const entry = entryOf(item, entries);
    const title = entry ? (titleOf(entry) ?? entry.ensembleName) : item.title;
    return { id: item.id, place: item.place, number: entry?.number ?? null, title };
  });
}

/** The item, or the page on which it stands. */
async function after(ctx: Ctx, { programme, item, what }: Waiting): Promise<Screen> {
  const found = await programmeFor(ctx.services.db, ctx.caller, programme);
  const page = found.ok && item > 0 ? pageOfItem(found.value, item) : what === 'words' ? Number.MAX_SAFE_INTEGER : 0;
  const screen =
    item > 0 && what !== 'words' && what !== 'break'
      ? await itemScreen(ctx, { programme, item })
      : await programmeScreen(ctx, { programme, page });
  return screen.ok ? screen.value : { html: refusalHtml(ctx, screen.refusal), listens: false };
}

function again(ctx: Ctx, waiting: Waiting, html: string): Screen {
  return { html, ...inline(cancelRow(ctx, waiting)), listens: true };
}

function seenOf({ programme: programmeId, seen }: Waiting): SeenProgramme {
  return { programmeId, seen };
}

function isWhat(what: string): what is What {
  return Object.hasOwn(QUESTIONS, what);
}

function cancelRow({ say }: Ctx, { programme, item }: Waiting) {
  return [[press(say('button-cancel'), keepButton.data({ programme, item }))]];
}
