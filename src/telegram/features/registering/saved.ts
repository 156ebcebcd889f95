/** What was just saved, above the message that follows: a typed answer as it was understood, a change of an entry as done. Pure. */

import { fieldLabel } from '../../../contests/fields/field-words.ts';
import type { StepInput } from '../../../entries/input.ts';
import { asksForLink, fieldAsked, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { linksIn } from '../../../people/written-links.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { answerText, participantText } from '../../entries/entry-text.ts';
import { broughtLines } from './brought.ts';
import { stepName } from './summary.ts';

interface Saved {
  step: StepId;
  input: StepInput;
  next: StepId | 'summary';
  /** The entry was accepted before this, and is looked at once more now. */
  reviewed: boolean;
  /** There was a soloist before, and another may have come in their place. */
  replaced: boolean;
  /** The button whose words were written. */
  spoken: string | undefined;
}

/** Nothing where the person sees the same anyway: on the button they tapped, in what they typed, in the summary. */
export function savedLines({ say, now }: Pick<Ctx, 'say' | 'now'>, entry: EntryView, saved: Saved): string[] {
  const { step, input, next, reviewed, spoken, replaced } = saved;
  const [soloist] = entry.participants;
  if (next === 'summary') {
    return entry.state === 'draft' ? [] : [say.html(reviewed ? 'register-saved-reviewed' : 'register-saved')];
  }
  if ('ensembleOf' in input) return broughtLines(entry, next, say);
  if (spoken && 'choice' in input) return understood(stepName(entry, step, say), spoken);
  const isNamed = 'text' in input || (spoken !== undefined && 'institutionId' in input);
  if (!isNamed) return [];
  if (step === 'institution') return understood(say('entry-institution'), entry.institution?.shortName ?? '');
  if (step === 'participants' && replaced && soloist)
    return understood(say('entry-participant'), participantText(soloist, say));
  const use = fieldAsked(entry.contest, step);
  return use ? understood(fieldLabel(use, entry.nomination, say), answerText(entry, use, say, now)) : [];

  function understood(label: string, value: string): string[] {
    const typed = 'text' in input ? input.text.trim() : '';
    return value && value !== typed ? [say.html('register-understood', { label, value })] : [];
  }
}

/** Links written beside names stay out of the list, and whoever sent them reads so; a list that asks for one keeps it. */
export function linkLines(say: Say, { contest }: EntryView, step: StepId, input: StepInput): string[] {
  const isNames = step === 'participants' || (step === 'list' && !asksForLink(contest));
  const count = isNames && 'text' in input ? linksIn(input.text).length : 0;
  return count > 0 ? [say.html('list-links-left-out', { count })] : [];
}
