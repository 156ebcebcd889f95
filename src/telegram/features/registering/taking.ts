/** Takes an answer, typed or tapped, and hands back the message that follows from it. No request leaves from here. */

import type { InlineKeyboardButton } from 'grammy/types';
import { widgetOf } from '../../../contests/fields/fields.ts';
import { answerInView } from '../../../entries/actions/answer.ts';
import type { PendingValue } from '../../../entries/facts.ts';
import type { Answered, StepInput } from '../../../entries/input.ts';
import { fieldAsked, isOptional, type StepId } from '../../../entries/questions.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import { withChanges } from '../../../with-changes.ts';
import type { Ctx } from '../../context.ts';
import { fitted } from '../../entries/entry-card.ts';
import { refusalHtml, typedReasonText } from '../../screens/refusals.ts';
import { noteIntrusion } from '../../screens/refusing.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { broughtRows } from './brought.ts';
import { confirmButton, continueButton, openButton, proposeButton, stepWord } from './buttons.ts';
import { frontScreen, noteQuestion } from './front.ts';
import { chooseScreen, districtPage, notFoundScreen } from './institution-lists.ts';
import { newInstitutionScreen } from './kinds-screen.ts';
import { withEnd } from './late.ts';
import { listReadLines, soloistsReadLines } from './list-read.ts';
import { navigation } from './navigation.ts';
import { pendingText } from './pending.ts';
import { childRows } from './remembered.ts';
import { linkLines, savedLines } from './saved.ts';
import { choosesOnly } from './spoken.ts';
import { asksPhone } from './teachers.ts';

/** Answers `step` of the entry as it was seen and returns what to say next; `spoken`: the button that was written, not tapped. */
export async function take(
  ctx: Ctx,
  before: EntryView,
  step: StepId,
  input: StepInput,
  spoken?: string,
): Promise<Screen> {
  const answer = { entryId: before.id, step, input, before };
  const taken = await answerInView(ctx.services.db, ctx.caller, answer, ctx.now);
  if (!taken.ok) {
    noteIntrusion(ctx, taken.refusal);
    return explain(ctx, before, step, taken.refusal, 'text' in input);
  }
  const { answered, view } = taken.value;
  noteQuestion(ctx, view);
  const screen = await follow(ctx, view, step, answered);
  const replaced = before.participants.length > 0 && view.form?.max === 1;
  const reviewed = before.state === 'accepted' && view.state === 'submitted';
  const saved =
    answered.outcome === 'saved'
      ? savedLines(ctx, view, { step, input, next: answered.next, reviewed, spoken, replaced })
      : [];
  const asked = answered.outcome === 'saved' ? withChanges(view, { asking: answered.next }) : view;
  const rows = 'ensembleOf' in input ? broughtRows(asked, asked.asking, ctx.say) : [];
  const timely = withLines(await withEnd(ctx, before, asked, screen), [], rows);
  return below([...saved, ...linkLines(ctx.say, view, step, input)], timely);
}

/** The screen after `before`: where a keyboard of the person's own has served, it is taken away first. */
export function clearing(ctx: Ctx, before: EntryView, screen: Screen): Screen {
  const served = asksPhone(before) && !(screen.keyboard && 'keyboard' in screen.keyboard);
  return served ? { ...screen, clears: ctx.say.html('phone-done') } : screen;
}

/** The reason and the way on; the buttons are those of the question, which still stands. */
export async function explain(
  ctx: Ctx,
  entry: EntryView,
  step: StepId,
  refusal: Refusal,
  isWritten = false,
): Promise<Screen> {
  const wantsButton = isWritten && refusal.code === 'input-unexpected' && choosesOnly(entry, step);
  const reason = wantsButton ? ctx.say.html('text-wanted-button') : refusalHtml(ctx, refusal, entry);
  if (OVER.has(refusal.code)) {
    const goOn = press(ctx.say('summary-continue'), continueButton.data({ entry: entry.id }));
    return { html: reason, ...inline([[goOn]]), listens: false };
  }
  const front = await frontScreen(ctx, withChanges(entry, { asking: step }));
  const html =
    refusal.code === 'input-unexpected' ? `${reason}\n\n${front.html}` : withSkipping(ctx, entry, step, reason);
  const screen = { html, ...(front.keyboard && { keyboard: front.keyboard }), listens: front.listens };
  return DOES_NOT_FIT.has(refusal.code) ? withLines(screen, [], otherForm(ctx, entry)) : screen;
}

