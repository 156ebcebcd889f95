/** The programme of the contest day: the acts in order, each with its time. */

import { type PlainDate, plainDateAt } from '../calendar.ts';
import type { Paper, TableRow } from '../paper/paper.ts';
import { formatDate, formatDuration, formatTime } from '../texts/format.ts';
import type { SheetEntry } from './entry.ts';
import { column, framed, type Setting, table, titleText, whoPieces } from './frame.ts';
import { clockTime, inContestOrder, secondsGiven } from './rules.ts';
import { type Pause, pausesBetween, pausesEvery, type Slot, timetable } from './timetable.ts';
import { madeInTurns } from './turns.ts';

/** Where the jury rests. */
export type Rests = 'none' | 'nominations' | 'regular';

export interface ProgrammeWish {
  /** Stands at the head; null where it is not known yet: then only times do. */
  readonly day: PlainDate | null;
  /** When the first act begins: minutes of the day in the contest's zone. */
  readonly startMinutes: number;
  readonly changeoverSeconds: number;
  readonly rests: Rests;
}

/** A rest, and how long a jury sits before a regular one, in seconds. */
const REST = 15 * 60;
const SITTING = 90 * 60;

/** An act with the time it is given. */
interface Act {
  readonly entry: SheetEntry;
  readonly seconds: number;
  readonly isAssumed: boolean;
}

/** The programme of these acts; works are not among them. */
export async function programmePaper(
  setting: Setting,
  entries: readonly SheetEntry[],
  wish: ProgrammeWish,
): Promise<Paper> {
  const { contest, say } = setting;
  const acts = inContestOrder(contest, entries).map((entry): Act => ({ entry, ...secondsGiven(entry) }));
  const start = clockTime(wish.day ?? plainDateAt(setting.now, contest.zone), wish.startMinutes, contest.zone);
  const slots = timetable(acts, start, wish.changeoverSeconds, pausesOf(acts, wish));
  const rows = await madeInTurns(acts, (act, at) => rowsOf(acts, slots, act, at, setting));
  const title = say('paper-programme');
  const sheet = framed(setting, { title, lines: linesOf(acts, slots, { start, day: wish.day }, setting) }, [
    table(say, columnsOf(setting), rows),
  ]);
  return { title: `${title}. ${contest.title}`, sheets: [sheet] };
}

function pausesOf(acts: readonly Act[], { rests, changeoverSeconds }: ProgrammeWish): Pause[] {
  if (rests === 'none') return [];
  if (rests === 'regular') return pausesEvery(acts, { changeoverSeconds, workSeconds: SITTING, seconds: REST });
  return pausesBetween(acts, (one, next) => one.entry.nomination.id !== next.entry.nomination.id, REST);
}

function linesOf(
  acts: readonly Act[],
  slots: readonly Slot[],
  { start, day }: { start: Date; day: PlainDate | null },
  { contest: { zone }, say }: Setting,
): string[] {
  const end = slots.at(-1)?.endsAt ?? start;
  const facts = {
    from: formatTime(start, zone, say.language),
    to: formatTime(end, zone, say.language),
    count: acts.length,
    pure: formatDuration(acts.reduce((sum, { seconds }) => sum + seconds, 0)),
  };
  return [
    ...(day === null ? [] : [formatDate(day, say.language)]),
    say('paper-programme-facts', facts),
    ...(plainDateAt(end, zone) === plainDateAt(start, zone) ? [] : [say('paper-programme-overnight')]),
    ...(acts.some(({ isAssumed }) => isAssumed) ? [say('paper-programme-assumed')] : []),
  ];
}

function columnsOf({ say }: Setting) {
  return [
    column(say, 'paper-column-time', 'fit'),
    column(say, 'paper-column-place', 'fit', 'right'),
    column(say, 'paper-column-number', 'fit'),
    column(say, 'paper-column-who-title', { share: 3 }),
    column(say, 'paper-column-institution', { share: 2 }),
    column(say, 'paper-column-duration', 'fit', 'right'),
  ];
}

/** The act's row, under a band where its nomination or category begins, above the rest that follows it. */
function rowsOf(
  acts: readonly Act[],
  slots: readonly Slot[],
  { entry, seconds, isAssumed }: Act,
  at: number,
  { contest, say }: Setting,
): TableRow[] {
  const slot = slots[at];
  if (!slot) return [];
  const time = (instant: Date) => formatTime(instant, contest.zone, say.language);
  const length = formatDuration(seconds);
  const cells = [
    time(slot.startsAt),
    `${at + 1}`,
    entry.number,
    [...whoPieces(entry, say), { text: titleText(entry, say) }],
    entry.institution.shortName,
    isAssumed ? say('paper-about', { length }) : length,
  ];
  const rest = slot.pause && say('paper-rest', { minutes: minutesOf(slot.pause) });
  return [
    ...bandsBefore(acts[at - 1]?.entry, entry),
    { kind: 'row', cells },
    ...(slot.pause && rest !== null
      ? [{ kind: 'row', cells: [time(slot.pause.startsAt), '', '', [{ text: rest, style: 'bold' }], '', ''] } as const]
      : []),
  ];
}

function minutesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
}

function bandsBefore(before: SheetEntry | undefined, { nomination, category }: SheetEntry): TableRow[] {
  const isNewNomination = before?.nomination.id !== nomination.id;
  const isNewCategory = isNewNomination || before?.category?.id !== category?.id;
  return [
    ...(isNewNomination ? [{ kind: 'band', level: 1, text: nomination.title } as const] : []),
    ...(isNewCategory && category ? [{ kind: 'band', level: 2, text: category.title } as const] : []),
  ];
}
