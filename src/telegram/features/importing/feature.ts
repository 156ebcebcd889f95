/** Entries by Excel table: the template, the person's own entries as a table, and a table sent back. */

import { InputFile } from 'grammy';
import { hasConsent } from '../../../consents/queries.ts';
import type { Contest } from '../../../contests/queries.ts';
import { isOpen, submitWindow } from '../../../contests/rules.ts';
import { applyImport, dropImport } from '../../../entries/import/apply.ts';
import { entriesTemplate, type HandedOut, markedBook, ownEntriesBook } from '../../../entries/import/hand-out.ts';
import { hasEntries, importPreview } from '../../../entries/import/queries.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import type { Addition } from '../../screens/additions.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { agreed, askConsent, showConsentText } from './consenting.ts';
import { lineAt } from './line.ts';
import { isTable, takeFile, takeTable } from './receiving.ts';
import { appliedScreen } from './screens.ts';
import { noteText } from './sentences.ts';

/** A handling is given up after thirty seconds; the rest of a long table waits for another tap. */
const LONGEST_MS = 20_000;
/** Progress of the loading is told after so many entries. */
const PROGRESS_EVERY = 50;

export const importing: Feature = {
  additions: { contest: onContestCard },
  taps: [
    onTap(on.templateButton, giveTemplate),
    onTap(on.mineButton, giveMine),
    onTap(on.consentButton, goOnAgreed),
    onTap(on.consentTextButton, showConsentText),
    onTap(on.contestButton, takeFile),
    onTap(on.loadButton, load),
    onTap(on.markedButton, giveMarked),
    onTap(on.dropButton, drop),
  ],
  claims: isTable,
  onMessage: takeTable,
};

async function onContestCard({ services, caller, say, now }: Ctx, { id, definition }: Contest): Promise<Addition> {
  const mine = await hasEntries(services.db, caller.personId, id);
  const open = isOpen(submitWindow(definition), now);
  const row = [
    ...(open ? [press(say('import-button-template'), on.templateButton.data({ contest: id }))] : []),
    ...(mine ? [press(say('import-button-mine'), on.mineButton.data({ contest: id }))] : []),
  ];
  return { rows: row.map((one) => [one]) };
}

async function giveTemplate(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  const { db } = ctx.services;
  if (!(await hasConsent(db, ctx.caller.personId, 'processing'))) return askConsent(ctx, { contest, file: 0 });
  const made = await entriesTemplate(db, ctx.caller, contest, ctx.say);
  if (!made.ok) return refuse(ctx, made.refusal);
  await hand(ctx, made.value, 'import-template-caption');
}

async function giveMine(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  const made = await ownEntriesBook(ctx.services.db, ctx.caller, contest, ctx.say, ctx.now);
  if (!made.ok) return refuse(ctx, made.refusal);
  await hand(ctx, made.value, 'import-mine-caption');
}

async function giveMarked(ctx: Ctx, { file }: { file: number }): Promise<void> {
  const preview = await importPreview(ctx.services.db, ctx.caller, file);
  if (!preview) return gone(ctx);
  const sentence = (note: Parameters<typeof noteText>[1]) => noteText(ctx.say, note, preview.contest);
  await hand(ctx, await markedBook(ctx.services.db, ctx.caller, preview, ctx.say, sentence), 'import-marked-caption');
}

async function hand(ctx: Ctx, { name, bytes }: HandedOut, caption: PlainKey): Promise<void> {
  await ctx.replyWithDocument(new InputFile(bytes, name), { caption: ctx.say(caption) });
}

async function goOnAgreed(ctx: Ctx, { contest, file }: { contest: number; file: number }): Promise<void> {
  await agreed(ctx);
  if (file === 0) await giveTemplate(ctx, { contest });
  else await takeFile(ctx, { contest, file });
}

/** Loads the table; what a long one leaves undone goes on with the same button. */
async function load(ctx: Ctx, { file, mode }: { file: number; mode: string }): Promise<void> {
  await answerTap(ctx);
  const { db, clock } = ctx.services;
  const { signal } = ctx.handling;
  const until = clock.now().getTime() + LONGEST_MS;
  const line = lineAt(ctx);
  const applied = await applyImport(db, ctx.caller, { importId: file, drafts: mode !== 'submit' }, ctx.now, {
    progress: line.counting('import-progress', PROGRESS_EVERY),
    mayGoOn: () => !signal.aborted && clock.now().getTime() < until,
  });
  if (!applied.ok) return gone(ctx);
  const { html, keyboard } = appliedScreen(ctx.say, applied.value, { file, mode });
  await line.show(html, keyboard);
}

async function drop(ctx: Ctx, { file }: { file: number }): Promise<void> {
  await dropImport(ctx.services.db, ctx.caller, file);
  await redraw(ctx, ctx.say.html('import-dropped'));
}

async function gone(ctx: Ctx): Promise<void> {
  await redraw(ctx, ctx.say.html('import-outdated'));
}
