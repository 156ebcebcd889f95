/** A contest sent as a file: a new one becomes a draft, a known one is shown with what would change. */

import { idsInUse } from '../../../awards/in-use.ts';
import { type CheckedContest, type ContestFileRefusal, checkContestFile } from '../../../contests/file/file.ts';
import { sayWarnings } from '../../../contests/file/file-words.ts';
import { type BookRefusal, isContestBook, readContestBook } from '../../../contests/making/book/read.ts';
import { makeContest } from '../../../contests/making/drafting.ts';
import { changeByFile, type FilePlan, planFile } from '../../../contests/making/filing.ts';
import { judgeSize, MOST_BYTES } from '../../../data-file/read.ts';
import { LIMITS } from '../../../data-file/reading/limits.ts';
import { rememberFile } from '../../../files/actions.ts';
import { contestsWithin } from '../../../people/access.ts';
import { type Result, refused } from '../../../result.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { LANGUAGES } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { arrivedFile } from '../../files/arrived-file.ts';
import { sentBytes, sentTable, tooBig } from '../../files/sent-files.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply, whileTyping } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { isAskedForFile, isTable } from '../importing/receiving.ts';
import { fileText } from '../importing/sentences.ts';
import { applyButton, dropButton } from './buttons.ts';
import { showManaged } from './card.ts';
import { sayDifference } from './changes.ts';
import { type ManagingRefusal, sayRefusal } from './sentences.ts';
import { stopAsking } from './stopping.ts';

const DATA_FILE = /\.(?:ya?ml|json)$/iu;
/** So many changed parts are told before «и ещё». */
const MOST_TOLD = 12;

/** Whether the message may be a contest's file: only from who runs contests, and not where a question asks for a file. */
export async function mayBeContest(ctx: Ctx): Promise<boolean> {
  if (!ctx.message?.document || contestsWithin(ctx.caller, 'contest.change').length === 0) return false;
  return (await isDataFile(ctx)) || isTable(ctx);
}

async function isDataFile(ctx: Ctx): Promise<boolean> {
  return DATA_FILE.test(ctx.message?.document?.file_name ?? '') && !(await isAskedForFile(ctx));
}

/** Takes a file that describes a contest; false leaves it to others, such as a table of entries. */
export async function takeContestFile(ctx: Ctx): Promise<boolean> {
  if (!ctx.message || !(await mayBeContest(ctx))) return false;
  const arrived = arrivedFile(ctx.message, ctx.me.id);
  if (!arrived) return false;
  const isText = await isDataFile(ctx);
  const most = isText ? MOST_BYTES : LIMITS.packed;
  if ((arrived.size ?? 0) > most) return said(ctx, tooLarge(ctx, arrived.size ?? 0, isText));
  const fileId = await rememberFile(ctx.services.db, arrived, ctx.now);
  const checked = await whileTyping(ctx, () => readContest(ctx, fileId, isText));
  if (checked === undefined) return false;
  if (!checked.ok) return said(ctx, sayRefusal(ctx, checked.refusal));
  const plan = await planFile(ctx.services.db, ctx.caller, checked.value, idsInUse);
  if (!plan.ok) return said(ctx, sayRefusal(ctx, plan.refusal));
  await stopAsking(ctx);
  await (plan.value.kind === 'new' ? makeNew(ctx, checked.value) : showPlan(ctx, fileId, plan.value));
  return true;
}

type Read = Result<CheckedContest, ContestFileRefusal | BookRefusal>;

/** The contest in a file; undefined where a table is none of a contest, or cannot be read: others say why. */
async function readContest(ctx: Ctx, fileId: number, isText: boolean): Promise<Read | undefined> {
  if (isText) {
    const bytes = await sentBytes(ctx, fileId, MOST_BYTES);
    return bytes.ok ? checkContestFile(bytes.value) : refused({ code: 'contest-file-unreadable', why: UNREACHED });
  }
  const table = await sentTable(ctx, fileId);
  const { texts } = ctx.services;
  const others = LANGUAGES.filter((language) => language !== ctx.say.language).map((language) => texts(language));
  const says = [ctx.say, ...others] as const;
  return table.ok && isContestBook(table.value, says) ? readContestBook(table.value, says) : undefined;
}

