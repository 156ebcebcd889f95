/** Fills the sandbox's stage with entries in all states, through the program's own actions: everything is what it would be. */

import { giveConsent } from '../../consents/actions.ts';
import type { Database } from '../../database/connect.ts';
import { institutionByKey } from '../../institutions/queries.ts';
import type { Caller } from '../../people/access.ts';
import { addPerson, updateProfile } from '../../people/actions.ts';
import { type SampleEntries, type SampleEntry, sampleEntries } from './files.ts';
import { playDecision, playEntry } from './play.ts';
import { movedChildren, scenesOf } from './scenes.ts';
import { type SampleStage, stageSamples } from './stage.ts';
import type { Telling } from './tell.ts';

/** Sets the stage and fills it. A database that has the samples is left as it is. */
export async function seedSamples(db: Database, now: Date): Promise<void> {
  const stage = await stageSamples(db, now);
  if (stage) await playSamples(db, stage, now);
}

/**
 * Plays the sample entries onto a stage set at `now`: some seconds, so the sandbox opens first and they come in
 * behind. Stops between two of them when `stop` says so.
 */
export async function playSamples(db: Database, stage: SampleStage, now: Date, stop?: AbortSignal): Promise<void> {
  const read = sampleEntries();
  const samples = { ...read, children: movedChildren(read.children, stage) };
  const organizer: Caller = {
    personId: await addPerson(db, 'ru', now),
    roles: [{ role: 'organizer', contestId: null }],
  };
  const contacts = new Map<string, Caller>();
  const entryIds = new Map<string, number>();
  for (const { at, entry, decision } of scenesOf(stage, samples, now)) {
    if (stop?.aborted) return;
    const contact = contacts.get(entry.institution_id) ?? (await aContact(db, entry, samples, at));
    contacts.set(entry.institution_id, contact);
    const entryId = entryIds.get(entry.id);
    if (decision !== undefined && entryId !== undefined) {
      await playDecision(db, { organizer, contact }, entryId, { state: decision, reason: entry.reason ?? '' }, at);
      continue;
    }
    const caller = entry.channel === 'letter' ? organizer : contact;
    const contestId = stage.get(entry.contest_id)?.contestId ?? 0;
    entryIds.set(entry.id, await playEntry(db, caller, contestId, await tellingOf(db, entry, samples), at));
  }
}

async function tellingOf(db: Database, entry: SampleEntry, { children, teachers }: SampleEntries): Promise<Telling> {
  const institution = await institutionByKey(db, entry.institution_id);
  if (!institution) throw new Error(`the samples have no institution ${entry.institution_id}`);
  return {
    entry,
    institutionId: institution.id,
    children: entry.participant_ids.flatMap((id) => children.find((child) => child.id === id) ?? []),
    teachers: entry.supervisor_ids.flatMap((id) => teachers.find((teacher) => teacher.id === id) ?? []),
  };
}

/** Whoever enters for an institution: its first teacher, without a chat, so that nothing is sent to them. */
async function aContact(db: Database, entry: SampleEntry, { teachers }: SampleEntries, now: Date): Promise<Caller> {
  const personId = await addPerson(db, 'ru', now);
  const teacher = teachers.find(({ id }) => id === entry.supervisor_ids[0]);
  await giveConsent(db, personId, 'processing', 'ru', now);
  if (teacher) {
    const name = [teacher.last_name, teacher.first_name, teacher.patronymic].filter(Boolean).join(' ');
    await updateProfile(db, personId, { name, phone: teacher.phone, position: teacher.position });
  }
  return { personId, roles: [] };
}
