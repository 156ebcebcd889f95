/** The regulations' file: read by everybody from the contest's card, sent, replaced and taken off by its organizers. */

import { type Contest, contestById } from '../../../contests/queries.ts';
import {
  dropRegulations,
  keepRegulations,
  type RegulationsRefusal,
  regulationsOf,
} from '../../../contests/regulations.ts';
import { rememberFile } from '../../../files/actions.ts';
import type { Ctx } from '../../context.ts';
import { arrivedFile } from '../../files/arrived-file.ts';
import { giveFile } from '../../files/uploads.ts';
import type { Addition } from '../../screens/additions.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refusalHtml, typedReasonText } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { dropFileButton, keepFileButton, partsButton, readFileButton, sendFileButton } from './buttons.ts';
import { toChange } from './seen.ts';

/** The conversation that waits for the file. */
export const FILE_TALK = 'regulations';

interface Of {
  contest: number;
}

/** «Положение» on the card, where there is one. */
export async function onCard({ services, say }: Ctx, { id }: Contest): Promise<Addition> {
  const file = await regulationsOf(services.db, id);
  return file === undefined ? {} : { rows: [[press(say('shaping-file-read'), readFileButton.data({ contest: id }))]] };
}

/** Sends the file below the card. */
export async function readFile(ctx: Ctx, { contest: id }: Of): Promise<void> {
  const { db } = ctx.services;
  const contest = await contestById(db, id);
  const file = contest && (await regulationsOf(db, id));
  if (!contest || file === undefined) return answerTap(ctx, ctx.say('shaping-file-gone'), { alert: true });
  await answerTap(ctx);
  const caption = ctx.say('shaping-file-caption', { title: shortTitle(contest.definition.title) });
  if (!(await giveFile(ctx, file, caption))) await reply(ctx, ctx.say.html('shaping-file-gone'));
}

/** Whether there is a file, and what can be done about it. */
export async function openFile(ctx: Ctx, { contest: id }: Of): Promise<void> {
  const contest = await toChange(ctx, id);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  const screen = await fileScreen(ctx, id);
  await redraw(ctx, screen.html, screen.keyboard);
}

async function fileScreen({ services, say }: Ctx, id: number): Promise<Screen> {
  const of = { contest: id };
  const has = (await regulationsOf(services.db, id)) !== undefined;
  const rows = [
    has ? [press(say('shaping-file-read'), readFileButton.data(of))] : [],
    [press(say(has ? 'shaping-file-replace' : 'shaping-file-send'), sendFileButton.data(of))],
    has ? [press(say('shaping-file-drop'), dropFileButton.data(of))] : [],
    [press(say('shaping-back-parts'), partsButton.data(of))],
  ];
  return { html: say.html(has ? 'shaping-file-stands' : 'shaping-file-none'), ...inline(rows), listens: false };
}

/** Asks for the file. */
export async function askFile(ctx: Ctx, of: Of): Promise<void> {
  const contest = await toChange(ctx, of.contest);
  if (!contest.ok) return refuse(ctx, contest.refusal);
  await answerTap(ctx);
  await reply(ctx, ctx.say.html('shaping-file-ask'), stopRow(ctx, of).keyboard);
  await converse(ctx, FILE_TALK, of);
}

function stopRow({ say }: Ctx, of: Of) {
  return inline([[press(say('shaping-keep'), keepFileButton.data(of))]]);
}

/** Hears one message after another until one of them is a file that can be kept. */
export const hearingFile = hearingUntilTaken(heard);

async function heard(ctx: Ctx, of: Of): Promise<Screen> {
  const { say } = ctx;
  const again = (html: string): Screen => ({ html, ...stopRow(ctx, of), listens: true });
  const file = ctx.message && arrivedFile(ctx.message, ctx.me.id);
  if (file?.kind !== 'document') return again(say.html('shaping-file-as-document'));
  const { db } = ctx.services;
  const fileId = await rememberFile(db, file, ctx.now);
  const kept = await keepRegulations(db, ctx.caller, { contestId: of.contest, fileId }, ctx.now);
  if (kept.ok) {
    const screen = await fileScreen(ctx, of.contest);
    return { ...screen, html: `${say.html('shaping-done')}\n\n${screen.html}` };
  }
  const { refusal } = kept;
  if (refusal.code !== 'regulations-unfit') return { html: unkept(ctx, refusal), listens: false };
  const { area, ...why } = refusal.why;
  return again(typedReasonText(say, area, why));
}

function unkept(ctx: Ctx, refusal: Exclude<RegulationsRefusal, { code: 'regulations-unfit' }>): string {
  noteIntrusion(ctx, refusal);
  return refusalHtml(ctx, refusal);
}

/** Nobody finds a file on the card any more. */
export async function dropFile(ctx: Ctx, { contest: id }: Of): Promise<void> {
  const dropped = await dropRegulations(ctx.services.db, ctx.caller, id, ctx.now);
  if (!dropped.ok) return refuse(ctx, dropped.refusal);
  await answerTap(ctx, ctx.say('shaping-saved'));
  const screen = await fileScreen(ctx, id);
  await redraw(ctx, screen.html, screen.keyboard);
}

/** No file is sent after all. */
export async function keepFile(ctx: Ctx, of: Of): Promise<void> {
  await ctx.conversation.exit(FILE_TALK);
  await openFile(ctx, of);
}
