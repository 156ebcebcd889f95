/** /totals for staff and director: figures at once, cuts in place, the workbook and the CSV as files. */

import { InputFile } from 'grammy';
import type { Result } from '../../../result.ts';
import { contestsToTally, maySeeNames, openDimensions, type TallyRefusal } from '../../../tallies/access.ts';
import { contestAtHand } from '../../../tallies/rules.ts';
import { tellMoment } from '../../../tallies/telling.ts';
import { contestCut, contestTotals } from '../../../tallies/totals.ts';
import { entriesCsv, type FileStream, totalsWorkbook } from '../../../tallies/workbook/workbook.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { refuse } from '../../refusing.ts';
import { answerTap, redraw, reply, whileTyping } from '../../reply.ts';
import { answerOutdated } from '../../router.ts';
import type { Screen } from '../../screen.ts';
import { chooseButton, csvButton, cutButton, totalsButton, workbookButton } from './buttons.ts';
import { type Abilities, contestsScreen, cutScreen, totalsScreen } from './screens.ts';
import { CUTS, isCut, isCutUnit } from './words.ts';

export const totalsFeature: Feature = {
  commands: [
    {
      name: 'totals',
      description: 'command-totals',
      roles: ['administrator', 'organizer', 'director'],
      handle: answerAtOnce,
    },
  ],
  taps: [
    onTap(totalsButton, (ctx, { contest }) => showTotals(ctx, contest, redraw)),
    onTap(cutButton, showCut),
    onTap(chooseButton, chooseContest),
    onTap(workbookButton, (ctx, { contest }) => sendFile(ctx, contest, totalsWorkbook)),
    onTap(csvButton, (ctx, { contest }) => sendFile(ctx, contest, entriesCsv)),
  ],
};

/** The contest at hand without a question; the others are one tap away. */
async function answerAtOnce(ctx: Ctx): Promise<void> {
  const contests = await contestsToTally(ctx.services.db, ctx.caller);
  if (!contests.ok) return refuse(ctx, contests.refusal);
  const atHand = contestAtHand(contests.value, ctx.now);
  if (atHand) await showTotals(ctx, atHand.id, reply);
  else await draw(ctx, contestsScreen(ctx.say, []), reply);
}

async function chooseContest(ctx: Ctx): Promise<void> {
  const contests = await contestsToTally(ctx.services.db, ctx.caller);
  if (!contests.ok) return refuse(ctx, contests.refusal);
  await draw(ctx, contestsScreen(ctx.say, contests.value), redraw);
}

async function showTotals(ctx: Ctx, contestId: number, how: typeof reply): Promise<void> {
  const found = await whileTyping(ctx, () => contestTotals(ctx.services.db, ctx.caller, { contestId }, ctx.now));
  if (!found.ok) return refuse(ctx, found.refusal);
  await draw(ctx, totalsScreen(ctx.say, found.value, await abilitiesOf(ctx, contestId)), how);
}

async function showCut(ctx: Ctx, { contest, by, unit }: { contest: number; by: string; unit: string }): Promise<void> {
  if (!isCut(by) || !isCutUnit(unit)) return answerOutdated(ctx);
  const request = { contestId: contest, by, unit };
  const cut = await whileTyping(ctx, () => contestCut(ctx.services.db, ctx.caller, request, ctx.now));
  if (!cut.ok) return refuse(ctx, cut.refusal);
  await draw(ctx, cutScreen(ctx.say, cut.value, by, unit, await abilitiesOf(ctx, contest)), redraw);
}

async function abilitiesOf(ctx: Ctx, contest: number): Promise<Abilities> {
  const contests = await contestsToTally(ctx.services.db, ctx.caller);
  return {
    contest,
    cuts: openDimensions(ctx.caller, contest, CUTS),
    lists: maySeeNames(ctx.caller, contest),
    others: contests.ok && contests.value.length > 1,
  };
}

/** Writes the file and sends it under the figures; the tap is answered before the work. */
async function sendFile(ctx: Ctx, contestId: number, make: typeof totalsWorkbook): Promise<void> {
  const { db } = ctx.services;
  const made: Result<FileStream, TallyRefusal> = await make(db, ctx.caller, { contestId }, ctx.say, ctx.now);
  if (!made.ok) return refuse(ctx, made.refusal);
  await answerTap(ctx, ctx.say('totals-file-coming'));
  const { name, bytes, contest } = made.value;
  const { title, zone } = contest.definition;
  const caption = ctx.say('totals-file-caption', { contest: title, moment: tellMoment(ctx.now, zone, ctx.say) });
  const whole = await whileTyping(ctx, () => gathered(bytes));
  await ctx.replyWithDocument(new InputFile(whole, name), { caption });
}

/** The whole file: an error while it is written must come before the first byte is sent. */
async function gathered(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function draw(ctx: Ctx, { html, keyboard }: Screen, how: typeof reply): Promise<void> {
  await how(ctx, html, keyboard);
}
