/** A few questions about a contest in the making: each is answered in words or by what is proposed, and saved at once. */

import { idsInUse } from '../../../awards/in-use.ts';
import { answerMaking } from '../../../contests/making/drafting.ts';
import { mainStage } from '../../../contests/making/schedule.ts';
import { isMakingStep, type MakingStep, stepAfter, stepsOf } from '../../../contests/making/steps.ts';
import type { Contest } from '../../../contests/queries.ts';
import type { PlainKey } from '../../../texts/plain-key.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { askButton, keepButton, managedButton } from './buttons.ts';
import { managedScreen } from './card.ts';
import { isOfManaging, sayRefusal } from './sentences.ts';
import { contestToManage, sayDays, sayEnd, sayStart } from './shown.ts';
import { stopAsking, TALK } from './stopping.ts';

/** What is being asked. */
interface Asking {
  contest: number;
  step: MakingStep;
}

type Next = Screen & { next?: MakingStep };

const QUESTIONS: Record<MakingStep, PlainKey> = {
  title: 'managing-ask-title',
  code: 'managing-ask-code',
  opens: 'managing-ask-opens',
  closes: 'managing-ask-closes',
  day: 'managing-ask-day',
};

/** The question in place of what was tapped. */
export async function askStep(
  ctx: Ctx,
  { contest: contestId, step }: { contest: number; step: string },
): Promise<void> {
  const contest = await contestToManage(ctx, contestId);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  await goOn(ctx, contest.value, isMakingStep(step) ? step : 'title');
}

/** What is proposed stays as it stands: the next question, or the contest's home after the last. */
export async function keepProposed(
  ctx: Ctx,
  { contest: contestId, step }: { contest: number; step: string },
): Promise<void> {
  const contest = await contestToManage(ctx, contestId);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  const next = isMakingStep(step) ? stepAfter(contest.value.definition, step) : 'title';
  await goOn(ctx, contest.value, next);
}

/** Draws the question, or the contest's home, and listens for what was drawn. */
export async function goOn(ctx: Ctx, contest: Contest, step: MakingStep | undefined): Promise<void> {
  const screen = await screenFor(ctx, contest, step);
  await redraw(ctx, screen.html, screen.keyboard);
  if (screen.next) await converse(ctx, TALK, { contest: contest.id, step: screen.next });
  else await stopAsking(ctx);
}

/** A published contest is changed part by part: these questions are a draft's. */
async function screenFor(ctx: Ctx, contest: Contest, step: MakingStep | undefined): Promise<Next> {
  if (step === undefined || contest.definition.state !== 'draft') return managedScreen(ctx, contest);
  const { say } = ctx;
  const steps = stepsOf(contest.definition);
  const html = [
    say.html('managing-step', { step: steps.indexOf(step) + 1, steps: steps.length }),
    say.html(QUESTIONS[step]),
    say.html('managing-proposed', { value: standingValue(ctx, contest, step) }),
  ].join('\n');
  const before = steps[steps.indexOf(step) - 1];
  const keyboard = inline([
    [press(say('managing-button-keep'), keepButton.data({ contest: contest.id, step }))],
    [
      ...(before ? [press(say('button-back'), askButton.data({ contest: contest.id, step: before }))] : []),
      press(say('managing-button-later'), managedButton.data({ contest: contest.id })),
    ],
  ]);
  return { html, ...keyboard, listens: true, next: step };
}

/** What stands there now. */
function standingValue({ say }: Ctx, { definition }: Contest, step: MakingStep): string {
  const main = mainStage(definition);
  switch (step) {
    case 'title':
      return definition.title;
    case 'code':
      return say('managing-code-example', { code: definition.code });
    case 'opens':
      return sayStart(definition, say);
    case 'closes':
      return sayEnd(definition, say);
    case 'day':
      return main ? `${main.title}, ${sayDays(main.starts_on, main.ends_on, say)}` : '';
  }
}

/** Hears an answer; the next question is a conversation of its own. */
export const hearingAnswers = hearingUntilTaken<Asking>(async (ctx, { contest, step }) => {
  const { next, ...screen } = await heard(ctx, { contest, step });
  const asksAgain = next === step;
  if (next && !asksAgain) ctx.handling.talk.next = { name: TALK, begunWith: { contest, step: next } };
  return { ...screen, listens: asksAgain };
});

async function heard(ctx: Ctx, { contest: contestId, step }: Asking): Promise<Next> {
  const typed = ctx.message?.text;
  if (typed === undefined) return again(ctx, contestId, step, ctx.say.html('managing-in-words'));
  const answer = { contestId, step, typed };
  const saved = await answerMaking(ctx.services.db, ctx.caller, answer, ctx.now, idsInUse);
  if (!saved.ok) {
    const html = sayRefusal(ctx, saved.refusal);
    return isOfManaging(saved.refusal) ? again(ctx, contestId, step, html) : { html, listens: false };
  }
  const contest = await contestToManage(ctx, contestId);
  if (!contest.ok) return { html: sayRefusal(ctx, contest.refusal), listens: false };
  const next = await screenFor(ctx, contest.value, stepAfter(contest.value.definition, step));
  return {
    ...next,
    html: `${ctx.say.html('managing-saved', { value: standingValue(ctx, contest.value, step) })}\n\n${next.html}`,
  };
}

/** What was wrong, with the ways on that the question has: nobody is left without a button. */
async function again(ctx: Ctx, contestId: number, step: MakingStep, html: string): Promise<Next> {
  const contest = await contestToManage(ctx, contestId);
  if (!contest.ok) return { html, listens: true, next: step };
  return { ...(await screenFor(ctx, contest.value, step)), html };
}
