/** A table that was sent: fetched, read apart, put to its contest, checked, and shown before anything is loaded. */

import { hasConsent } from '../../../consents/queries.ts';
import { type Contest, contestById, contestBySlug, openContests } from '../../../contests/queries.ts';
import { LIMITS } from '../../../data-file/reading/limits.ts';
import type { RawTable } from '../../../data-file/reading/table.ts';
import { checkImport } from '../../../entries/import/check.ts';
import { OWN } from '../../../entries/import/surroundings.ts';
import { draftInFront } from '../../../entries/queries.ts';
import { fieldAsked } from '../../../entries/questions.ts';
import { rememberFile } from '../../../files/actions.ts';
import { authorize } from '../../../people/access.ts';
import { LANGUAGES } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { arrivedFile } from '../../files/arrived-file.ts';
import { sentTable, tooBig } from '../../files/sent-files.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { contestButton } from './buttons.ts';
import { askConsent } from './consenting.ts';
import { type Line, lineAt, newLine } from './line.ts';
import { previewScreen } from './screens.ts';
import { fileText } from './sentences.ts';

const TABLE_NAME = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv)$/iu;
const TABLE_KIND = /spreadsheet|ms-excel|text\/csv/iu;
/** How entries come that the staff enter from a table. */
const FOR_SCHOOLS = 'letter';
/** Progress is told of more rows than these, and after as many more. */
const PROGRESS_EVERY = 100;

/** Whether the message is a table, and no answer to a question that asks for a file. */
export async function isTable(ctx: Ctx): Promise<boolean> {
  const { file_name = '', mime_type = '' } = ctx.message?.document ?? {};
  if (!TABLE_NAME.test(file_name) && !TABLE_KIND.test(mime_type)) return false;
  return !(await isAskedForFile(ctx));
}

/** Whether the question in front of the person is answered by a file. */
export async function isAskedForFile(ctx: Ctx): Promise<boolean> {
  const entry = await draftInFront(ctx.services.db, ctx.caller.personId);
  const asked = entry?.asking && entry.asking !== 'summary' ? fieldAsked(entry.contest, entry.asking) : undefined;
  return asked?.kind === 'work_file' || asked?.kind === 'file';
}

/** Takes a table that was sent as a document; true when the message was one. */
export async function takeTable(ctx: Ctx): Promise<boolean> {
  if (!(await isTable(ctx)) || !ctx.message) return false;
  const arrived = arrivedFile(ctx.message, ctx.me.id);
  if (!arrived) return false;
  const fileId = await rememberFile(ctx.services.db, arrived, ctx.now);
  if (!(await hasConsent(ctx.services.db, ctx.caller.personId, 'processing')))
    await askConsent(ctx, { contest: 0, file: fileId });
  else if ((arrived.size ?? 0) > LIMITS.packed) await reply(ctx, fileText(ctx, tooBig(LIMITS.packed)));
  else await checkFile(ctx, fileId, 0, await newLine(ctx, ctx.say.html('import-reading')));
  return true;
}

/** The contest was chosen, or the consent given: the same file once more. */
export async function takeFile(ctx: Ctx, { contest, file }: { contest: number; file: number }): Promise<void> {
  await checkFile(ctx, file, contest, lineAt(ctx));
}

/** Fetches and reads the file, finds its contest (0: not told) and shows what it would do. */
async function checkFile(ctx: Ctx, fileId: number, contestId: number, line: Line): Promise<void> {
  await line.show(ctx.say.html('import-reading'));
  const table = await sentTable(ctx, fileId);
  if (!table.ok) return line.show(fileText(ctx, table.refusal));
  const contests = await contestsFor(ctx, table.value, contestId);
  const [contest, another] = contests;
  if (!contest) return line.show(ctx.say.html('import-no-contest'));
  if (!another) return check(ctx, contest, table.value, line);
  const rows = contests.map(({ id, definition }) => [
    press(shortTitle(definition.title), contestButton.data({ contest: id, file: fileId })),
  ]);
  await line.show(ctx.say.html('import-which-contest'), inline(rows).keyboard);
}

/** The one that was chosen or that the file names; else those that are open. */
async function contestsFor({ services: { db }, now }: Ctx, { mark }: RawTable, chosen: number): Promise<Contest[]> {
  const named = chosen > 0 ? await contestById(db, chosen) : mark ? await contestBySlug(db, mark.slug) : undefined;
  return named ? [named] : openContests(db, now);
}

async function check(ctx: Ctx, { id: contestId, definition }: Contest, table: RawTable, line: Line): Promise<void> {
  const { db, texts } = ctx.services;
  const channel = authorize(ctx.caller, 'entry.start-for-school', { contestId }).ok ? FOR_SCHOOLS : OWN;
  const others = LANGUAGES.filter((language) => language !== ctx.say.language).map((language) => texts(language));
  const checked = await checkImport(
    db,
    ctx.caller,
    { contestId, channel, table },
    [ctx.say, ...others],
    ctx.now,
    line.counting('import-checking', PROGRESS_EVERY),
  );
  if (!checked.ok) return line.show(fileText(ctx, checked.refusal, definition));
  const { html, keyboard } = previewScreen(ctx.say, checked.value);
  await line.show(html, keyboard);
}