/** The messenger gave no bytes. */
const UNREACHED = { code: 'file-empty' } as const;

async function makeNew(ctx: Ctx, { definition }: CheckedContest): Promise<void> {
  const made = await makeContest(ctx.services.db, ctx.caller, { from: 'file', definition }, ctx.now);
  if (!made.ok) return void (await reply(ctx, sayRefusal(ctx, made.refusal)));
  await showManaged(ctx, made.value.id, reply, ctx.say.html('managing-file-made'));
}

/** What would change, with the one tap that does it. */
async function showPlan(ctx: Ctx, fileId: number, plan: Extract<FilePlan, { kind: 'change' }>): Promise<void> {
  const { contest, differences, warnings } = plan;
  const { say } = ctx;
  if (differences.length === 0) return showManaged(ctx, contest.id, reply, say.html('managing-file-same'));
  const told = differences.slice(0, MOST_TOLD).map((one) => `• ${sayDifference(one, contest.definition, say)}`);
  const more = differences.length - told.length;
  const html = [
    say.html('managing-file-changes', { title: contest.definition.title }),
    ...told,
    ...(more > 0 ? [say.html('managing-more-changes', { count: more })] : []),
    ...sayWarnings(warnings, say).map(escapeHtml),
  ].join('\n');
  const rows = [
    [press(say('managing-button-apply'), applyButton.data({ file: fileId, mark: contest.mark }))],
    [press(say('managing-button-drop'), dropButton.data({ contest: contest.id }))],
  ];
  await reply(ctx, html, inline(rows).keyboard);
}

/** The same file once more, on the contest as it was shown. */
export async function applyFile(ctx: Ctx, { file, mark }: { file: number; mark: string }): Promise<void> {
  const checked = (await readContest(ctx, file, false)) ?? (await readContest(ctx, file, true));
  if (!checked?.ok) return failed(ctx, checked?.refusal ?? { code: 'contest-not-found' });
  const { definition } = checked.value;
  const plan = await planFile(ctx.services.db, ctx.caller, checked.value, idsInUse);
  if (!plan.ok) return failed(ctx, plan.refusal);
  if (plan.value.kind === 'new') return failed(ctx, { code: 'contest-changed' });
  const { contest, differences } = plan.value;
  if (differences.length === 0) return showManaged(ctx, contest.id, redraw, ctx.say.html('managing-file-same'));
  const wanted = { definition, contestId: contest.id, mark };
  const changed = await changeByFile(ctx.services.db, ctx.caller, wanted, ctx.now, idsInUse);
  if (!changed.ok) return failed(ctx, changed.refusal);
  await showManaged(ctx, contest.id, redraw, ctx.say.html('managing-file-applied'));
}

/** The file is let go. */
export async function dropFile(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  await showManaged(ctx, contest, redraw, ctx.say.html('managing-file-dropped'));
}

async function failed(ctx: Ctx, refusal: ManagingRefusal): Promise<void> {
  if (refusal.code === 'not-allowed') return refuse(ctx, refusal);
  await answerTap(ctx);
  await redraw(ctx, sayRefusal(ctx, refusal));
}

function tooLarge(ctx: Ctx, size: number, isText: boolean): string {
  if (!isText) return fileText(ctx, tooBig(LIMITS.packed));
  const why = judgeSize(size);
  return why?.code === 'file-too-large'
    ? ctx.say.html('file-too-large', { mostMb: why.mostMb, givenMb: why.givenMb })
    : '';
}

async function said(ctx: Ctx, html: string): Promise<true> {
  await reply(ctx, html);
  return true;
}
