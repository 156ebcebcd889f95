/** The summary before a submit: the whole entry, what the checks will say, and the ways on. */

import { fieldLabel } from '../../../contests/fields/field-words.ts';
import { type Deadline, deadlineOf, isOver } from '../../../entries/extending/queries.ts';
import { refusing } from '../../../entries/judging/checks.ts';
import { EDITABLE_STATES } from '../../../entries/lifecycle.ts';
import { issuesAhead } from '../../../entries/queries.ts';
import { fieldAsked, type StepId, stepsOf } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { correctableUntil } from '../../../entries/ways.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { fitted, flagLines } from '../../entries/entry-card.ts';
import { asFacts, entryLines, stateName } from '../../entries/entry-text.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { askRows } from '../extending/asking.ts';
import { deadlineLine } from '../extending/deadline.ts';
import { showButton } from '../my-entries/buttons.ts';
import {
  askCancelButton,
  continueButton,
  editButton,
  keepDuplicateButton,
  leaveButton,
  openButton,
  stepWord,
  submitButton,
  summaryButton,
} from './buttons.ts';
import { isCorrectableLater } from './correctable.ts';

/** What «подать» written right after answers. */
export const SUMMARY_SHOWN = 'summary';

/** The entry with everything a submit would find, so that nothing comes as a surprise. */
export async function summaryScreen(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const { say, now } = ctx;
  const mayStillSubmit = entry.state === 'draft' || entry.state === 'returned';
  const issues = mayStillSubmit && entry.complete ? await issuesAhead(ctx.services.db, entry, now) : entry.issues;
  if (mayStillSubmit) ctx.handling.talk.shown = { name: SUMMARY_SHOWN, of: entry.id, at: now.toISOString() };
  const duplicate = mayStillSubmit && issues.some(({ code }) => code === 'duplicate_of');
  const deadline = await deadlineOf(ctx.services.db, entry, now);
  const isFlagged = entry.state === 'draft' && entry.complete && issues.length > 0;
  const later = isFlagged && isCorrectableLater(await correctableUntil(ctx.services.db, entry, now), now);
  const html = fitted([
    headline(entry, say),
    `<i>${escapeHtml(entry.contest.title)}</i>`,
    '',
    ...entryLines(entry, say, now),
    ...(entry.reason && entry.state === 'returned' ? ['', say.html('summary-reason', { reason: entry.reason })] : []),
    ...(issues.length > 0 ? ['', ...flagLines(entry, issues, say)] : []),
    ...lastLines(entry, { issues, deadline, later }, say),
  ]);
  return { html, ...inline(summaryRows(entry, duplicate, deadline, say)), listens: false };
}

function headline(entry: EntryView, say: Say): string {
  if (entry.state === 'draft') return `<b>${say.html('summary-title')}</b>`;
  return `<b>${escapeHtml(entry.number ?? '')} · ${escapeHtml(stateName(entry.state, say))}</b>`;
}

/** What a submit would find, and whether what it finds can be put right afterwards. */
interface Ahead {
  issues: EntryView['issues'];
  deadline: Deadline | undefined;
  later: boolean;
}

/** What is still missing, or the question whether to submit. */
function lastLines(entry: EntryView, ahead: Ahead, say: Say): string[] {
  const { deadline } = ahead;
  const time = deadlineLine(deadline, entry.contest, say);
  const known = time.length > 0 ? ['', ...time] : [];
  if (entry.complete) {
    return entry.state === 'draft' && !isOver(deadline) ? [...known, '', say.html(checkKey(entry, ahead))] : known;
  }
  const names = entry.missing.map((step) => stepName(entry, step, say)).join(', ');
  return [...known, '', say.html('summary-missing', { steps: names })];
}

function checkKey({ contest }: EntryView, { issues, later }: Ahead): PlainKey {
  if (refusing(contest, issues).length > 0) return 'summary-check-refused';
  if (issues.length === 0) return 'summary-check';
  return later ? 'summary-check-flagged' : 'summary-check-flagged-last';
}

function summaryRows(entry: EntryView, duplicate: boolean, deadline: Deadline | undefined, say: Say) {
  const id = { entry: entry.id };
  const submit = duplicate
    ? press(say('summary-submit-duplicate'), keepDuplicateButton.data(id))
    : press(say(entry.state === 'returned' ? 'summary-submit-again' : 'summary-submit'), submitButton.data(id));
  const isDraft = entry.state === 'draft';
  const submits = (isDraft || entry.state === 'returned') && !(entry.complete && isOver(deadline));
  return [
    ...askRows(deadline, entry.id, say),
    submits ? [entry.complete ? submit : press(say('summary-continue'), continueButton.data(id))] : [],
    EDITABLE_STATES.includes(entry.state)
      ? [press(say('summary-edit'), editButton.data(id))]
      : [press(say('my-button-open'), showButton.data(id))],
    isDraft
      ? [press(say('register-leave'), leaveButton.data(id)), press(say('button-cancel'), askCancelButton.data(id))]
      : [press(say('register-close'), leaveButton.data(id))],
  ];
}

const STEP_NAMES = {
  nomination: 'entry-nomination',
  form: 'step-form',
  institution: 'entry-institution',
  ensemble: 'entry-ensemble',
  headcount: 'step-headcount',
  participants: 'step-participants',
  category: 'entry-category',
  teachers: 'entry-teacher',
  accompanist: 'entry-accompanist',
  consents: 'step-consents',
  list: 'listing-name',
} as const satisfies Record<Exclude<StepId, `field:${string}`>, PlainKey>;

/** What a question is called on a button. */
export function stepName(entry: Pick<EntryView, 'contest' | 'nomination'>, step: StepId, say: Say): string {
  const use = fieldAsked(entry.contest, step);
  if (use) return fieldLabel(use, entry.nomination, say);
  return step in STEP_NAMES ? say(STEP_NAMES[step as keyof typeof STEP_NAMES]) : step;
}

/** Every question of the entry as a button: any one can be opened without walking through the others. */
export function editScreen(entry: EntryView, say: Say): Screen {
  const steps = stepsOf(entry.contest, asFacts(entry));
  const buttons = steps.map((step) =>
    press(stepName(entry, step, say), openButton.data({ entry: entry.id, step: stepWord(step) })),
  );
  const back = [press(say('register-to-summary'), summaryButton.data({ entry: entry.id }))];
  const html = [
    say.html('summary-what-to-edit'),
    ...(entry.state === 'accepted' ? [say.html('summary-edits-accepted')] : []),
  ].join('\n');
  return { html, ...inline([...packed(buttons), back]), listens: false };
}
