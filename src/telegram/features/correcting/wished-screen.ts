/** What is to be put right in one entry, as buttons. Pure. */

import type { StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { named } from '../my-entries/named.ts';
import { editButton, openButton, stepWord } from '../registering/buttons.ts';
import { stepName } from '../registering/summary.ts';
import { stepsWished, type Wish } from './wished.ts';

/**
 * The questions named, and the way to all of them; from the middle of a draft the way back to its question as well.
 * Undefined where nothing of it has been answered yet.
 */
export function wishedScreen({ say }: Pick<Ctx, 'say'>, entry: EntryView, wish: Wish): Screen | undefined {
  const id = { entry: entry.id };
  const told = stepsWished(wish, entry).filter((step) => entry.answered.includes(step) || entry.asking === step);
  if (wish.things.length > 0 && told.length === 0 && !entry.complete) return undefined;
  const steps = told.map((step) => press(stepName(entry, step, say), openButton.data({ ...id, step: stepWord(step) })));
  const all = press(say(steps.length > 0 ? 'correcting-something-else' : 'correcting-choose'), editButton.data(id));
  const asked = entry.asking === null || entry.asking === 'summary' ? undefined : (entry.asking as StepId);
  const back = asked ? [press(say('talk-again'), openButton.data({ ...id, step: stepWord(asked) }))] : [];
  const html =
    entry.number === null ? say.html('correcting-wished-draft') : say.html('correcting-wished', named(entry, say));
  return { html, ...inline([...packed(steps), [all], back]), listens: asked !== undefined };
}
