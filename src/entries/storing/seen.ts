/** An entry read whole in one statement, without a lock, and with a mark by which it is known whether it still stands. */

import type { ContestDefinition } from '../../contests/definition.ts';
import { definitionMarked } from '../../contests/definitions.ts';
import type { Database } from '../../database/connect.ts';
import { gatheringOn } from '../../database/gathering.ts';
import { rowsOf } from '../../database/rows.ts';
import { openSealedText } from '../../database/sealing/sealed.ts';
import { tableText } from '../../database/table-text.ts';
import { lacking, withChanges } from '../../with-changes.ts';
import type { Entry, Participant, Teacher } from '../facts.ts';
import { type ChildFacts, entries, type TeacherFacts } from '../tables.ts';

/** An entry as it was read, with what it is judged and drawn by. */
export interface Seen {
  entry: Entry;
  contest: ContestDefinition;
  /** The running number the contest's next first submit takes. */
  nextNumber: number;
  institution: { id: number; shortName: string } | null;
  /** Another one with each write to the entry's row; its people are written only together with it. */
  mark: string;
}

export type PersonRow = [childId: number, identityId: number, position: number, grade: string | null, facts: string];
export type AdultRow = [teacherId: number, identityId: number, role: 'supervisor' | 'accompanist', facts: string];

/** Those who take part in an entry of the statement around, as a JSON list of `PersonRow`; their facts stay sealed. */
export const PARTICIPANTS = `(
  select json_agg(json_build_array(child.id, part.identity_id, part.position, part.grade, encode(child.facts, 'base64'))
    order by part.position)
  from participations part join children child on child.id = part.child_id where part.entry_id = entries.id)`;

/** The teachers and the accompanist, as a JSON list of `AdultRow`. */
export const ADULTS = `(
  select json_agg(json_build_array(teacher.id, teacher.identity_id, link.role, encode(teacher.facts, 'base64'))
    order by link.role, link.position)
  from entry_teachers link join teachers teacher on teacher.id = link.teacher_id where link.entry_id = entries.id)`;

const columns = tableText(entries);

const SEE = `select ${columns.list('entries')}, entries.xmin::text as mark, contests.mark as contest_mark,
    contests.next_number, institutions.short_name as institution, ${PARTICIPANTS} as participants, ${ADULTS} as adults
  from entries join contests on contests.id = entries.contest_id
  left join institutions on institutions.id = entries.institution_id
  where entries.id = any (string_to_array($1::text, ',')::int[])`;

interface SeenRow extends Readonly<Record<string, unknown>> {
  id: number;
  mark: string;
  contest_mark: string;
  next_number: number;
  institution: string | null;
  participants: PersonRow[] | null;
  adults: AdultRow[] | null;
}

/** The entry as it stands, or undefined; many asked at once are read together. */
export const seenEntry: (db: Database, entryId: number) => Promise<Seen | undefined> = gatheringOn(async (db, ids) => {
  const found = await rowsOf<SeenRow>(db, SEE, [[...new Set(ids)].join(',')]);
  const byId = new Map(found.map((row) => [row.id, row]));
  return Promise.all(
    ids.map((id) => {
      const row = byId.get(id);
      return row && toSeen(db, row);
    }),
  );
});

async function toSeen(db: Database, row: SeenRow): Promise<Seen | undefined> {
  const entry = toEntry(columns.read(row), row.participants ?? [], row.adults ?? []);
  const contest = await definitionMarked(db, entry.contestId, row.contest_mark);
  const { mark, next_number: nextNumber, institution: shortName } = row;
  const { institutionId: id } = entry;
  const institution = id === null || shortName === null ? null : { id, shortName };
  return contest && { entry, contest, nextNumber, institution, mark };
}

/** An entry of its row and its people. */
export function toEntry(row: typeof entries.$inferSelect, participants: PersonRow[], adults: AdultRow[]): Entry {
  const of = (wanted: AdultRow[2]) => adults.filter(([, , role]) => role === wanted).map(toTeacher);
  return withChanges(lacking(row, 'personalAnswers', 'ensembleKey'), {
    answers: { ...row.answers, ...row.personalAnswers },
    participants: participants.map(toParticipant),
    teachers: of('supervisor'),
    accompanist: of('accompanist')[0] ?? null,
  });
}

function toParticipant([childId, identityId, position, grade, facts]: PersonRow): Participant {
  return { position, childId, identityId, grade, ...openSealedText<ChildFacts>(facts) };
}

function toTeacher([teacherId, identityId, , facts]: AdultRow): Teacher {
  return { teacherId, identityId, ...openSealedText<TeacherFacts>(facts) };
}
