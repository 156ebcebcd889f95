/** A contest as a school sees it, a draft too, marked so that nobody takes it for the real card. */

import { sayCard, sayDates, sayNominations, sayRequirements } from '../../../contests/card-words.ts';
import type { ContestDefinition } from '../../../contests/definition.ts';
import type { PlainKey } from '../../../texts/plain-key.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { managedButton, previewButton } from './buttons.ts';
import { contestToManage } from './shown.ts';

interface Side {
  part: string;
  label: PlainKey;
  text(contest: ContestDefinition, now: Date, say: Say): string;
}

/** The card's sides, by the buttons a school has under it. */
const SIDES: readonly Side[] = [
  { part: 'card', label: 'contest-card', text: sayCard },
  { part: 'nominations', label: 'contest-part-nominations', text: sayNominations },
  { part: 'dates', label: 'contest-part-dates', text: (contest, _, say) => sayDates(contest, say) },
  { part: 'needs', label: 'contest-part-needs', text: (contest, _, say) => sayRequirements(contest, say) },
];

/** A side of the card as it will be once the contest is published. */
export async function showPreview(ctx: Ctx, { contest: id, part }: { contest: number; part: string }): Promise<void> {
  const contest = await contestToManage(ctx, id);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  const published: ContestDefinition = { ...contest.value.definition, state: 'active' };
  const side = SIDES.find((one) => one.part === part);
  const text = side ? side.text(published, ctx.now, ctx.say) : sayCard(published, ctx.now, ctx.say);
  const others = SIDES.filter((one) => one.part !== (side?.part ?? 'card'));
  const rows = [
    others.map((one) => press(ctx.say(one.label), previewButton.data({ contest: id, part: one.part }))),
    [press(ctx.say('managing-button-home'), managedButton.data({ contest: id }))],
  ];
  await redraw(ctx, [ctx.say.html('managing-preview'), text].join('\n\n'), inline(rows).keyboard);
}
