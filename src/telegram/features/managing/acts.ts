/** Publishing, closing at once, putting away and taking out again: each is asked once more before it is done. */

import { idsInUse } from '../../../awards/in-use.ts';
import {
  type ActRefusal,
  archiveContest,
  closeContest,
  publishContest,
  unarchiveContest,
} from '../../../contests/making/publishing.ts';
import { unfinished } from '../../../contests/making/standing.ts';
import type { Contest } from '../../../contests/queries.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { doButton, managedButton } from './buttons.ts';
import { leftLines, showManaged } from './card.ts';
import { sayRefusal } from './sentences.ts';
import { contestToManage, sayEnd, sayStart, sayZone } from './shown.ts';
import { stopAsking } from './stopping.ts';

const ACTS = {
  publish: { act: publishContest, yes: 'managing-button-publish', done: 'managing-published', ask: askPublish },
  close: {
    act: closeContest,
    yes: 'managing-button-close-yes',
    done: 'managing-closed',
    ask: ({ say }: Ctx, { definition }: Contest) => [say.html('managing-close-ask', { end: sayEnd(definition, say) })],
  },
  archive: {
    act: archiveContest,
    yes: 'managing-button-archive',
    done: 'managing-archived',
    ask: ({ say }: Ctx) => [say.html('managing-archive-ask')],
  },
  unarchive: {
    act: unarchiveContest,
    yes: 'managing-button-unarchive',
    done: 'managing-unarchived',
    ask: ({ say }: Ctx) => [say.html('managing-unarchive-ask')],
  },
} as const;

/** What publishing means here, and what is worth a look before. */
function askPublish({ say, now }: Ctx, { definition }: Contest): string[] {
  const left = leftLines(unfinished(definition, now), say);
  const window = { start: sayStart(definition, say), end: sayEnd(definition, say), zone: sayZone(definition, say) };
  return [
    say.html('managing-publish-ask', { title: definition.title }),
    say.html('managing-window', window),
    ...(left.length > 0 ? ['', ...left] : []),
  ];
}

/** What would happen, with the button that does it. */
export async function askAct(ctx: Ctx, { contest: id, act }: { contest: number; act: string }): Promise<void> {
  const contest = await contestToManage(ctx, id);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  if (!isAct(act)) return showManaged(ctx, id, redraw);
  await stopAsking(ctx);
  const { ask, yes } = ACTS[act];
  const rows = [
    [press(ctx.say(yes), doButton.data({ contest: id, act, mark: contest.value.mark }))],
    [press(ctx.say('button-back'), managedButton.data({ contest: id }))],
  ];
  await redraw(ctx, ask(ctx, contest.value).join('\n'), inline(rows).keyboard);
}

/** Does it; a second tap finds it done. */
export async function doAct(ctx: Ctx, tapped: { contest: number; act: string; mark: string }): Promise<void> {
  const { contest: contestId, act, mark } = tapped;
  if (!isAct(act)) return showManaged(ctx, contestId, redraw);
  const done = await ACTS[act].act(ctx.services.db, ctx.caller, { contestId, mark }, ctx.now, idsInUse);
  if (!done.ok) return explain(ctx, contestId, done.refusal);
  await showManaged(ctx, contestId, redraw, ctx.say.html(ACTS[act].done));
}

/** Why not, above the contest as it is now. */
async function explain(ctx: Ctx, contestId: number, refusal: ActRefusal): Promise<void> {
  if (refusal.code === 'not-allowed' || refusal.code === 'contest-not-found') return refuse(ctx, refusal);
  await answerTap(ctx);
  await showManaged(ctx, contestId, redraw, `⚠️ ${sayRefusal(ctx, refusal)}`);
}

function isAct(word: string): word is keyof typeof ACTS {
  return Object.hasOwn(ACTS, word);
}
