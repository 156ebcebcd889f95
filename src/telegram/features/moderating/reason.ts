/** Returning, rejecting, keeping for later: the organizer says why in one message, or sends what the checks found. */

import { LONGEST_REASON } from '../../../entries/actions/deciding.ts';
import { rejectEntry, returnEntry, setEntryAside } from '../../../entries/actions/moderate.ts';
import { waysFrom } from '../../../entries/lifecycle.ts';
import { entryForStaff } from '../../../entries/lists/queue.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import { personById } from '../../../people/queries.ts';
import { type Result, refused } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel, flagsAsReason } from '../../entries/entry-card.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { flagsButton, keepButton } from './buttons.ts';
import { cardScreen, openCard, type Place } from './card.ts';
import { afterDecision, explain } from './deciding.ts';
import { type Choice, questionRows, questionsIn, turned } from './questions.ts';

/** The conversation that waits for the reason. */
export const TALK = 'reason';

/** What is to be decided once there is a reason; `version` is that of the entry the organizer saw. */
export interface Deciding extends Place {
  version: number;
  verdict: string;
  /** The questions to be corrected, a bit each; 0: the reason says it all. */
  chosen?: number;
}

const VERDICTS = {
  returned: { act: returnEntry, ask: 'moderating-ask-return', done: 'moderating-returned' },
  rejected: { act: rejectEntry, ask: 'moderating-ask-reject', done: 'moderating-rejected' },
  waitlisted: { act: setEntryAside, ask: 'moderating-ask-set-aside', done: 'moderating-set-aside' },
} as const;

/** Asks why; the next message is the reason. */
export async function askReason(ctx: Ctx, deciding: Deciding): Promise<void> {
  const entry = await standingAsSeen(ctx, deciding);
  if (!entry.ok) return explain(ctx, deciding, entry.refusal);
  const html = ctx.say.html(verdictOf(deciding).ask, { entry: entryLabel(entry.value, ctx.say) });
  await reply(ctx, html, inline(askRows(ctx, deciding, entry.value)).keyboard);
  await converse(ctx, TALK, deciding);
}

/** Turns a question to be corrected on or off; the reason that follows is about those that are on. */
export async function turnQuestion(ctx: Ctx, { at, ...choice }: Choice & { at: number }): Promise<void> {
  const deciding = { ...choice, verdict: 'returned', chosen: turned(choice.chosen, at) };
  const entry = await standingAsSeen(ctx, deciding);
  if (!entry.ok) return explain(ctx, deciding, entry.refusal);
  const html = ctx.say.html('moderating-ask-return', { entry: entryLabel(entry.value, ctx.say) });
  await redraw(ctx, html, inline(askRows(ctx, deciding, entry.value)).keyboard);
  await converse(ctx, TALK, deciding);
}

/** The entry in the version the organizer saw, where the verdict is one of its ways. */
async function standingAsSeen(ctx: Ctx, deciding: Deciding): Promise<Result<EntryView, Refusal>> {
  const entry = await entryForStaff(ctx.services.db, ctx.caller, deciding.entry);
  if (!entry.ok) return entry;
  const { state, version } = entry.value;
  if (version !== deciding.version) return refused({ code: 'entry-changed', version });
  const to = verdictName(deciding);
  return waysFrom(state, 'organizer').includes(to) ? entry : refused({ code: 'transition-forbidden', from: state, to });
}

function askRows({ say }: Ctx, deciding: Deciding, entry: EntryView) {
  const { entry: id, filter, page, chosen = 0 } = deciding;
  const isReturn = verdictName(deciding) === 'returned';
  return [
    ...(isReturn ? questionRows(entry, { ...deciding, chosen }, say) : []),
    entry.issues.length > 0 ? [press(say('moderating-button-flags'), flagsButton.data({ ...deciding, chosen }))] : [],
    [press(say('button-cancel'), keepButton.data({ entry: id, filter, page }))],
  ];
}

/** Hears one message after another until one of them is a reason. */
export const hearingReason = hearingUntilTaken(heard);

async function heard(ctx: Ctx, deciding: Deciding): Promise<Screen> {
  const reason = ctx.message?.text;
  if (reason === undefined) return askedAgain(ctx, deciding, ctx.say.html('moderating-reason-as-text'));
  const decided = await decide(ctx, deciding, reason);
  if (decided.ok) return told(ctx, deciding, decided.value);
  const { refusal } = decided;
  if (refusal.code === 'reason-missing' || refusal.code === 'reason-too-long') {
    return askedAgain(ctx, deciding, refusalHtml(ctx, refusal));
  }
  noteIntrusion(ctx, refusal);
  return above(refusalHtml(ctx, refusal), await cardScreen(ctx, deciding));
}

/** What was chosen before stays; the message with the questions stands above. */
function askedAgain({ say }: Ctx, { entry, filter, page }: Deciding, html: string): Screen {
  return { html, ...inline([[press(say('button-cancel'), keepButton.data({ entry, filter, page }))]]), listens: true };
}

/** The reason is what the checks found, in the contact's language. */
export async function sendFlags(ctx: Ctx, deciding: Deciding): Promise<void> {
  const { db, texts } = ctx.services;
  const entry = await entryForStaff(db, ctx.caller, deciding.entry);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const contact = await personById(db, entry.value.contactId);
  const reason = flagsAsReason(entry.value, contact ? texts(contact.language) : ctx.say, LONGEST_REASON);
  const decided = await decide(ctx, deciding, reason);
  await ctx.conversation.exit(TALK);
  if (!decided.ok) return explain(ctx, deciding, decided.refusal);
  await answerTap(ctx);
  const screen = await told(ctx, deciding, decided.value);
  await redraw(ctx, screen.html, screen.keyboard);
}

/** No reason, no decision. */
export async function keep(ctx: Ctx, place: Place): Promise<void> {
  await ctx.conversation.exit(TALK);
  await openCard(ctx, place);
}

async function decide(ctx: Ctx, deciding: Deciding, reason: string): Promise<Result<EntryView, Refusal>> {
  const { entry: entryId, version, chosen = 0 } = deciding;
  const { db, wakeSender } = ctx.services;
  const entry = chosen === 0 ? undefined : await entryForStaff(db, ctx.caller, entryId);
  if (entry && !entry.ok) return entry;
  const steps = entry ? questionsIn(chosen, entry.value) : [];
  const decided = await verdictOf(deciding).act(db, ctx.caller, { entryId, version, reason, steps }, ctx.now);
  if (decided.ok) wakeSender();
  return decided;
}

/** What was done, above the next entry to decide. */
async function told(ctx: Ctx, deciding: Deciding, { number, contestId }: EntryView): Promise<Screen> {
  const done = ctx.say.html(verdictOf(deciding).done, { number: number ?? '' });
  return above(done, await afterDecision(ctx, { ...deciding, contest: contestId, after: deciding.entry }));
}

function above(line: string, screen: Result<Screen, Refusal>): Screen {
  if (!screen.ok) return { html: line, listens: false };
  return { ...screen.value, html: `${line}\n\n${screen.value.html}` };
}

/** A word nobody knows asks for a return. */
function verdictName({ verdict }: Deciding): keyof typeof VERDICTS {
  return Object.hasOwn(VERDICTS, verdict) ? (verdict as keyof typeof VERDICTS) : 'returned';
}

function verdictOf(deciding: Deciding): (typeof VERDICTS)[keyof typeof VERDICTS] {
  return VERDICTS[verdictName(deciding)];
}
