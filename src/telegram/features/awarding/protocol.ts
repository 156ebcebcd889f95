/** Protocols in the chat: taken away for a contest or a nomination, sent back, shown before anything is written, written once. */

import { applyProtocol, dropProtocol } from '../../../awards/protocol/apply.ts';
import { checkProtocol } from '../../../awards/protocol/check.ts';
import { markedProtocol, protocolOf } from '../../../awards/protocol/hand-out.ts';
import { type ProtocolPreview, protocolPreview } from '../../../awards/protocol/preview.ts';
import { isProtocol } from '../../../awards/protocol/sheet.ts';
import { contestFor } from '../../../awards/queries.ts';
import { LIMITS } from '../../../data-file/reading/limits.ts';
import { rememberFile } from '../../../files/actions.ts';
import { contestsWithin } from '../../../people/access.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { LANGUAGES, type Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { arrivedFile } from '../../files/arrived-file.ts';
import { handOver } from '../../files/handing.ts';
import { sentTable } from '../../files/sent-files.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply, whileTyping } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { isTable } from '../importing/receiving.ts';
import { dropButton, groupsButton, markedButton, protocolButton, protocolsButton, writeButton } from './buttons.ts';
import { protocolNote, protocolRefusal } from './sentences.ts';

const MOST_ON_BUTTON = 48;
/** Cells named in a message; all of them stand in the protocol with remarks. */
const NAMED = 3;

