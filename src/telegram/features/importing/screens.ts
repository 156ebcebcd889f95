/** What a person sees of a table before the tap and after it. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { Applied } from '../../../entries/import/apply.ts';
import type { RowOutcome } from '../../../entries/import/outcomes.ts';
import type { ImportPreview, PlacedNote } from '../../../entries/import/preview.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { refusalAbout } from '../../screens/refusals.ts';
import { inline, press } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { dropButton, loadButton, markedButton } from './buttons.ts';
import { noteText } from './sentences.ts';

/** Cells and rows named in a message; all of them stand in the table with remarks. */
const NAMED = 3;

/** What the table would do, what is wrong with it, and the way on. */
export function previewScreen(say: Say, preview: ImportPreview) {
  const { contest, counts, faults, doubts } = preview;
  const loadable = counts.new + counts.changed;
  const lines = [
    say('import-preview', { contest: escapeHtml(contest.title) }),
    ...countLines(say, preview),
    ...noteLines(say, preview, faults, say.html('import-preview-faults')),
    ...noteLines(say, preview, doubts, say.html('import-preview-doubts', { count: doubts.length })),
    '',
    say.html(
      loadable > 0
        ? 'import-preview-next'
        : counts.faulty > 0
          ? 'import-preview-only-faults'
          : 'import-preview-nothing',
    ),
  ];
  return { html: lines.join('\n'), ...inline(previewRows(say, preview, loadable)) };
}

function countLines(say: Say, { counts, incomplete }: ImportPreview): string[] {
  return [
    counts.new > 0 ? say.html('import-preview-new', { count: counts.new }) : '',
    incomplete > 0 ? say.html('import-preview-incomplete', { count: incomplete }) : '',
    counts.changed > 0 ? say.html('import-preview-changed', { count: counts.changed }) : '',
    counts.same > 0 ? say.html('import-preview-same', { count: counts.same }) : '',
    counts.faulty > 0 ? say.html('import-preview-faulty', { count: counts.faulty }) : '',
  ].filter((line) => line !== '');
}

function noteLines(say: Say, { contest }: ImportPreview, notes: readonly PlacedNote[], title: string): string[] {
  if (notes.length === 0) return [];
  const named = notes.slice(0, NAMED).map((note) => {
    const reason = escapeHtml(noteText(say, note, contest));
    return say('import-preview-cell', { cell: note.cell, reason });
  });
  const more = notes.length - named.length;
  return ['', title, ...named, ...(more > 0 ? [say.html('import-preview-more', { count: more })] : [])];
}

function previewRows(say: Say, { id: file, counts, faults, doubts, gaps }: ImportPreview, loadable: number) {
  const load = loadLabel(say, counts);
  const remarks = faults.length + doubts.length + gaps > 0;
  return [
    loadable > 0 ? [press(load, loadButton.data({ file, mode: 'submit' }))] : [],
    counts.new > 0 ? [press(say('import-button-drafts'), loadButton.data({ file, mode: 'drafts' }))] : [],
    remarks ? [press(say('import-button-marked'), markedButton.data({ file }))] : [],
    loadable > 0 ? [press(say('import-button-drop'), dropButton.data({ file }))] : [],
  ];
}

/** What the button does, said in its words; the faulty are named where they stay out. */
function loadLabel(say: Say, { new: fresh, changed, faulty }: ImportPreview['counts']): string {
  const both = fresh > 0 && changed > 0;
  const label = both
    ? say('import-button-load-both', { new: fresh, changed })
    : fresh > 0
      ? say('import-button-load-new', { new: fresh })
      : say('import-button-load-changed', { changed });
  return faulty > 0 ? say('import-button-load-good', { label }) : label;
}

/** What became of the table; while some of it is left, the way to go on. */
export function appliedScreen(say: Say, applied: Applied, again: { file: number; mode: string }) {
  if (applied.left > 0) {
    const done = applied.outcomes.length;
    const html = say.html('import-paused', { done, total: done + applied.left });
    return { html, ...inline([[press(say('import-button-goes-on'), loadButton.data(again))]]) };
  }
  const see: InlineKeyboardButton = press(say('import-button-see'), goTo.data({ command: 'my' }));
  return { html: [say.html('import-done'), ...outcomeLines(say, applied)].join('\n'), ...inline([[see]]) };
}

function outcomeLines(say: Say, { contest, outcomes }: Applied): string[] {
  const of = (kind: RowOutcome['kind']) => outcomes.filter(({ outcome }) => outcome.kind === kind).length;
  const refused = outcomes.flatMap(({ row, outcome }) => ('why' in outcome ? [{ row, why: outcome.why }] : []));
  const drafts = of('draft') + of('not-submitted');
  return [
    of('submitted') > 0 ? submittedLine(say, outcomes, of('submitted')) : '',
    of('waitlisted') > 0 ? say.html('import-done-waitlisted', { count: of('waitlisted') }) : '',
    drafts > 0 ? say.html('import-done-drafts', { count: drafts }) : '',
    of('changed') > 0 ? say.html('import-done-changed', { count: of('changed') }) : '',
    of('same') > 0 ? say.html('import-done-same', { count: of('same') }) : '',
    refused.length > 0 ? say.html('import-done-refused', { count: refused.length }) : '',
    ...refused.slice(0, NAMED).map(({ row, why }) => {
      return say('import-done-row', { row, reason: refusalAbout(say, why, { contest }) });
    }),
  ].filter((line) => line !== '');
}

/** «Подано 12 заявок: ЗЛБ-005 … ЗЛБ-016». */
function submittedLine(say: Say, outcomes: Applied['outcomes'], count: number): string {
  const numbers = outcomes.flatMap(({ outcome }) =>
    outcome.kind === 'submitted' && outcome.number ? [outcome.number] : [],
  );
  const [first, last] = [numbers[0] ?? '', numbers.at(-1) ?? ''];
  const text = say('import-done-submitted', { count });
  return say.html('import-done-numbers', { text, numbers: first === last ? first : `${first} … ${last}` });
}
