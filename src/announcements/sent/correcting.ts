/** Correcting what was sent: another text or picture is asked for, shown to whoever asks, put in place of the delivered one. */

import type { Database } from '../../database/connect.ts';
import { runStanding, standsIn } from '../../deliveries/queries.ts';
import { correctDelivered, newEdition } from '../../deliveries/runs/amending.ts';
import { steerRun } from '../../deliveries/runs/runs.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { LANGUAGES, type Language } from '../../texts/texts.ts';
import { askAbout, askNothing } from '../composing/asking.ts';
import type { AnnouncementRefusal } from '../composing/composing.ts';
import {
  type Correction,
  judgeContent,
  judgeVersions,
  keptWording,
  type Medium,
  type Wording,
} from '../composing/content.ts';
import { replaceMedia } from '../composing/writing.ts';
import { languagesReading } from '../listing.ts';
import { announcementContent, mediaOf, translationsOf, wholeRun } from '../queries.ts';
import { failuresOf } from '../rules.ts';
import { change, type Row, type Steered, steer } from '../sending.ts';
import { announcementTexts } from '../tables.ts';
import { asHeardNow } from './reasons-now.ts';

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

/** What is to stand in a copy's place: other words, another picture or file with words, or that alone. */
export interface Proposed {
  announcementId: number;
  content: Wording;
  medium?: Medium | undefined;
  /** The words stand over it. */
  above?: true | undefined;
}

/**
 * Takes what is to be said instead; nothing is changed before it is confirmed. A picture or file without words keeps
 * those there are; it takes the place of the one there is, or joins a text, and never an album's. Without one the media
 * stays, so the limits are those of the copies.
 */
export async function proposeCorrection(
  db: Database,
  caller: Caller,
  { announcementId, content, medium, above }: Proposed,
  now: Date,
): Promise<Steered> {
  return steer(db, caller, announcementId, async (tx, row) => {
    const judged = judgeCorrecting(row);
    if (!judged.ok) return judged;
    const { language } = row.correction ?? row;
    const written = await announcementContent(tx, row.id, language);
    const there = written?.media ?? [];
    const another: Pick<Correction, 'medium' | 'above'> =
      medium && there.length < 2 ? { medium, ...(above && { above }) } : {};
    const isBare = another.medium !== undefined && content.text.trim() === '';
    const kept = keptWording(isBare && written ? written : content);
    const fits = await judgeCorrected(tx, row, { language, ...kept, ...another }, there);
    if (!fits.ok) return fits;
    await askNothing(tx, caller.personId);
    await change(tx, row.id, { correction: { language, ...kept, ...another }, askingSince: now });
    return ok(row.state);
  });
}

/** Another picture or file changes the limits of all languages; words alone have to fit under what is there. */
async function judgeCorrected(
  tx: Database,
  row: Row,
  corrected: Correction,
  there: readonly Medium[],
): Promise<Result<unknown, AnnouncementRefusal>> {
  const { medium, language } = corrected;
  if (!medium) return judgeContent({ ...corrected, media: there });
  const main = row.content ? [{ language: row.language, ...row.content }] : [];
  const others = [...main, ...(await translationsOf(tx, row.id))].filter((one) => one.language !== language);
  return judgeVersions([corrected, ...others], [medium]);
}

/** How many pictures and files there are decides what a correction may bring: none and one may become another one. */
export async function takesAnotherMedium(db: Database, announcementId: number): Promise<boolean> {
  return (await mediaOf(db, announcementId)).length < 2;
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
  const { medium, above = false } = correction;
  if (medium) {
    await replaceMedia(tx, id, [medium]);
    await change(tx, id, { mediumReplaced: true, captionAbove: above });
  }
  const content = keptWording(correction);
  if (correction.language === language) return change(tx, id, { content });
  await tx
    .insert(announcementTexts)
    .values({ announcementId: id, language: correction.language, content })
    .onConflictDoUpdate({ target: [announcementTexts.announcementId, announcementTexts.language], set: { content } });
}

/** The languages whose readers have what is corrected: another picture or file is everybody's. */
async function readersIn(tx: Database, { id, language, correction }: Row): Promise<readonly Language[]> {
  if (correction?.medium) return LANGUAGES;
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
