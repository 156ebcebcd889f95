/** A school's summary as a message: what it entered, what is missing, what came of it, who prepared it. */

import type { InlineKeyboardButton } from 'grammy/types';
import { seasonOf } from '../../../tallies/comparing/series.ts';
import type { SchoolScope, SchoolSummary } from '../../../tallies/school/summary.ts';
import { tellDegrees, tellFigures, tellLacking, tellScope, tellStates } from '../../../tallies/school/telling.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import { tellMoment } from '../../../tallies/wording/telling.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { institutionButton } from '../institution/buttons.ts';
import { paperButton, summaryButton } from './buttons.ts';

/** Teachers told by name; the report has all. */
const MOST_TEACHERS = 3;
/** Contests with a button of their own. */
const MOST_CONTESTS = 6;

/** A scope as a button's word. */
export function scopeWord(scope: SchoolScope): string {
  return 'contestId' in scope ? `c${scope.contestId}` : `y${scope.year}`;
}

/** The scope a word stands for; undefined for the one at hand. */
export function scopeOfWord(word: string): SchoolScope | undefined {
  const [, kind, figures] = /^([cy])(\d{1,9})$/u.exec(word) ?? [];
  if (kind === undefined) return undefined;
  return kind === 'c' ? { contestId: Number(figures) } : { year: Number(figures) };
}

export function summaryScreen(say: Say, summary: SchoolSummary): Screen {
  const { institution, whose, tally, states } = summary;
  const isEmpty = states.length === 0;
  const html = [
    `<b>${escapeHtml(institution.shortName)}</b>`,
    escapeHtml(tellScope(summary, say)),
    say.html('school-report-moment', { moment: tellMoment(tally.moment, tally.zone, say) }),
    ...(whose.enteredBy === null ? [] : [say.html('school-report-own')]),
    '',
    ...(isEmpty ? [say.html('school-report-empty')] : figureLines(summary, say)),
  ].join('\n');
  return { html, ...inline(rowsOf(say, summary, isEmpty)), listens: false };
}

function figureLines(summary: SchoolSummary, say: Say): string[] {
  const lacks = tellLacking(summary, say);
  const degrees = tellDegrees(summary, say);
  const figures = tellFigures(summary, say);
  return [
    ...(figures.length > 0 ? [`<b>${escapeHtml(figures.join(' · '))}</b>`] : []),
    escapeHtml(tellStates(summary, say)),
    lacks === undefined ? say.html('school-report-lacks-nothing') : say.html('school-report-lacks', { what: lacks }),
    degrees === undefined ? say.html('school-report-no-results') : say.html('school-report-results', { what: degrees }),
    ...teacherLines(summary, say),
  ];
}

function teacherLines({ teachers }: SchoolSummary, say: Say): string[] {
  if (teachers.rows.length === 0) return [];
  const lines = teachers.rows.slice(0, MOST_TEACHERS).map(({ labels, figures }) => {
    const name = labels.map((label) => sayLabel(label, say)).join(', ');
    return say.html('school-report-teacher', { name, entries: say('unit-entries', { count: figures.entries }) });
  });
  const rest = teachers.rows.length - lines.length;
  const more = rest > 0 ? [say.html('school-report-more-teachers', { count: rest })] : [];
  return ['', say.html('school-report-teachers'), ...lines, ...more];
}

/** The paper, the other contests, the year, the way back. */
function rowsOf(say: Say, { institution, scope, all }: SchoolSummary, isEmpty: boolean): InlineKeyboardButton[][] {
  const { id } = institution;
  const shown = scopeWord(scope);
  const years = [...new Set(all.map(({ definition }) => seasonOf(definition)))];
  const to = (label: string, other: SchoolScope) =>
    scopeWord(other) === shown ? [] : [press(label, summaryButton.data({ institution: id, of: scopeWord(other) }))];
  const contests = all.slice(0, MOST_CONTESTS);
  return [
    isEmpty ? [] : [press(say('school-report-button-paper'), paperButton.data({ institution: id, of: shown }))],
    ...packed(contests.flatMap((contest) => to(shortTitle(contest.definition.title), { contestId: contest.id }))),
    ...packed(
      years.flatMap((year) =>
        to(say('school-report-button-year', { from: String(year), to: String(year + 1).slice(2) }), { year }),
      ),
    ),
    [press(say('school-report-button-back'), institutionButton.data({ institution: id }))],
  ];
}
