/** A guardian's children and the consents for each: read, decided, taken back. */

import { purposeOf } from '../../../consents/purposes.ts';
import { decideConsent, documentFor, withdrawGuardianConsent } from '../../../entries/family/deciding.ts';
import type { OwnChild } from '../../../entries/family/queries.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { childScreen, ownChild, type Which } from './child-screen.ts';
import { askGuardianName } from './hearing.ts';
import { purposeName } from './words.ts';

/** One child's consents in place of what was tapped. */
export async function showChild(ctx: Ctx, which: Which): Promise<void> {
  const own = await ownOrRefuse(ctx, which);
  if (!own) return;
  const { html, keyboard } = await childScreen(ctx, own);
  await redraw(ctx, html, keyboard);
}

/** The whole document with the ways to decide; whoever has not told their name is asked for it first. */
export async function showDocument(ctx: Ctx, { purpose: word, ...which }: Which & { purpose: string }): Promise<void> {
  const purpose = purposeOf(word);
  const own = await ownOrRefuse(ctx, which);
  if (!purpose || !own) return;
  const forChild = { entryId: which.entry, childId: which.child, purpose };
  const document = await documentFor(ctx.services.db, ctx.caller, forChild, ctx.say.language);
  if (!document.ok && document.refusal.code === 'guardian-unnamed') return askGuardianName(ctx, which);
  if (!document.ok) return refuse(ctx, document.refusal);
  const given = own.decisions[purpose]?.how === 'link' && own.decisions[purpose]?.given;
  const data = { ...which, purpose };
  const rows = given
    ? [[press(ctx.say('family-button-withdraw'), on.askWithdrawButton.data(data))]]
    : [
        [press(ctx.say('family-button-agree'), on.decideButton.data({ ...data, yes: 1 }))],
        [press(ctx.say('family-button-disagree'), on.decideButton.data({ ...data, yes: 0 }))],
      ];
  const back = [press(ctx.say('button-back'), on.childButton.data(which))];
  const rename = [press(ctx.say('family-button-rename'), on.renameButton.data({}))];
  await redraw(ctx, escapeHtml(document.value.shown), inline([...rows, rename, back]).keyboard);
}

/** Keeps the decision and shows what is left. */
export async function decide(ctx: Ctx, values: Which & { purpose: string; yes: number }): Promise<void> {
  const purpose = purposeOf(values.purpose);
  if (!purpose) return;
  const { entry: entryId, child: childId } = values;
  const decision = { entryId, childId, purpose, given: values.yes === 1, language: ctx.say.language };
  const decided = await decideConsent(ctx.services.db, ctx.caller, decision, ctx.now);
  if (!decided.ok) return refuse(ctx, decided.refusal);
  if (decision.given) await answerTap(ctx, ctx.say('family-thanks'));
  else if (purpose === 'processing') await answerTap(ctx, ctx.say('family-noted-processing'), { alert: true });
  else await answerTap(ctx, ctx.say('family-noted'));
  await showChild(ctx, values);
}

/** Taking back takes a second tap, and says what it means. */
export async function askWithdraw(ctx: Ctx, values: Which & { purpose: string }): Promise<void> {
  const purpose = purposeOf(values.purpose);
  if (!purpose) return;
  const key = purpose === 'processing' ? 'family-withdraw-processing' : 'family-withdraw-ask';
  const rows = [
    [press(ctx.say('family-button-withdraw-yes'), on.withdrawButton.data(values))],
    [press(ctx.say('button-back'), on.childButton.data(values))],
  ];
  await redraw(ctx, ctx.say.html(key, { purpose: purposeName(purpose, ctx.say) }), inline(rows).keyboard);
}

export async function withdraw(ctx: Ctx, values: Which & { purpose: string }): Promise<void> {
  const purpose = purposeOf(values.purpose);
  if (!purpose) return;
  const which = { entryId: values.entry, childId: values.child, purpose };
  const withdrawn = await withdrawGuardianConsent(ctx.services.db, ctx.caller, which, ctx.now);
  if (!withdrawn.ok) return refuse(ctx, withdrawn.refusal);
  ctx.services.wakeSender();
  await answerTap(ctx, ctx.say('family-withdrawn'));
  await showChild(ctx, values);
}

async function ownOrRefuse(ctx: Ctx, which: Which): Promise<OwnChild | undefined> {
  const own = await ownChild(ctx, which);
  if (!own) await refuse(ctx, { code: 'not-a-guardian' });
  return own;
}