/** Whoever has nothing to answer yet is told that this may be passed over; whoever sends a file has what is asked for. */
function withSkipping({ say }: Ctx, { contest }: EntryView, step: StepId, reason: string): string {
  const use = fieldAsked(contest, step);
  const tells = step !== 'list' && isOptional(contest, step) && !(use && widgetOf(use) === 'file');
  return tells ? `${reason}\n\n${say.html('register-may-skip')}` : reason;
}

/** The way to another form, where the nomination has another. */
function otherForm({ say }: Ctx, { id, nomination }: EntryView): InlineKeyboardButton[][] {
  if (!nomination || nomination.forms.length < 2) return [];
  return [[press(say('register-other-form'), openButton.data({ entry: id, step: 'form' }))]];
}

/** Refusals of a number that another form would take. */
const DOES_NOT_FIT: ReadonlySet<Refusal['code']> = new Set(['roster-does-not-fit', 'headcount-does-not-fit']);

/** Refusals after which the question itself makes no sense any more. */
const OVER: ReadonlySet<Refusal['code']> = new Set([
  'entry-not-found',
  'entry-not-editable',
  'not-allowed',
  'registration-closed',
  'contest-inactive',
  'step-not-asked',
]);

async function follow(ctx: Ctx, entry: EntryView, step: StepId, answered: Answered): Promise<Screen> {
  const { say } = ctx;
  switch (answered.outcome) {
    case 'saved':
      return frontScreen(ctx, withChanges(entry, { asking: answered.next }));
    case 'more':
      return frontScreen(ctx, withChanges(entry, { asking: step }));
    case 'list-read':
      return withLines(
        await frontScreen(ctx, withChanges(entry, { asking: step, pending: null })),
        listReadLines(answered, say),
        confirmRow(ctx, entry, step, answered.doubtful),
      );
    case 'soloists-read':
      return withLines(
        await frontScreen(ctx, withChanges(entry, { asking: step })),
        soloistsReadLines(answered, say),
        [],
      );
    case 'confirm':
      return confirmScreen(ctx, entry, step, answered.value, typedReasonText(say, answered.kind, answered.why));
    case 'choose-institution':
      return chooseScreen(entry, answered, say);
    case 'institution-not-found':
      return notFoundScreen(entry, answered.typed, say);
    case 'district-institutions':
      return districtPage(entry, answered, 0, say);
    case 'institution-new':
      return newInstitutionScreen(ctx, entry, answered);
    case 'choose-child':
      return {
        html: say.html('roster-found', { typed: answered.typed }),
        ...inline([...childRows(entry, answered.hits, 0), ...navigation(entry, step, say)]),
        listens: true,
      };
  }
}

/** What was understood with a doubt, shown back; `doubt` is the HTML that asks about it. */
export async function confirmScreen(
  ctx: Ctx,
  entry: EntryView,
  step: StepId,
  value: PendingValue,
  doubt: string,
): Promise<Screen> {
  const { say } = ctx;
  const of = { entry: entry.id, step: stepWord(step) };
  const yes = press(say('confirm-yes'), confirmButton.data(of));
  const no = press(say('confirm-no'), openButton.data(of));
  const other = press(say('institution-not-this'), proposeButton.data({ entry: entry.id }));
  const html = `<b>${await pendingText(ctx, entry, value)}</b>\n${doubt}`;
  return { html, ...inline([[yes, no], step === 'institution' ? [other] : []]), listens: true };
}

function confirmRow(ctx: Ctx, entry: EntryView, step: StepId, doubtful: number) {
  if (doubtful === 0) return [];
  const text = ctx.say('list-confirm-doubtful', { count: doubtful });
  return [[press(text, confirmButton.data({ entry: entry.id, step: stepWord(step) }))]];
}

function below(lines: string[], screen: Screen): Screen {
  return lines.length > 0 ? { ...screen, html: [...lines, '', screen.html].join('\n') } : screen;
}

/** A screen with lines above it and rows above its own. */
function withLines(screen: Screen, lines: string[], rows: InlineKeyboardButton[][]): Screen {
  const own = screen.keyboard && 'inline_keyboard' in screen.keyboard ? screen.keyboard.inline_keyboard : [];
  const html = lines.length > 0 ? fitted([...lines, '', ...screen.html.split('\n')]) : screen.html;
  return { html, ...inline([...rows, ...own]), listens: screen.listens };
}
