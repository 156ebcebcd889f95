/** Correcting what was sent: another text is asked for, shown to whoever asks, and put in place of the delivered one. */

import type { Database } from '../database/connect.ts';
import { correctDelivered, newEdition } from '../deliveries/amending.ts';
import { runStanding, standsIn } from '../deliveries/queries.ts';
import { steerRun } from '../deliveries/runs.ts';
import type { Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Language } from '../texts/texts.ts';
import { askAbout, askNothing } from './asking.ts';
import type { AnnouncementRefusal } from './composing.ts';
import { judgeContent, keptWording, type Wording } from './content.ts';
import { asHeardNow } from './left.ts';
import { languagesReading } from './listing.ts';
import { announcementContent, translationsOf, wholeRun } from './queries.ts';
import { failuresOf } from './rules.ts';
import { change, type Row, type Steered, steer } from './sending.ts';
import { announcementTexts } from './tables.ts';

/**
 * Asks for another text in one of the announcement's languages, its own unless said; what the caller sends next is meant
 * for it. Readers of its other languages keep their texts.
 */
export async function askForCorrection(
  db: Database,
  caller: Caller,
  { announcementId, language }: { announcementId: number; language?: Language },
  now: Date,
): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    const wanted = language ?? row.language;
    const judged = await judgeCorrectingIn(tx, row, wanted);
    if (!judged.ok) return judged;
    await change(tx, row.id, { correction: { language: wanted, text: '', formatting: [] } });
    await askAbout(tx, row.id, { personId: caller.personId, asking: 'correction' }, now);
    return ok(row.state);
  });
}

/**
 * Takes the other text; nothing is changed before it is confirmed. Its media stays, so the limits are those of the copies.
 */
export async function proposeCorrection(
  db: Database,
  caller: Caller,
  { announcementId, content }: { announcementId: number; content: Wording },
  now: Date,
): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    const judged = judgeCorrecting(row);
    if (!judged.ok) return judged;
    const written = await announcementContent(tx, row.id);
    const kept = keptWording(content);
    const fits = judgeContent({ ...kept, media: written?.media ?? [] });
    if (!fits.ok) return fits;
    await askNothing(tx, caller.personId);
    const { language } = row.correction ?? row;
    await change(tx, row.id, { correction: { language, ...kept }, askingSince: now });
    return ok(row.state);
  });
}

/**
 * Corrects every delivered copy in the corrected language; those not sent yet go with the new text. `proposed` is the
 * second in which the text confirmed was proposed: a button under an earlier proposal changes nothing. A second tap finds
 * it done.
 */
export async function correctAnnouncement(
  db: Database,
  caller: Caller,
  { announcementId, proposed }: { announcementId: number; proposed: number },
  now: Date,
): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    const judged = judgeCorrecting(row);
    if (!judged.ok) return judged;
    if (!row.correction && row.correctedAt && proposalOf(row) === proposed) return ok(row.state);
    if (!row.correction || row.asking || proposalOf(row) !== proposed)
      return refused({ code: 'announcement-correction-gone' });
    const read = await judgeCorrectingIn(tx, row, row.correction.language);
    if (!read.ok) return read;
    await rewrite(tx, row);
    await newEdition(tx, row.id, await readersIn(tx, row));
    await correctDelivered(tx, row.id, asHeardNow('s'), now);
    const toleratedFailures = failuresOf(await wholeRun(tx, { ...row, correctedAt: now }, now));
    const state = await goOn(tx, row);
    await change(tx, row.id, {
      ...{ state, correction: null, correctedAt: now, begunAt: now, toleratedFailures },
      ...(state !== 'paused' && { finishedAt: null, progressAt: now }),
    });
    return ok(state);
  });
}

/** The second in which the present proposal was made. */
export function proposalOf({ askingSince }: { askingSince: Date | null }): number {
  return Math.floor((askingSince?.getTime() ?? 0) / 1_000);
}

/** Lets a proposal go; nothing was changed. */
export async function dropCorrection(db: Database, caller: Caller, announcementId: number): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    await change(tx, row.id, { correction: null, asking: null, askedOf: null });
    return ok(row.state);
  });
}

function judgeCorrecting(row: Row): Result<true, AnnouncementRefusal> {
  if (!row.startedAt) return refused({ code: 'announcement-gone' });
  return row.recalledAt ? refused({ code: 'announcement-recalled' }) : ok(true);
}

/** A text that nobody has, and nobody will get, is not corrected: there is nothing to tell of it. */
async function judgeCorrectingIn(tx: Database, row: Row, wanted: Language): Promise<Result<true, AnnouncementRefusal>> {
  const judged = judgeCorrecting(row);
  if (!judged.ok) return judged;
  const written = [row, ...(await translationsOf(tx, row.id))].map(({ language }) => language);
  if (!written.includes(wanted)) return refused({ code: 'announcement-gone' });
  if (await standsIn(tx, row.id, languagesReading(wanted, written))) return ok(true);
  return refused({ code: 'announcement-received-by-nobody', language: written.length > 1 ? wanted : null });
}

async function rewrite(tx: Database, { id, language, correction }: Row): Promise<void> {
  if (!correction) return;
  const content = keptWording(correction);
  if (correction.language === language) return change(tx, id, { content });
  await tx
    .insert(announcementTexts)
    .values({ announcementId: id, language: correction.language, content })
    .onConflictDoUpdate({ target: [announcementTexts.announcementId, announcementTexts.language], set: { content } });
}

/** The languages whose readers have the text that is corrected. */
async function readersIn(tx: Database, { id, language, correction }: Row): Promise<Language[]> {
  const further = (await translationsOf(tx, id)).map((one) => one.language);
  return languagesReading(correction?.language ?? language, [language, ...further]);
}

/** A finished one is under way again; of a cancelled one only corrections leave; a paused one waits for its author. */
export async function goOn(tx: Database, row: Row): Promise<Row['state']> {
  if (row.state === 'paused') return 'paused';
  const run = await runStanding(tx, row.id);
  await steerRun(tx, row.id, row.state === 'cancelled' || run?.state === 'closed' ? 'amending' : 'running');
  return row.state === 'cancelled' ? 'cancelled' : 'sending';
}
