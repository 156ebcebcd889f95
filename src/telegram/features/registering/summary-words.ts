/** What is written below a summary: «подать», «да» to «Подаём?», «изменить» are its buttons, as long as nothing stands in between. */

import type { EntryView } from '../../../entries/view.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { plainWords } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { labelWords, means, saysLabel, saysRight, saysYes } from '../../screens/spoken-words.ts';
import { frontScreen } from './front.ts';
import { show } from './showing.ts';
import { SUMMARY_SHOWN } from './summary.ts';
import { edit, submit } from './tapping.ts';

/** True when the words were the summary's. Whoever writes «подать» later sees the summary once more before anything is submitted. */
export async function heardAtSummary(ctx: Ctx, entry: EntryView): Promise<boolean> {
  const { say } = ctx;
  const typed = plainWords(ctx.message?.text ?? '');
  const { shownBefore: before } = ctx.handling.talk;
  const stands = before?.name === SUMMARY_SHOWN && before.of === entry.id;
  const isRight = saysRight(say, ctx.message?.text ?? '');
  if (!isOpen(entry) || (typed === '' && !isRight)) return false;
  const submits = isSubmit(say, typed);
  if (stands && (submits || saysYes(say, typed))) await submit(ctx, entry.id, false);
  else if (stands && (saysLabel(say, 'summary-edit', typed) || means(say, 'spoken-no', typed)))
    await edit(ctx, entry.id);
  else if (submits || (stands && isRight && entry.complete)) {
    const front = await frontScreen(ctx, entry);
    await show(ctx, entry, { ...front, html: `${say.html('summary-tap')}\n\n${front.html}` });
  } else return false;
  return true;
}

function isOpen({ state }: EntryView): boolean {
  return state === 'draft' || state === 'returned';
}

/** The button whole, or the verb it begins with; the question's verb as well. */
function isSubmit(say: Say, typed: string): boolean {
  const labels: readonly PlainKey[] = ['summary-submit', 'summary-submit-again'];
  const whole = labels.map((key) => labelWords(say(key)));
  const verbs = [...whole.map((words) => words.split(' ')[0]), labelWords(say('summary-check')).split(' ').at(-1)];
  return [...whole, ...verbs].includes(typed);
}
