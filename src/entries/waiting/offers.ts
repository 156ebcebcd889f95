/** Offers free places to those who wait, in strict order; within the transaction that freed them, under the contest's lock. */

import { sql } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { promise } from '../../deliveries/actions.ts';
import { decentInstant } from '../../people/quiet-hours.ts';
import type { Entry } from '../facts.ts';
import { findIssues, refusing } from '../judging/checks.ts';
import { countByNomination, countNeighbours, type Places } from '../judging/counted.ts';
import { fullCap } from '../judging/submission.ts';
import { tellNews } from '../news/actions.ts';
import { loadEntry } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import type { IssueCode } from '../words.ts';
import type { EntryOffered } from './kinds.ts';
import { offered, passedOn } from './rules.ts';

/**
 * Offers every free place: each goes to the first in line for whom every cap has one, and is held for them from then
 * on. The caller holds the contest's lock. Safe to repeat: where nothing is free, nothing happens.
 */
export async function offerPlaces(
  tx: Database,
  contestId: number,
  contest: ContestDefinition,
  now: Date,
): Promise<void> {
  if (contest.state !== 'active') return;
  const line = await waitingLine(tx, contestId);
  if (line.length === 0) return;
  const taken = await countByNomination(tx, contestId);
  for (const { id, nomination } of line) {
    if (fullCap(contest, { nomination }, placesIn(taken, nomination))) continue;
    const entry = await loadEntry(tx, id);
    if (!entry || !(await limitsAllow(tx, contest, entry, now))) continue;
    await offerPlace(tx, contest, entry, now);
    taken.set(nomination, (taken.get(nomination) ?? 0) + 1);
  }
}

/** The offer is over, declined or run out: the place is free again, and the caller offers it to the next. */
export async function passOn(
  tx: Database,
  contest: ContestDefinition,
  entry: Entry,
  deed: { personId: number | null; action: 'offer-declined' | 'offer-lapsed'; at: Date },
): Promise<Entry> {
  return saveEntry(tx, contest, entry, { ...entry, ...passedOn(entry) }, deed);
}

/** Whoever waits for an offer, the longest first. */
function waitingLine(tx: Database, contestId: number): Promise<{ id: number; nomination: string }[]> {
  return rows(
    tx,
    sql`select id, nomination from entries
      where contest_id = ${contestId} and state = 'waitlisted' and waiting_since is not null
        and offered_until is null and not offer_lapsed
      order by waiting_since, number`,
  );
}

function placesIn(taken: ReadonlyMap<string, number>, nomination: string): Places {
  const contest = [...taken.values()].reduce((sum, count) => sum + count, 0);
  return { contest, nomination: taken.get(nomination) ?? 0 };
}

const LIMITS: readonly IssueCode[] = ['institution_limit_exceeded', 'participant_limit_exceeded'];

/** Whether the limits a contest does not let anybody exceed have room, counting everybody who holds a place by now. */
async function limitsAllow(tx: Database, contest: ContestDefinition, entry: Entry, now: Date): Promise<boolean> {
  if (!LIMITS.some((code) => contest.checks[code as keyof typeof contest.checks] === 'refuse')) return true;
  const counted = await countNeighbours(tx, contest, { ...entry, number: null });
  const found = refusing(contest, findIssues({ contest, entry, counted, late: entry.late, now }));
  return !found.some(({ code }) => LIMITS.includes(code));
}

/** Told with the contact's other news; at night the message waits for the morning, and the offer's hours count from there. */
async function offerPlace(tx: Database, contest: ContestDefinition, entry: Entry, now: Date): Promise<void> {
  const deed = { personId: null, action: 'offered', at: now };
  const saved = await saveEntry(tx, contest, entry, { ...entry, ...offered(entry, contest, now) }, deed);
  const notBefore = decentInstant(now, contest.zone);
  if (notBefore.getTime() === now.getTime()) return tellNews(tx, saved, 'offered', now);
  const { id, contactId, version } = saved;
  const content: EntryOffered = { kind: 'entry-offered', entryId: id };
  await promise(tx, [{ personId: contactId, content, onceKey: `entry-offered:${id}:${version}`, notBefore }], now);
}
