/** What changed since an organizer last decided: the question, the old answer and the new one. */

import type { Changed } from '../../../entries/correction/changes.ts';
import { fieldAsked } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { answerText } from '../../entries/entry-text.ts';
import { stepName } from '../registering/summary.ts';

/** Changes told on a card; the rest are counted. */
const MOST_TOLD = 8;
/** Characters of one answer. */
const MOST_OF_ANSWER = 120;

/** A line of HTML for each change under a heading; no line where nothing changed. */
export function changedLines(changed: readonly Changed[], entry: EntryView, say: Say, now: Date): string[] {
  if (changed.length === 0) return [];
  const rest = changed.length - MOST_TOLD;
  return [
    say.html('moderating-changed'),
    ...changed.slice(0, MOST_TOLD).map((one) => lineOf(one, entry, say, now)),
    ...(rest > 0 ? [say.html('moderating-changed-more', { count: rest })] : []),
  ];
}

function lineOf(one: Changed, entry: EntryView, say: Say, now: Date): string {
  const label = stepName(entry, one.step, say);
  const mark = one.reviewed ? '✏️ ' : '';
  const lists = Array.isArray(one.from) && Array.isArray(one.to) && one.step !== 'institution';
  const told = lists
    ? listChange(one.from as string[], one.to as string[], say)
    : say.html('moderating-changed-from-to', {
        from: shown(answer(one, one.from, entry, say, now), say),
        to: shown(answer(one, one.to, entry, say, now), say),
      });
  return `${mark}${escapeHtml(label)}: ${told}`;
}

/** Who left a list and who came into it. */
function listChange(from: readonly string[], to: readonly string[], say: Say): string {
  const left = from.filter((name) => !to.includes(name)).map((name) => `<s>${escapeHtml(name)}</s>`);
  const came = to.filter((name) => !from.includes(name)).map((name) => `<b>+ ${escapeHtml(name)}</b>`);
  return [...left, ...came].join(', ') || say.html('moderating-changed-details');
}

/** An answer of the history as people read it, plain text. */
function answer({ step }: Changed, value: unknown, entry: EntryView, say: Say, now: Date): string {
  const use = fieldAsked(entry.contest, step);
  if (use) {
    const answers = { ...entry.answers, [use.id]: (value ?? null) as EntryView['answers'][string] };
    return answerText({ ...entry, answers }, use, say, now);
  }
  const titled = titlesOf(entry, step).find(({ id }) => id === value);
  if (titled) return titled.title;
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

function titlesOf({ contest }: EntryView, step: Changed['step']): readonly { id: string; title: string }[] {
  if (step === 'nomination') return contest.nominations;
  if (step === 'form') return contest.forms;
  return step === 'category' ? contest.age_categories : [];
}

function shown(text: string, say: Say): string {
  return text === '' ? say('moderating-changed-nothing') : shortened(text, MOST_OF_ANSWER);
}
