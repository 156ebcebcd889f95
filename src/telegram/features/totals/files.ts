/** The workbook and the CSV of the contest a view is of, as of the instant it is of. */

import type { Result } from '../../../result.ts';
import { contestsToTally, maySeeNames, type TallyRefusal } from '../../../tallies/access.ts';
import { viewById } from '../../../tallies/views/views.ts';
import { tellMoment } from '../../../tallies/wording/telling.ts';
import { entriesCsv, type FileStream, totalsWorkbook } from '../../../tallies/workbook/workbook.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { handOverSoon } from '../../files/handing.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, note, reply } from '../../screens/reply.ts';

/** The files there are; a list of entries names people, the workbook does where they may be seen. */
export const FILES = {
  workbook: totalsWorkbook,
  csv: entriesCsv,
} as const;

/** Said while it is made. */
const COMING = { workbook: 'totals-file-coming', csv: 'totals-csv-coming' } as const satisfies Record<
  keyof typeof FILES,
  PlainKey
>;

/** Writes the file beside the handling of updates and sends it under the figures; the tap is answered before the work. */
export async function sendFile(ctx: Ctx, what: keyof typeof FILES, viewId: number): Promise<void> {
  const { db } = ctx.services;
  const view = await viewById(db, viewId);
  const reached = await contestsToTally(db, ctx.caller);
  if (!reached.ok) return refuse(ctx, reached.refusal);
  if (!view) return answerOutdated(ctx);
  const named = view.contests.length > 0 ? view.contests : reached.value.map(({ id }) => id);
  const [contestId, another] = named;
  if (contestId === undefined || another !== undefined) return note(ctx, ctx.say('totals-file-one-contest'));
  const asOf = view.as_of === undefined ? undefined : new Date(view.as_of);
  const request = { contestId, view, ...(asOf && { asOf }) };
  const made: Result<FileStream, TallyRefusal> = await FILES[what](db, ctx.caller, request, ctx.say, ctx.now);
  if (!made.ok) return refuse(ctx, made.refusal);
  const { name, bytes, contest, progress } = made.value;
  const { title, zone } = contest.definition;
  const caption = ctx.say('totals-file-caption', {
    contest: title,
    moment: tellMoment(asOf ?? ctx.now, zone, ctx.say),
  });
  const personal = maySeeNames(ctx.caller, contestId);
  const begun = handOverSoon(ctx, { what, contestId, personal, name, bytes, caption, progress });
  const told = ctx.say(begun ? COMING[what] : 'handing-under-way');
  if (ctx.callbackQuery) await answerTap(ctx, told);
  else await reply(ctx, escapeHtml(told));
}
