/** What an entry's cards say of its files: buttons that open them, what is wrong with them, what is still owed. */

import { shownEnd } from '../../../contests/card.ts';
import { sayEnd } from '../../../contests/card-words.ts';
import { fieldLabel } from '../../../contests/fields/field-words.ts';
import { parseAnswer } from '../../../contests/fields/fields.ts';
import { type Attachment, attachmentsOf } from '../../../entries/files/attachments.ts';
import { owedAnswers } from '../../../entries/files/owed.ts';
import type { EntryView } from '../../../entries/view.ts';
import { type FileFacts, fileFacts } from '../../../files/queries.ts';
import { MOST_KEPT_MB } from '../../../files/rules.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { asFacts, askedOf } from '../../entries/entry-text.ts';
import type { Addition } from '../../screens/additions.ts';
import { typedReasonText } from '../../screens/refusals.ts';
import { press } from '../../screens/screen.ts';
import { openButton, stepWord } from '../registering/buttons.ts';
import { archiveButton, openFileButton } from './buttons.ts';

/** For the contact: what is owed with a button that leads straight to it, then the files. */
export async function onContactsCard(ctx: Ctx, entry: EntryView): Promise<Addition> {
  const files = await fileAddition(ctx, entry);
  const send = owedAnswers(entry.contest, asFacts(entry))
    .filter(({ until }) => ctx.now < until)
    .map(({ use }) => {
      const field = fieldLabel(use, entry.nomination, ctx.say);
      const data = openButton.data({ entry: entry.id, step: stepWord(`field:${use.id}`) });
      return [press(ctx.say('files-send-owed', { field }), data)];
    });
  return { lines: [...owedLines(ctx, entry), ...files.lines], rows: [...send, ...files.rows] };
}

/** For the staff: the same without the sending, and the way to the whole nomination's archive. */
export async function onStaffsCard(ctx: Ctx, entry: EntryView): Promise<Addition> {
  const files = await fileAddition(ctx, entry);
  const { nomination, contestId } = entry;
  const isAsked = nomination !== null && attachmentsOf(entry.contest, asFacts(entry)).length > 0;
  const all = isAsked
    ? [[press(ctx.say('files-archive'), archiveButton.data({ contest: contestId, nomination: nomination.id }))]]
    : [];
  return { lines: [...owedLines(ctx, entry), ...files.lines], rows: files.rows, seldom: all };
}

function owedLines({ say, now }: Ctx, entry: EntryView): string[] {
  return owedAnswers(entry.contest, asFacts(entry)).map(({ use, until }) => {
    const facts = {
      field: fieldLabel(use, entry.nomination, say),
      until: sayEnd(shownEnd(until, entry.contest.zone), entry.contest.zone, say),
    };
    return now < until ? say.html('files-owed', facts) : say.html('files-overdue', facts);
  });
}

async function fileAddition(ctx: Ctx, entry: EntryView): Promise<Required<Pick<Addition, 'lines' | 'rows'>>> {
  const { say, services } = ctx;
  const given = attachmentsOf(entry.contest, asFacts(entry)).filter((one) => one.given !== null);
  const ids = given.flatMap((one) => (one.given && 'fileId' in one.given ? [one.given.fileId] : []));
  const facts = await fileFacts(services.db, ids);
  const lines = given.flatMap((one) => {
    const file = one.given && 'fileId' in one.given ? facts.get(one.given.fileId) : undefined;
    return file ? whatIsWrong(ctx, entry, one, file) : [];
  });
  const rows = given.map(({ use }) => {
    const field = fieldLabel(use, entry.nomination, say);
    return [press(say('files-open', { field }), openFileButton.data({ entry: entry.id, field: use.id }))];
  });
  return { lines, rows };
}

/** What only the bytes could tell, where they came after the answer; and a file that is not in storage. */
function whatIsWrong({ say, now }: Ctx, entry: EntryView, { use }: Attachment, file: FileFacts): string[] {
  const field = fieldLabel(use, entry.nomination, say);
  if (file.state === 'waiting') return [say.html('files-fetching', { field })];
  if (file.state === 'gone') return [say.html('files-not-kept', { field })];
  if (file.state === 'too-big') return [say.html('files-too-big', { field, mostMb: MOST_KEPT_MB })];
  const asked = askedOf(entry, use, now);
  if (!asked || file.family === null) return [];
  const { id: fileId, name, mime, size, width, height, family } = file;
  const judged = parseAnswer({ file: { fileId, name, mime, size, width, height, family } }, asked);
  if (judged.outcome !== 'reject') return [];
  const { area, ...why } = judged.why;
  return [`⚠️ ${escapeHtml(field)}: ${typedReasonText(say, area, why)}`];
}
