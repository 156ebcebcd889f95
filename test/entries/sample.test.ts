/** The sample's entries told question by question: outcomes, numbers, categories and issues as the sample expects. */

import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { loadEntry } from '../../src/entries/load.ts';
import type { Refusal } from '../../src/entries/refusals.ts';
import type { Issue } from '../../src/entries/words.ts';
import { rememberFile } from '../../src/files/actions.ts';
import { districts } from '../../src/institutions/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, type Stage } from '../kit/entries.ts';
import {
  type SampleEntry,
  sampleChild,
  sampleContestFile,
  sampleDistricts,
  sampleEntries,
  sampleInstitutions,
  sampleTeacher,
} from '../kit/samples.ts';
import { School, type Told } from '../kit/school.ts';

test.each(['C1', 'C2', 'C3'])(
  '[REG-04] [REG-05] [REG-08] [REG-42] [REG-43] [REG-44] [REG-45] every sample entry of %s ends as the sample expects',
  async (contestId) => {
    const db = await aDatabase();
    const stage = await aContest(db, sampleContestFile(contestId));
    const schools = await sampleSchools(stage);
    const organizer = await aPerson(db, ['organizer']);
    const ids = new Map<string, number>();
    const outcomes: Record<string, unknown> = {};
    for (const entry of sampleEntries(contestId)) {
      outcomes[entry.id] = await play(stage, schools, organizer, entry, ids);
    }
    expect(outcomes).toEqual(Object.fromEntries(sampleEntries(contestId).map((entry) => [entry.id, expected(entry)])));
  },
  60_000,
);

/** What the sample says of an entry, in the words of `play`. */
function expected(entry: SampleEntry) {
  const outcome = entry.expected_outcome;
  const issues = entry.expected_issues.map((issue) => issue.split(':')[0]);
  if (outcome === 'draft') return { outcome };
  if (outcome === 'refused') return { outcome, issues };
  const state = entry.state_changes?.at(-1)?.state;
  return { outcome, number: entry.reg_number, category: entry.expected_age_category_id, issues, state };
}

async function play(
  stage: Stage,
  schools: Map<string, School>,
  organizer: Caller,
  entry: SampleEntry,
  ids: Map<string, number>,
) {
  const school =
    entry.channel === 'organizer' ? byLetter(stage, organizer, entry, schools) : schools.get(entry.institution_id);
  if (!school) throw new Error(`no school ${entry.institution_id}`);
  const now = new Date(entry.submitted_at);
  const wrote = new Date(Math.max(now.getTime() - 1000, Date.parse(stage.contest.opens_at)));
  const told = await tellings(stage.db, entry, wrote);
  const draft = await school.drafts(told, wrote).catch((error: Error) => error);
  if (draft instanceof Error) return { outcome: 'refused', issues: [fileRefused(draft)] };
  ids.set(entry.id, draft.id);
  if (entry.expected_outcome === 'draft') return { outcome: draft.state };
  const result = await submitEntry(stage.db, school.caller, { entryId: draft.id, keepDuplicate: true }, now);
  if (!result.ok) return { outcome: 'refused', issues: refusedFor(result.refusal) };
  const { issues } = result.value.entry;
  for (const change of entry.state_changes?.slice(1) ?? []) await move(stage.db, organizer, school, draft.id, change);
  const whole = await loadEntry(stage.db, draft.id);
  const { number, state } = await school.sees(draft.id);
  return { outcome: 'taken', number, category: whole?.computedCategory, issues: codes(issues), state };
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
  const children = entry.participant_ids.map((id) => {
    const { last_name, first_name, patronymic, birth_date, grade } = sampleChild(id);
    const grades = entry.contest_id === 'C2' ? (grade === 'preschool' ? 'детский сад' : `${grade} класс`) : '';
    return [last_name, first_name, patronymic, birth_date.split('-').reverse().join('.'), grades]
      .filter(Boolean)
      .join(' ');
  });
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
    children,
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

function byLetter(stage: Stage, organizer: Caller, entry: SampleEntry, schools: Map<string, School>): School {
  return new School(stage, organizer, schools.get(entry.institution_id)?.institutionId ?? 0, 'letter');
}

async function sampleSchools(stage: Stage): Promise<Map<string, School>> {
  const { db } = stage;
  await db.insert(districts).values(sampleDistricts.map(({ id, name, aliases }) => ({ id, name, aliases })));
  const schools = new Map<string, School>();
  for (const {
    id,
    kind,
    number,
    proper_name,
    short_name,
    full_name,
    district_id,
    city,
    aliases,
    former_names,
  } of sampleInstitutions) {
    const institutionId = await anInstitution(db, {
      externalKey: id,
      kind,
      number,
      properName: proper_name,
      shortName: short_name,
      fullName: full_name,
      districtId: district_id,
      city,
      aliases,
      formerNames: former_names,
    });
    schools.set(id, new School(stage, await aPerson(db), institutionId));
  }
  return schools;
}