/** Which nomination's protocol, with or without names. */
export async function chooseProtocol(ctx: Ctx, { contest: contestId, who }: { contest: number; who: string }) {
  const found = await contestFor(ctx.services.db, ctx.caller, contestId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { say } = ctx;
  const named = who !== 'numbers';
  const take = (nomination: string, label: string) => [
    press(shortened(label, MOST_ON_BUTTON), protocolButton.data({ contest: contestId, nomination, who })),
  ];
  const other = named ? ['numbers', say('protocol-button-hide-names')] : ['names', say('protocol-button-show-names')];
  const rows = [
    take('', say('protocol-button-all')),
    ...found.value.definition.nominations.map(({ id, title }) => take(id, title)),
    [press(other[1] ?? '', protocolsButton.data({ contest: contestId, who: other[0] ?? '' }))],
    [press(say('awarding-button-groups'), groupsButton.data({ contest: contestId, page: 0 }))],
  ];
  await redraw(ctx, say.html(named ? 'protocol-ask' : 'protocol-ask-numbers'), inline(rows).keyboard);
}

export async function giveProtocol(
  ctx: Ctx,
  { contest: contestId, nomination, who }: { contest: number; nomination: string; who: string },
): Promise<void> {
  const named = who !== 'numbers';
  const wanted = { contestId, nomination: nomination === '' ? null : nomination, named };
  const made = await whileTyping(ctx, () => protocolOf(ctx.services.db, ctx.caller, wanted, ctx.say));
  if (!made.ok) return refuse(ctx, made.refusal);
  const { contest, name, bytes, entries } = made.value;
  if (entries === 0) return answerTap(ctx, ctx.say('protocol-none'), { alert: true });
  await answerTap(ctx);
  const caption = ctx.say('protocol-caption', { contest: shortTitle(contest.title) });
  await handOver(ctx, { what: 'protocol', contestId, personal: named, name, bytes, caption });
}

/** Takes a protocol that somebody who may give awards has sent; true when the message was one. */
export async function takeProtocol(ctx: Ctx): Promise<boolean> {
  if (contestsWithin(ctx.caller, 'award.record').length === 0 || !(await isTable(ctx))) return false;
  const arrived = ctx.message && arrivedFile(ctx.message, ctx.me.id);
  if (!arrived || (arrived.size ?? 0) > LIMITS.packed) return false;
  const fileId = await rememberFile(ctx.services.db, arrived, ctx.now);
  const table = await whileTyping(ctx, () => sentTable(ctx, fileId));
  const says = [ctx.say, ...LANGUAGES.filter((one) => one !== ctx.say.language).map(ctx.services.texts)];
  if (!table.ok || !isProtocol(table.value, says)) return false;
  const checked = await checkProtocol(ctx.services.db, ctx.caller, table.value, says, ctx.now);
  if (!checked.ok) {
    await (checked.refusal.code === 'not-allowed'
      ? refuse(ctx, checked.refusal)
      : reply(ctx, protocolRefusal(ctx, checked.refusal)));
    return true;
  }
  await reply(
    ctx,
    previewLines(checked.value, ctx.say).join('\n'),
    inline(previewRows(checked.value, ctx.say)).keyboard,
  );
  return true;
}

function previewLines({ contest, counts, degrees, faults }: ProtocolPreview, say: Say): string[] {
  const { given, changed, same, faulty } = counts;
  const writable = given + changed;
  const shown = faults.slice(0, NAMED).map(({ cell, why }) => {
    return say('import-preview-cell', { cell, reason: escapeHtml(protocolNote(say, why)) });
  });
  const more = faults.length - shown.length;
  return [
    say.html('protocol-preview', { contest: shortTitle(contest.title) }),
    ...(given > 0 ? [say.html('protocol-preview-given', { count: given })] : []),
    ...(changed > 0 ? [say.html('protocol-preview-changed', { count: changed })] : []),
    ...(degrees.length > 0 ? [say.html('protocol-preview-degrees', { degrees: degreesTold(degrees, say) })] : []),
    ...(same > 0 ? [say.html('protocol-preview-same', { count: same })] : []),
    ...(faulty > 0 ? [say.html('protocol-preview-faulty', { count: faulty })] : []),
    ...(shown.length > 0 ? ['', say.html('import-preview-faults'), ...shown] : []),
    ...(more > 0 ? [say.html('import-preview-more', { count: more })] : []),
    '',
    say.html(
      writable > 0 ? 'protocol-preview-next' : faulty > 0 ? 'protocol-preview-only-faults' : 'protocol-preview-nothing',
    ),
  ];
}

function degreesTold(degrees: ProtocolPreview['degrees'], say: Say): string {
  return degrees.map(({ title, count }) => say('protocol-preview-degree', { title, count })).join('; ');
}

function previewRows({ id: file, counts }: ProtocolPreview, say: Say) {
  const count = counts.given + counts.changed;
  const label = say(counts.faulty > 0 ? 'protocol-button-write-good' : 'protocol-button-write', { count });
  return [
    count > 0 ? [press(label, writeButton.data({ file }))] : [],
    counts.faulty > 0 ? [press(say('protocol-button-marked'), markedButton.data({ file }))] : [],
    count > 0 ? [press(say('protocol-button-drop'), dropButton.data({ file }))] : [],
  ];
}

/** Writes what was shown; what others changed meanwhile is named. */
export async function write(ctx: Ctx, { file }: { file: number }): Promise<void> {
  const { db } = ctx.services;
  const applied = await applyProtocol(db, ctx.caller, file, ctx.now);
  if (!applied.ok) {
    const { refusal } = applied;
    return refusal.code === 'protocol-gone' ? gone(ctx) : refuse(ctx, refusal);
  }
  const { contestId, written, left } = applied.value;
  const { say } = ctx;
  const lines = [
    written > 0 ? say.html('protocol-written', { count: written }) : say.html('protocol-written-before'),
    ...(left.length > 0 ? ['', say.html('protocol-left', { numbers: left.join(', ') })] : []),
  ];
  const rows = [[press(say('awarding-button-open'), groupsButton.data({ contest: contestId, page: 0 }))]];
  await redraw(ctx, lines.join('\n'), inline(rows).keyboard);
}

export async function giveMarked(ctx: Ctx, { file }: { file: number }): Promise<void> {
  const preview = await protocolPreview(ctx.services.db, ctx.caller, file, ctx.now);
  if (!preview) return gone(ctx);
  const allowed = await contestFor(ctx.services.db, ctx.caller, preview.contestId);
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const { name, bytes } = await markedProtocol(preview, ctx.say, ({ why }) => protocolNote(ctx.say, why));
  const { contestId } = preview;
  await answerTap(ctx);
  const caption = ctx.say('protocol-marked-caption');
  await handOver(ctx, { what: 'protocol', contestId, personal: true, name, bytes, caption });
}

export async function drop(ctx: Ctx, { file }: { file: number }): Promise<void> {
  await dropProtocol(ctx.services.db, ctx.caller, file);
  await redraw(ctx, ctx.say.html('protocol-dropped'));
}

async function gone(ctx: Ctx): Promise<void> {
  await redraw(ctx, ctx.say.html('protocol-outdated'));
}
