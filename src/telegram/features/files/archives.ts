/** A nomination's files as one archive: chosen, collected with a message that says how far it is, sent part by part. */

import { InputFile } from 'grammy';
import { contestById } from '../../../contests/queries.ts';
import { type Archive, planArchive, takeArchive } from '../../../entries/files/archive.ts';
import { asksForFiles } from '../../../entries/files/attachments.ts';
import { authorize } from '../../../people/access.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle, titlesAmong } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, type reply, reply as sendReply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { contestsInReach } from '../moderating/reach.ts';
import { archiveButton, contestFilesButton } from './buttons.ts';

interface Wanted {
  contest: number;
  nomination: string;
}

const BYTES_IN_MB = 1024 * 1024;

/** /files: the contests that ask for files; with one there is nothing to choose. */
export async function chooseContest(ctx: Ctx, draw: typeof reply): Promise<void> {
  const contests = (await contestsInReach(ctx)).filter(({ definition }) => asksForFiles(definition));
  const [only] = contests;
  if (only && contests.length === 1) return chooseNomination(ctx, only.id, draw);
  const titleOf = titlesAmong(contests);
  const rows = contests.map((contest) => [press(titleOf(contest), contestFilesButton.data({ contest: contest.id }))]);
  const html = ctx.say.html(rows.length > 0 ? 'files-which-contest' : 'files-no-contests');
  await draw(ctx, html, inline(rows).keyboard);
}

/** The nominations of a contest that ask for files. */
export async function chooseNomination(ctx: Ctx, contest: number, draw: typeof reply): Promise<void> {
  const allowed = authorize(ctx.caller, 'archive.take', { contestId: contest });
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const found = await contestById(ctx.services.db, contest);
  if (!found) return refuse(ctx, { code: 'contest-not-found' });
  const rows = found.definition.nominations
    .filter(({ id }) => asksForFiles(found.definition, id))
    .map(({ id, title }) => [press(title, archiveButton.data({ contest, nomination: id }))]);
  await draw(
    ctx,
    ctx.say.html('files-which-nomination', { contest: shortTitle(found.definition.title) }),
    inline(rows).keyboard,
  );
}

/** Sends a nomination's archive, part after part, when the tap has been answered long since. */
export async function sendArchive(ctx: Ctx, wanted: Wanted): Promise<void> {
  const { say, services, caller } = ctx;
  const { contest, nomination } = wanted;
  const { db, files, errands } = services;
  const planned = await planArchive(db, files.storage, caller, { contestId: contest, nomination }, say);
  if (!planned.ok) return refuse(ctx, planned.refusal);
  const { parts, missing } = planned.value;
  if (parts.flat().length + missing.length === 0) {
    return answerTap(ctx, say('files-nothing-here'), { alert: true });
  }
  const key = `archive ${caller.personId} ${contest} ${nomination}`;
  const begun = errands.begin(key, () => collect(ctx, planned.value, contest));
  await answerTap(ctx, begun ? undefined : say('files-collecting-already'));
}

/** A message says what is under way and is edited with each part; storage is read while a part is sent. */
async function collect(ctx: Ctx, archive: Archive, contestId: number): Promise<void> {
  const { say, services } = ctx;
  const { parts } = archive;
  const chat = ctx.chat?.id ?? 0;
  const progress = await sendReply(ctx, progressText(archive, 1, say));
  try {
    for (const part of parts.keys()) {
      if (part > 0) await ctx.api.editMessageText(chat, progress, progressText(archive, part + 1, say));
      await sendPart(ctx, archive, contestId, part + 1);
    }
    await ctx.api.editMessageText(chat, progress, say('files-collected'));
  } catch (error) {
    services.log.error({ err: error, contest: contestId }, 'an archive was not sent');
    await ctx.api.editMessageText(chat, progress, say('files-not-collected'));
  }
}

async function sendPart(ctx: Ctx, archive: Archive, contestId: number, part: number): Promise<void> {
  const { say, services, caller, now } = ctx;
  const request = { archive, contestId, part };
  const { name, bytes } = await takeArchive(services.db, services.files.storage, caller, request, say, now);
  const facts = { nomination: archive.nomination.title, files: archive.parts[part - 1]?.length ?? 0 };
  const tellsMissing = part === 1 && archive.missing.length > 0;
  const caption = say(tellsMissing ? 'files-caption-missing' : 'files-caption', facts);
  await ctx.replyWithDocument(new InputFile(() => bytes, name), { caption });
}

function progressText({ parts }: Archive, part: number, say: Say): string {
  const inPart = parts[part - 1] ?? [];
  const mb = Math.ceil(inPart.reduce((sum, { size }) => sum + size, 0) / BYTES_IN_MB);
  const facts = { files: inPart.length, mb };
  return parts.length === 1
    ? say('files-collecting', facts)
    : say('files-collecting-part', { ...facts, part, of: parts.length });
}
