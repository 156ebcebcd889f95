/** Registration: from the list of contests to a numbered confirmation. */

import { draftInFront, entryView } from '../../../entries/queries.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import type { Addition } from '../../screens/additions.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { showConsentText } from './agreeing.ts';
import { answering } from './answering.ts';
import * as on from './buttons.ts';
import { isMulti } from './field-question.ts';
import { answersToChange, unfinished } from './leaving.ts';
import { leave as leaveEntry, takeMessage } from './message.ts';
import { agree, heardAtConsent, listContests, showContest, showPart, startByTap } from './opening.ts';
import { askDistrict, askKind, propose, turnDistrict } from './proposing.ts';
import { show, TALK } from './showing.ts';
import { heardAtSummary } from './summary-words.ts';
import { clearing } from './taking.ts';
import {
  answerByTap,
  askCancel,
  back,
  cancel,
  copy,
  edit,
  leave,
  offerRemoval,
  open,
  remove,
  showWholeList,
  submit,
  tappedText,
} from './tapping.ts';

export const registering: Feature = {
  commands: [
    { name: 'contests', description: 'command-contests', handle: listContests },
    { name: 'new', handle: listContests },
  ],
  links: [{ prefix: 'c_', handle: (ctx, slug) => showContest(ctx, { slug }) }],
  conversations: [{ name: TALK, run: answering }],
  taps: [
    onTap(on.showContestButton, (ctx, { contest }) => showContest(ctx, { id: contest }, redraw)),
    onTap(on.contestPartButton, showPart),
    onTap(on.startButton, startByTap),
    onTap(on.consentTextButton, showConsentText),
    onTap(on.consentButton, agree),
    onTap(on.pickButton, pick),
    onTap(on.institutionButton, (ctx, { entry, institution }) =>
      answerByTap(ctx, entry, 'institution', { institutionId: institution }, tappedText(ctx)),
    ),
    onTap(on.institutionPageButton, turnDistrict),
    onTap(on.proposeButton, (ctx, { entry }) => askKind(ctx, entry)),
    onTap(on.proposeKindButton, (ctx, { entry, kind }) => askDistrict(ctx, entry, kind)),
    onTap(on.proposeDistrictButton, (ctx, { entry, kind, district }) => propose(ctx, entry, kind, district)),
    onTap(on.teacherButton, (ctx, { entry, step, teacher }) =>
      answerByTap(ctx, entry, on.stepOf(step), { teacherId: teacher }, tappedText(ctx)),
    ),
    onTap(on.confirmButton, (ctx, { entry, step }) =>
      answerByTap(ctx, entry, on.stepOf(step), { confirm: true }, tappedText(ctx)),
    ),
    onTap(on.finishButton, (ctx, { entry, step }) =>
      answerByTap(ctx, entry, on.stepOf(step), { finish: true }, tappedText(ctx)),
    ),
    onTap(on.skipButton, (ctx, { entry, step }) =>
      answerByTap(ctx, entry, on.stepOf(step), { skip: true }, tappedText(ctx)),
    ),
    onTap(on.wholeListButton, (ctx, { entry }) => showWholeList(ctx, entry)),
    onTap(on.removeListButton, (ctx, { entry }) => offerRemoval(ctx, entry, 0)),
    onTap(on.removePageButton, (ctx, { entry, page }) => offerRemoval(ctx, entry, page)),
    onTap(on.removeButton, (ctx, { entry, step, at }) => remove(ctx, entry, on.stepOf(step), at)),
    onTap(on.backButton, (ctx, { entry }) => back(ctx, entry)),
    onTap(on.leaveButton, (ctx, { entry }) => leave(ctx, entry)),
    onTap(on.askCancelButton, (ctx, { entry }) => askCancel(ctx, entry)),
    onTap(on.cancelButton, (ctx, { entry }) => cancel(ctx, entry)),
    onTap(on.summaryButton, (ctx, { entry }) => open(ctx, entry, 'summary')),
    onTap(on.editButton, (ctx, { entry }) => edit(ctx, entry)),
    onTap(on.openButton, (ctx, { entry, step }) => open(ctx, entry, on.stepOf(step))),
    onTap(on.continueButton, (ctx, { entry }) => open(ctx, entry, 'next')),
    onTap(on.submitButton, (ctx, { entry }) => submit(ctx, entry, false)),
    onTap(on.keepDuplicateButton, (ctx, { entry }) => submit(ctx, entry, true)),
    onTap(on.copyButton, (ctx, { entry }) => copy(ctx, entry)),
  ],
  additions: { home: offerTheWayBack, edited: offerToChange },
  onMessage: resume,
  onCancel: putAside,
};

/** One option of several is turned on or off in place; a single choice settles the question. */
async function pick(ctx: Ctx, { entry, step, option }: { entry: number; step: string; option: string }): Promise<void> {
  const id = on.stepOf(step);
  const view = await entryView(ctx.services.db, ctx.caller, entry);
  const several = view.ok && isMulti(view.value, id);
  await answerByTap(ctx, entry, id, { choice: option }, several ? undefined : tappedText(ctx));
}

/** The entry with a question open is put aside, so that what is written next is no answer to it. */
async function putAside(ctx: Ctx): Promise<boolean> {
  const entry = await draftInFront(ctx.services.db, ctx.caller.personId);
  if (!entry) return false;
  await show(ctx, entry, clearing(ctx, entry, await leaveEntry(ctx, entry)));
  return true;
}

/** Whoever went elsewhere in the middle of a draft sees that it waits. */
async function offerTheWayBack(ctx: Ctx): Promise<Addition> {
  const entry = await draftInFront(ctx.services.db, ctx.caller.personId);
  return entry ? unfinished(entry, ctx.say) : {};
}

/** Whoever changed a message in the middle of an entry may have changed an answer: those written down stand a tap away. */
async function offerToChange(ctx: Ctx): Promise<Addition> {
  const entry = await draftInFront(ctx.services.db, ctx.caller.personId);
  return entry ? answersToChange(entry, ctx.say) : {};
}

/** A message nobody waits for, while an entry has a question open: the conversation was lost, the draft was not. */
async function resume(ctx: Ctx): Promise<boolean> {
  const entry = ctx.message && (await draftInFront(ctx.services.db, ctx.caller.personId));
  if (!entry) return heardAtConsent(ctx);
  if (entry.asking === null) return false;
  if (entry.asking === 'summary') return heardAtSummary(ctx, entry);
  const screen = await takeMessage(ctx, entry);
  if (!screen) return true;
  await reply(ctx, ctx.say.html('register-resumed'));
  await show(ctx, entry, screen);
  return true;
}
