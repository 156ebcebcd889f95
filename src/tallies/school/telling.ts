/** A school's summary in words that its message and its paper share: plain text. */

import type { Say } from '../../texts/texts.ts';
import { unitOf } from '../counting/units.ts';
import { sayLabel } from '../wording/labels.ts';
import { STATE_TITLES } from '../words.ts';
import { SCHOOL_UNITS, type SchoolSummary } from './summary.ts';

/** «12 заявок», «40 участий (с повторами)»…: those that are not none, in order. */
export function tellFigures({ tally }: Pick<SchoolSummary, 'tally'>, say: Say): string[] {
  return SCHOOL_UNITS.filter((unit) => tally.total[unit] > 0).map((unit) => {
    const text = say(unitOf(unit).text, { count: tally.total[unit] });
    return tally.unnamed > 0 && unitOf(unit).atLeast ? say('totals-at-least', { unit: text }) : text;
  });
}

/** «Принята: 8 · Нужно поправить: 1 · Черновики: 2». */
export function tellStates({ states, drafts }: Pick<SchoolSummary, 'states' | 'drafts'>, say: Say): string {
  const told = states.map(({ state, entries: count }) =>
    say('school-report-state', { state: say(STATE_TITLES[state]), count }),
  );
  return [...told, ...(drafts ? [say('school-report-drafts', { count: drafts })] : [])].join(' · ');
}

/** «3 согласий, 1 ответа»; undefined where nothing is missing. */
export function tellLacking({ lacking }: Pick<SchoolSummary, 'lacking'>, say: Say): string | undefined {
  const { consents, answers, corrections } = lacking;
  const told = [
    ...(consents > 0 ? [say('school-report-consents', { count: consents })] : []),
    ...(answers > 0 ? [say('school-report-answers', { count: answers })] : []),
    ...(corrections > 0 ? [say('school-report-corrections', { count: corrections })] : []),
  ];
  return told.length > 0 ? told.join(', ') : undefined;
}

/** «Лауреат I степени — 2, Дипломант III степени — 1»; undefined where no award is published. */
export function tellDegrees({ degrees }: Pick<SchoolSummary, 'degrees'>, say: Say): string | undefined {
  if (degrees.rows.length === 0) return undefined;
  return degrees.rows
    .map(({ labels, figures }) =>
      say('school-report-degree', {
        degree: labels.map((label) => sayLabel(label, say)).join(', '),
        count: figures.entries,
      }),
    )
    .join(', ');
}

/** The contest's title, or «Учебный год 2026/27, 2 конкурса». */
export function tellScope(
  { scope, contests, all }: Pick<SchoolSummary, 'scope' | 'contests' | 'all'>,
  say: Say,
): string {
  if ('contestId' in scope) return all.find(({ id }) => id === scope.contestId)?.definition.title ?? '';
  const years = { from: String(scope.year), to: String(scope.year + 1).slice(2) };
  return say('school-report-year', { ...years, count: contests.length });
}
