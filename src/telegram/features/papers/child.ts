/** One child's consents as the school and the staff see them, and what can be done about the paper. */

import { addScan, attest, type Covered, confirmAll, declineOne, papersOf } from '../../../entries/family/papers.ts';
import { reachOf } from '../../../entries/storing/load.ts';
import { authorize } from '../../../people/access.ts';
import { formatName } from '../../../people/name.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { giveFile } from '../../files/uploads.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { converse } from '../../talks/talks.ts';
import { decisionLines } from '../family/words.ts';
import * as on from './buttons.ts';
import { showPapers } from './screen.ts';

/** The conversation that waits for a picture of a paper. */
export const TALK = 'paper-scan';

export interface Which {
  entry: number;
  child: number;
}

/** A child's three consents, and the ways that are open to whoever looks. */
export async function showChild(ctx: Ctx, values: Which & { page: number }): Promise<void> {
  const papers = await papersOf(ctx.services.db, ctx.caller, values.entry);
  if (!papers.ok) return refuse(ctx, papers.refusal);
  const { entry, covered } = papers.value;
  const found = covered.find(({ child }) => child.childId === values.child);
  if (!found) return showPapers(ctx, values);
  const staff = authorize(ctx.caller, 'paper.confirm', reachOf(entry)).ok && entry.contactId !== ctx.caller.personId;
  const html = [`<b>${escapeHtml(formatName(found.child))}</b>`, '', ...decisionLines(found.decisions, ctx.say)].join(
    '\n',
  );
  const back = [press(ctx.say('button-back'), on.papersButton.data(values))];
  await redraw(ctx, html, inline([...(staff ? staffRows : schoolRows)(ctx, values, found), back]).keyboard);
}

function schoolRows({ say }: Ctx, values: Which & { page: number }, { decisions: { processing } }: Covered) {
  if (processing?.how === 'link') return [];
  const inHand = processing?.how === 'paper';
  return [
    inHand ? [] : [press(say('papers-button-in-hand'), on.inHandButton.data(values))],
    [press(say('papers-button-scan'), on.scanButton.data(values))],
    processing?.scanId ? [press(say('papers-button-see-scan'), on.seeScanButton.data(values))] : [],
    inHand ? [press(say('papers-button-not-in-hand'), on.notInHandButton.data(values))] : [],
  ];
}

function staffRows({ say }: Ctx, values: Which, { decisions: { processing } }: Covered) {
  if (processing?.how !== 'paper') return [];
  return [
    processing.scanId ? [press(say('papers-button-see-scan'), on.seeScanButton.data(values))] : [],
    [press(say('papers-button-decline'), on.declineButton.data(values))],
  ];
}

/** One child's paper, or everybody's, is in hand or is not. */
export function keepWord(inHand: boolean) {
  return async (ctx: Ctx, values: Which & { page: number }): Promise<void> => {
    const childId = values.child === 0 ? 'all' : values.child;
    const kept = await attest(ctx.services.db, ctx.caller, { entryId: values.entry, childId, inHand }, ctx.now);
    if (!kept.ok) return refuse(ctx, kept.refusal);
    await answerTap(ctx, ctx.say('papers-noted'));
    await showPapers(ctx, values);
  };
}

/** Asks for a picture of the paper. */
export async function askScan(ctx: Ctx, { entry, child }: Which): Promise<void> {
  const papers = await papersOf(ctx.services.db, ctx.caller, entry);
  if (!papers.ok) return refuse(ctx, papers.refusal);
  const found = papers.value.covered.find((one) => one.child.childId === child);
  if (!found) return showPapers(ctx, { entry, page: 0 });
  await reply(ctx, ctx.say.html('papers-send-scan', { child: formatName(found.child) }));
  await converse(ctx, TALK, { entry, child });
}

/** Keeps the picture; returns the sentence that says so, or why not. */
export async function keepScan(ctx: Ctx, { entry, child }: Which, fileId: number) {
  return addScan(ctx.services.db, ctx.caller, { entryId: entry, childId: child, fileId }, ctx.now);
}

/** Shows the picture to whoever may look after the papers. */
export async function seeScan(ctx: Ctx, { entry, child }: Which): Promise<void> {
  const papers = await papersOf(ctx.services.db, ctx.caller, entry);
  if (!papers.ok) return refuse(ctx, papers.refusal);
  const found = papers.value.covered.find((one) => one.child.childId === child);
  const scanId = found?.decisions.processing?.scanId;
  if (!found || !scanId) return answerTap(ctx, ctx.say('papers-no-scan'), { alert: true });
  if (await giveFile(ctx, scanId, formatName(found.child))) return answerTap(ctx);
  await answerTap(ctx, ctx.say('papers-scan-gone'), { alert: true });
}

/** Every paper of the entry was seen. */
export async function confirm(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  const confirmed = await confirmAll(ctx.services.db, ctx.caller, { entryId: entry }, ctx.now);
  if (!confirmed.ok) return refuse(ctx, confirmed.refusal);
  await answerTap(ctx, ctx.say('papers-confirmed'));
  await showPapers(ctx, { entry, page: 0 });
}

/** One paper is not good. */
export async function decline(ctx: Ctx, { entry, child }: Which): Promise<void> {
  const declined = await declineOne(ctx.services.db, ctx.caller, { entryId: entry, childId: child }, ctx.now);
  if (!declined.ok) return refuse(ctx, declined.refusal);
  ctx.services.wakeSender();
  await answerTap(ctx, ctx.say('papers-declined'));
  await showPapers(ctx, { entry, page: 0 });
}
