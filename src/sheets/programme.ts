/** The programme of the contest day: the acts in order, each with its time. */

import { type PlainDate, plainDateAt } from '../calendar.ts';
import {
  type Pause,
  pausesBetween,
  pausesEvery,
  type Slot,
  timetable,
  withPauses,
} from '../concerts/programme/timetable.ts';
import { clockTime, inContestOrder, secondsGiven } from '../contests/acts.ts';
import type { Paper, TableRow } from '../paper/paper.ts';
import { formatDate, formatDuration, formatTime } from '../texts/format.ts';
import type { SheetEntry } from './entry.ts';
import { column, type Framing, framed, type Setting, table, titleText, whoPieces } from './frame.ts';
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

/** An act with the time it is given, and its place among the acts. */
interface ActLine {
  readonly kind: 'act';
  readonly entry: SheetEntry;
  readonly seconds: number;
  /** Nobody has told how long it lasts. */
  readonly isAssumed: boolean;
}

/** A line of a programme; what a break or words are called, where they have a name of their own. */
export type Line =
  | ActLine
  | { readonly kind: 'break' | 'words'; readonly seconds: number; readonly title?: string | null };

export interface Told {
  readonly day: PlainDate | null;
  readonly start: Date;
  readonly changeoverSeconds: number;
  /** Bands say where a nomination or category begins. */
  readonly hasBands: boolean;
  /** Said below the title in small print. */
  readonly notes?: readonly string[];
  /** Only this nomination's acts are shown, with the times they have in the whole; null: all. */
  readonly nomination?: string | null;
}

/** The programme of these acts; works are not among them. */
export async function programmePaper(
  setting: Setting,
  entries: readonly SheetEntry[],
  wish: ProgrammeWish,
): Promise<Paper> {
  const { contest, now } = setting;
  const acts = inContestOrder(contest, entries).map(
    (entry): ActLine => ({ kind: 'act', entry, ...secondsGiven(entry) }),
  );
  const { day, changeoverSeconds } = wish;
  const start = clockTime(day ?? plainDateAt(now, contest.zone), wish.startMinutes, contest.zone);
  const told = { day, start, changeoverSeconds, hasBands: true };
  return paperOfLines(setting, withPauses(acts, pausesOf(acts, wish)), told);
}

function pausesOf(acts: readonly ActLine[], { rests, changeoverSeconds }: ProgrammeWish): Pause[] {
  if (rests === 'none') return [];
  if (rests === 'regular') return pausesEvery(acts, { changeoverSeconds, workSeconds: SITTING, seconds: REST });
  return pausesBetween(acts, (one, next) => one.entry.nomination.id !== next.entry.nomination.id, REST);
}

/** A line with its time. */
interface Timed {
  readonly line: Line;
  readonly slot: Slot;
  /** Among the acts, from 1; null beside them. */
  readonly place: number | null;
}

/** A programme of these lines, whatever made them. */
export async function paperOfLines(setting: Framing, lines: readonly Line[], told: Told): Promise<Paper> {
  const { contest, say } = setting;
  const shown = timed(lines, told).filter(
    ({ line }) => !told.nomination || (line.kind === 'act' && line.entry.nomination.id === told.nomination),
  );
  const rows = await madeInTurns(shown, (one, at) => [
    ...(told.hasBands && one.line.kind === 'act' ? bandsBefore(entryBefore(shown, at), one.line.entry) : []),
    one.line.kind === 'act' ? actRow(one.line, one, setting) : restRow(one.line, one, setting),
  ]);
  const title = say('paper-programme');
  const sheet = framed(setting, { title, lines: linesOf(shown, told, setting) }, [
    table(say, columnsOf(setting), rows),
  ]);
  return { title: `${title}. ${contest.title}`, sheets: [sheet] };
}

function timed(lines: readonly Line[], { start, changeoverSeconds }: Told): Timed[] {
  const slots = timetable(lines, start, changeoverSeconds);
  let acts = 0;
  return lines.flatMap((line, at) => {
    const slot = slots[at];
    return slot ? [{ line, slot, place: line.kind === 'act' ? ++acts : null }] : [];
  });
}

function entryBefore(shown: readonly Timed[], at: number): SheetEntry | undefined {
  const before = shown.slice(0, at).findLast(({ line }) => line.kind === 'act')?.line;
  return before?.kind === 'act' ? before.entry : undefined;
}

function linesOf(shown: readonly Timed[], { start, day, notes = [] }: Told, { contest: { zone }, say }: Framing) {
  const acts = shown.flatMap(({ line }) => (line.kind === 'act' ? [line] : []));
  const from = shown[0]?.slot.startsAt ?? start;
  const end = shown.at(-1)?.slot.endsAt ?? start;
  const facts = {
    from: formatTime(from, zone, say.language),
    to: formatTime(end, zone, say.language),
    count: acts.length,
    pure: formatDuration(acts.reduce((sum, { seconds }) => sum + seconds, 0)),
  };
  return [
    ...(day === null ? [] : [formatDate(day, say.language)]),
    say('paper-programme-facts', facts),
    ...notes,
    ...(plainDateAt(end, zone) === plainDateAt(start, zone) ? [] : [say('paper-programme-overnight')]),
    ...(acts.some(({ isAssumed }) => isAssumed) ? [say('paper-programme-assumed')] : []),
  ];
}

function columnsOf({ say }: Framing) {
  return [
    column(say, 'paper-column-time', 'fit'),
    column(say, 'paper-column-place', 'fit', 'right'),
    column(say, 'paper-column-number', 'fit'),
    column(say, 'paper-column-who-title', { share: 3 }),
    column(say, 'paper-column-institution', { share: 2 }),
    column(say, 'paper-column-duration', 'fit', 'right'),
  ];
}

function actRow({ entry, seconds, isAssumed }: ActLine, { slot, place }: Timed, { contest, say }: Framing): TableRow {
  const length = formatDuration(seconds);
  const cells = [
    formatTime(slot.startsAt, contest.zone, say.language),
    `${place}`,
    entry.number,
    [...whoPieces(entry, say), { text: titleText(entry, say) }],
    entry.institution.shortName,
    isAssumed ? say('paper-about', { length }) : length,
  ];
  return { kind: 'row', cells };
}

function restRow(
  { kind, title = null, seconds }: Exclude<Line, ActLine>,
  { slot }: Timed,
  { contest, say }: Framing,
): TableRow {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const usual = kind === 'break' ? say('paper-rest', { minutes }) : say('paper-words', { minutes });
  const text = title === null ? usual : say('paper-named-rest', { title, minutes });
  const time = formatTime(slot.startsAt, contest.zone, say.language);
  return { kind: 'row', cells: [time, '', '', [{ text, style: 'bold' }], '', ''] };
}

function bandsBefore(before: SheetEntry | undefined, { nomination, category }: SheetEntry): TableRow[] {
  const isNewNomination = before?.nomination.id !== nomination.id;
  const isNewCategory = isNewNomination || before?.category?.id !== category?.id;
  return [
    ...(isNewNomination ? [{ kind: 'band', level: 1, text: nomination.title } as const] : []),
    ...(isNewCategory && category ? [{ kind: 'band', level: 2, text: category.title } as const] : []),
  ];
}
