/** Plays the sample's entries through the real actions, question by question, at the sample's instants. */

import { expect } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import type { Refusal } from '../../src/entries/refusals.ts';
import type { Issue } from '../../src/entries/words.ts';
import { rememberFile } from '../../src/files/actions.ts';
import { districts } from '../../src/institutions/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { anInstitution, aPerson, type Stage } from './entries.ts';
import { type SampleEntry, sampleChild, sampleDistricts, sampleInstitutions, sampleTeacher } from './samples.ts';
import { School, type Told } from './school.ts';

/** The people of the sample: a contact for each institution, and one organizer. */
export interface Cast {
  organizer: Caller;
  /** By the sample's id of the institution. */
  contacts: ReadonlyMap<string, { caller: Caller; institutionId: number }>;
}

/** What became of an entry. */
export type Played =
  | { outcome: 'refused'; issues: string[] }
  | { outcome: 'draft' }
  | { outcome: 'taken'; entryId: number; issues: string[] };

/** Puts the sample's districts and institutions into the database, with somebody to enter for each. */
export async function castSample(db: Database): Promise<Cast> {
  await db.insert(districts).values(sampleDistricts.map(({ id, name, aliases }) => ({ id, name, aliases })));
  const contacts = new Map<string, { caller: Caller; institutionId: number }>();
  for (const sample of sampleInstitutions) {
    const institutionId = await anInstitution(db, {
      externalKey: sample.id,
      kind: sample.kind,
      number: sample.number,
      properName: sample.proper_name,
      shortName: sample.short_name,
      fullName: sample.full_name,
      districtId: sample.district_id,
      city: sample.city,
      aliases: sample.aliases,
      formerNames: sample.former_names,
    });
    contacts.set(sample.id, { caller: await aPerson(db), institutionId });
  }
  return { organizer: await aPerson(db, ['organizer']), contacts };
}

/** Drafts an entry, submits it and takes it through its changes of state, each at its own instant. */
export async function playEntry(stage: Stage, cast: Cast, entry: SampleEntry): Promise<Played> {
  const school = schoolOf(stage, cast, entry);
  const now = new Date(entry.submitted_at);
  const wrote = new Date(Math.max(now.getTime() - 1000, Date.parse(stage.contest.opens_at)));
  const told = await tellings(stage.db, entry, wrote);
  const draft = await school.drafts(told, wrote).catch((error: Error) => error);
  if (draft instanceof Error) return { outcome: 'refused', issues: [fileRefused(draft)] };
  if (entry.expected_outcome === 'draft') return { outcome: 'draft' };
  const result = await submitEntry(stage.db, school.caller, { entryId: draft.id, keepDuplicate: true }, now);
  if (!result.ok) return { outcome: 'refused', issues: refusedFor(result.refusal) };
  for (const change of entry.state_changes?.slice(1) ?? [])
    await move(stage.db, cast.organizer, school, draft.id, change);
  return { outcome: 'taken', entryId: draft.id, issues: codes(result.value.entry.issues) };
}

/** The institution's contact, or the organizer entering a letter for them. */
function schoolOf(stage: Stage, { organizer, contacts }: Cast, entry: SampleEntry): School {
  const contact = contacts.get(entry.institution_id);
  if (!contact) throw new Error(`no institution ${entry.institution_id}`);
  return entry.channel === 'organizer'
    ? new School(stage, organizer, contact.institutionId, 'letter')
    : new School(stage, contact.caller, contact.institutionId);
}

/** The window's own refusal is what the sample calls late. */
function refusedFor(refusal: Refusal): string[] {
  if (refusal.code === 'registration-closed') return ['late_submission'];
  return refusal.code === 'checks-refused' ? codes(refusal.issues) : [refusal.code];
}

/** A file of a format the contest refuses is refused as it comes. */
function fileRefused(error: Error): string {
  return error.message.includes('"file-format"') ? 'file_format_not_allowed' : error.message;
}

function codes(issues: readonly Issue[]): string[] {
  return issues.map(({ code }) => code);
}

async function move(
  db: Database,
  organizer: Caller,
  school: School,
  entryId: number,
  { state, at }: { state: string; at: string },
) {
  const now = new Date(at);
  const { version } = await school.sees(entryId);
  const decision = { entryId, version, reason: 'Проверьте, пожалуйста, заявку.' };
  const actions: Record<string, () => Promise<{ ok: boolean }>> = {
    accepted: () => acceptEntry(db, organizer, decision, now),
    returned: () => returnEntry(db, organizer, decision, now),
    rejected: () => rejectEntry(db, organizer, decision, now),
    withdrawn: () => withdrawEntry(db, school.caller, { entryId }, now),
  };
  expect(await actions[state]?.()).toMatchObject({ ok: true });
}

async function tellings(db: Database, entry: SampleEntry, now: Date): Promise<Told> {
  const teachers = entry.supervisor_ids.map((id) => {
    const { last_name, first_name, patronymic, position, phone } = sampleTeacher(id);
    return `${[last_name, first_name, patronymic].filter(Boolean).join(' ')}, ${position}, ${phone}`;
  });
  const missing = entry.consents.processing_missing;
  const seconds = entry.duration_seconds ?? 0;
  // A scan in the sample is a signed paper, not the work itself.
  const work = entry.file_name?.startsWith('скан') ? undefined : entry.file_name;
  return {
    nomination: entry.nomination_id,
    form: entry.form,
    children: entry.participant_ids.map((id) => childLine(id, entry.contest_id === 'C2')),
    teachers,
    category: entry.declared_age_category_id,
    title: entry.title,
    ...(entry.ensemble ? { ensemble: entry.ensemble.name, headcount: entry.ensemble.declared_count } : {}),
    ...(entry.accompanist ? { accompanist: entry.accompanist } : {}),
    ...(missing.length > 0 ? { papers: papersInHand(entry) } : {}),
    fields: {
      duration: { text: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` },
      soundtrack: { choice: entry.soundtrack },
      ...(entry.media_url ? { video: { text: entry.media_url } } : {}),
      ...(entry.technique ? { technique: { text: entry.technique } } : {}),
      ...(entry.work_format ? { work_format: { choice: entry.work_format } } : {}),
      ...(entry.size_cm ? { size: { text: entry.size_cm.join('×') } } : {}),
      ...(work ? { work: { file: { fileId: await aFile(db, work, now) } } } : {}),
    },
  };
}

function childLine(id: string, withGrade: boolean): string {
  const { last_name, first_name, patronymic, birth_date, grade } = sampleChild(id);
  const born = birth_date.split('-').reverse().join('.');
  const words = grade === 'preschool' ? 'детский сад' : `${grade} класс`;
  return [last_name, first_name, patronymic, born, withGrade ? words : ''].filter(Boolean).join(' ');
}

function papersInHand(entry: SampleEntry): number[] {
  const missing = new Set(entry.consents.processing_missing);
  return entry.participant_ids.flatMap((id, index) => (missing.has(id) ? [] : [index + 1]));
}

function aFile(db: Database, name: string, now: Date): Promise<number> {
  const messenger = { channel: 'telegram', botId: '1', externalId: name, uniqueId: name };
  return rememberFile(
    db,
    { ...messenger, kind: 'document', name, mime: null, size: 1000, width: null, height: null },
    now,
  );
}
