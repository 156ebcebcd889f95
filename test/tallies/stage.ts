/** A small contest with a past: a soloist in two nominations, an ensemble, a returned entry, a draft. */

import type { ContestFile } from '../../src/contests/definition.ts';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { acceptEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { districts } from '../../src/institutions/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { aContest, anInstitution, aPerson, later, someChildren } from '../kit/entries.ts';
import { School } from '../kit/school.ts';

export interface SmallStage {
  db: Database;
  contest: Contest;
  organizer: Caller;
  director: Caller;
  school: School;
}

const MARIA = 'Обская Мария Олеговна 12.03.2017';

/** What may not run, however it begins. */
export const UNRUNNABLE = ['=HYPERLINK("#A1";"Жми")', '+7 (383)', '-2+3', '@СУММ(A1)'] as const;

const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  { id: 'duration', kind: 'duration', required: false },
  { id: 'mics', kind: 'number', label: 'Микрофоны', required: false },
];

/** Entries 1–4 are titled to run; 1 is accepted, 4 returned, and a draft is left lying. */
export async function aSmallStage(db: Database): Promise<SmallStage> {
  const stage = await aContest(db, { fields: FIELDS });
  await db.insert(districts).values([
    { id: 'kirovsky', name: 'Кировский', aliases: [] },
    { id: 'leninsky', name: 'Ленинский', aliases: [] },
  ]);
  const school = new School(stage, await aPerson(db), await anInstitution(db, { districtId: 'kirovsky' }));
  const lyceum = await anInstitution(db, { number: 7, kind: 'lyceum', shortName: 'Лицей № 7', districtId: 'leninsky' });
  const organizer = await aPerson(db, ['organizer']);
  const [first, second, third, fourth] = UNRUNNABLE;
  const fields = { duration: { text: '3:45' }, mics: { text: '2' } };
  const one = await school.enters({ children: [MARIA], title: first, fields }, later(1));
  await school.enters({ children: [MARIA], nomination: 'folk_vocal', title: second, institutionId: lyceum }, later(2));
  await school.enters(
    {
      form: 'ensemble',
      nomination: 'choreography',
      ensemble: 'Студия «Капель»',
      title: third,
      children: someChildren(5),
      teachers: ['Орлова Елена Викторовна, педагог, +7 999 000-00-01'],
    },
    later(3),
  );
  const back = await school.enters({ title: fourth }, later(4));
  await school.drafts({}, later(5));
  await decided(acceptEntry(db, organizer, { entryId: one.id, version: await versionOf(school, one) }, later(10)));
  const decision = { entryId: back.id, version: await versionOf(school, back), reason: 'Проверьте дату рождения.' };
  await decided(returnEntry(db, organizer, decision, later(11)));
  const contest = await contestById(db, stage.contestId);
  if (!contest) throw new Error('no contest');
  return { db, contest, organizer, director: await aPerson(db, ['director']), school };
}

async function versionOf(school: School, { id }: EntryView): Promise<number> {
  return (await school.sees(id)).version;
}

async function decided(result: Promise<{ ok: boolean; refusal?: unknown }>): Promise<void> {
  const { ok, refusal } = await result;
  if (!ok) throw new Error(JSON.stringify(refusal));
}
