/** The report for a school's завуч: its figures, its teachers, its entries with their results, on A4. */

import type { Contest } from '../../contests/queries.ts';
import type { Block, Paper, Piece, TableRow } from '../../paper/paper.ts';
import { unitOf } from '../../tallies/counting/units.ts';
import type { SchoolSummary } from '../../tallies/school/summary.ts';
import { SCHOOL_UNITS } from '../../tallies/school/summary.ts';
import { tellDegrees, tellLacking, tellScope, tellStates } from '../../tallies/school/telling.ts';
import { sayLabel } from '../../tallies/wording/labels.ts';
import { tellMoment, tellRule } from '../../tallies/wording/telling.ts';
import { type CountedState, STATE_TITLES } from '../../tallies/words.ts';
import { formatNumber } from '../../texts/format.ts';
import type { Say } from '../../texts/texts.ts';
import type { SheetEntry } from '../entry.ts';
import { bandText, column, table, teacherPieces, titleText, whoPieces } from '../frame.ts';
import { madeInTurns } from '../turns.ts';

/** An entry of the school with where it stands. */
export interface ReportEntry {
  readonly entry: SheetEntry;
  readonly state: CountedState;
  /** Published degree and prizes, in words. */
  readonly awards: readonly string[];
}

/** The entries of one contest. */
export interface ReportPart {
  readonly contest: Contest;
  readonly entries: readonly ReportEntry[];
}

/** The report in the language of `say`. */
export async function schoolPaper(summary: SchoolSummary, parts: readonly ReportPart[], say: Say): Promise<Paper> {
  const { institution, tally } = summary;
  const title = say('school-paper-title');
  const blocks: Block[] = [
    { kind: 'text', text: title, style: 'title', after: 4 },
    ...opening(summary, say),
    ...figureBlocks(summary, say),
    ...teacherBlocks(summary, say),
    ...(await entryBlocks(parts, say)),
  ];
  const sheet = {
    head: institution.shortName,
    foot: say('paper-moment', { moment: tellMoment(tally.moment, tally.zone, say) }),
    counting: { page: say('paper-page'), of: say('paper-page-of') },
    blocks,
  };
  return { title: `${title}. ${institution.shortName}`, sheets: [sheet] };
}

function opening(summary: SchoolSummary, say: Say): Block[] {
  const { fullName, shortName } = summary.institution;
  const name =
    fullName === shortName ? shortName : say('school-paper-institution', { full: fullName, short: shortName });
  const lines = [
    name,
    tellScope(summary, say),
    ...(summary.whose.enteredBy === null ? [] : [say('school-report-own')]),
  ];
  return lines.map((text, at) => ({ kind: 'text', text, after: at < lines.length - 1 ? 3 : 10 }));
}

function figureBlocks(summary: SchoolSummary, say: Say): Block[] {
  const { tally } = summary;
  const cells = SCHOOL_UNITS.map((unit) => {
    const figure = formatNumber(tally.total[unit], say.language);
    return tally.unnamed > 0 && unitOf(unit).atLeast ? say('totals-at-least', { unit: figure }) : figure;
  });
  const columns = SCHOOL_UNITS.map((unit) => column(say, unitOf(unit).title, { share: 1 }, 'center'));
  const lacks = tellLacking(summary, say);
  const results = tellDegrees(summary, say);
  const lines = [
    `${tellRule(tally.states, say)}.`,
    say('school-paper-states', { states: tellStates(summary, say) }),
    lacks === undefined ? say('school-report-lacks-nothing') : say('school-paper-lacks', { what: lacks }),
    results === undefined ? say('school-report-no-results') : say('school-paper-results', { what: results }),
  ];
  return [
    { kind: 'text', text: say('school-paper-figures'), style: 'strong' },
    table(say, columns, [{ kind: 'row', cells }]),
    ...lines.map((text, at): Block => ({ kind: 'text', text, after: at < lines.length - 1 ? 3 : 10 })),
  ];
}

function teacherBlocks({ teachers }: SchoolSummary, say: Say): Block[] {
  if (teachers.rows.length === 0) return [];
  const columns = [
    column(say, 'paper-column-teacher', { share: 1 }),
    column(say, 'school-paper-column-entries', 70, 'right'),
    column(say, 'school-paper-column-participations', 78, 'right'),
    column(say, 'school-paper-column-children', 70, 'right'),
  ];
  const rows = teachers.rows.map(({ labels, figures }): TableRow => {
    const name = labels.map((label) => sayLabel(label, say)).join(', ');
    const told = [figures.entries, figures.participations, figures.children];
    return { kind: 'row', cells: [name, ...told.map((figure) => formatNumber(figure, say.language))] };
  });
  const hint = teachers.sumExceedsTotal.length > 0 ? [say('school-paper-teachers-hint')] : [];
  return [
    { kind: 'text', text: say('school-paper-teachers'), style: 'strong' },
    table(say, columns, rows),
    ...hint.map((text): Block => ({ kind: 'text', text, style: 'small' })),
  ];
}

async function entryBlocks(parts: readonly ReportPart[], say: Say): Promise<Block[]> {
  const filled = parts.filter(({ entries }) => entries.length > 0);
  if (filled.length === 0) return [{ kind: 'text', text: say('school-report-empty') }];
  const lines = filled.flatMap(({ contest, entries }) => [
    { band: bandText(contest.definition.title, entries.length, say) },
    ...entries,
  ]);
  const rows = await madeInTurns(lines, (line): TableRow[] => [
    'band' in line ? { kind: 'band', level: 1, text: line.band } : rowOf(line, say),
  ]);
  const columns = [
    column(say, 'paper-column-number', 'fit'),
    column(say, 'paper-column-nomination', { share: 2 }),
    column(say, 'paper-column-who-title', { share: 3.6 }),
    column(say, 'paper-column-teacher', { share: 2.2 }),
    column(say, 'school-paper-column-standing', { share: 1.9 }),
  ];
  return [
    { kind: 'text', text: say('school-paper-entries'), style: 'strong' },
    table(say, columns, rows),
    { kind: 'text', text: say('school-paper-withdrawn-out'), style: 'small' },
  ];
}

function rowOf({ entry, state, awards }: ReportEntry, say: Say): TableRow {
  const { nomination, category, ensemble, children } = entry;
  const names: Piece[] = ensemble === null ? [] : [{ text: children.join(', '), style: 'small' }];
  const standing: Piece[] =
    awards.length > 0 ? awards.map((text) => ({ text, style: 'bold' })) : [{ text: say(STATE_TITLES[state]) }];
  return {
    kind: 'row',
    cells: [
      entry.number,
      [{ text: nomination.title }, { text: category?.title ?? '', style: 'small' }],
      [...whoPieces(entry, say), { text: titleText(entry, say) }, ...names],
      teacherPieces(entry),
      standing,
    ],
  };
}
