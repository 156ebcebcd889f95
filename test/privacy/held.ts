/** Two schools, two families, staff, and everything the program may hold of them: what an erasure has to find. */

import { SUBSCRIBERS } from '../../src/announcements/audience/segments.ts';
import { announcements, announcementTexts } from '../../src/announcements/tables.ts';
import { setConcert } from '../../src/concerts/changing.ts';
import { makeConcert } from '../../src/concerts/making.ts';
import { answerConcert, nameGuest } from '../../src/concerts/seats/answering.ts';
import type { Database } from '../../src/database/connect.ts';
import { askOrganizers } from '../../src/enquiries/actions.ts';
import { decideConsent, nameGuardian } from '../../src/entries/family/deciding.ts';
import { claimChild, familyToken } from '../../src/entries/family/link.ts';
import { rememberSearch } from '../../src/entries/search/finding.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { rememberFile } from '../../src/files/actions.ts';
import { settleKept } from '../../src/files/claims.ts';
import { createStorage } from '../../src/files/storage.ts';
import type { Caller } from '../../src/people/access.ts';
import { updateProfile } from '../../src/people/actions.ts';
import { conversationStates } from '../../src/updates/tables.ts';
import { facts } from '../concerts/facts.ts';
import { aConcert } from '../concerts/stage.ts';
import { aContest, anInstitution, aPerson, NOON, type Stage } from '../kit/entries.ts';
import { aFolder } from '../kit/files.ts';
import { aSchool, School, taken } from '../kit/school.ts';

export const KIRA = 'Берестова Кира Олеговна 01.03.2017';
/** Words that only Kira, her mother and her teacher are known by. */
export const KIRAS = ['Берестов', 'Олеговн', '2017-03-01', '01.03.2017', '1.03.2017'];
export const MOTHERS = ['Ветлужск', 'Злат', 'Демьяновн'];
export const TEACHERS = ['Щукин', 'Львовн', '000-00-03', '79990000003'];

export interface Held {
  stage: Stage;
  school: School;
  other: School;
  mother: Caller;
  administrator: Caller;
  organizer: Caller;
  /** Kira alone, with a file and an answer of her own; Kira in a group; a draft with her. */
  solo: EntryView;
  group: EntryView;
  draft: EntryView;
  /** Of the bytes of her picture. */
  hash: string;
  folder: string;
}

const FIELDS = [
  { id: 'title', kind: 'title' },
  { id: 'authors', kind: 'authors', required: false },
  { id: 'picture', kind: 'file', label: 'Рисунок', required: false },
] as const;

const GROUP = [
  KIRA,
  'Дроздов Илья Петрович 3.09.2016',
  'Чижова Мария Игоревна 20.10.2016',
  'Зимина Ася 12.05.2016',
  'Обская Вера 13.05.2016',
  'Лыткина Дарья 14.05.2016',
];

/** Fills a database; the contest runs at NOON. */
export async function everythingHeld(db: Database): Promise<Held> {
  const stage = await aContest(db, { fields: [...FIELDS] });
  const school = await aSchool(stage);
  const other = new School(stage, await aPerson(db), await anInstitution(db, { number: 63 }));
  const [mother, administrator, organizer] = [
    await aPerson(db),
    await aPerson(db, ['administrator']),
    await aPerson(db, ['organizer']),
  ];
  await updateProfile(db, school.caller.personId, { name: 'Ирина Щукина', phone: '+79990000003' });
  const { folder, fileId, hash } = await aPicture(db);
  const solo = await school.enters({
    ...{ title: 'Зимняя сказка', children: [KIRA] },
    fields: { authors: { text: 'слова: Кира Берестова' }, picture: { file: { fileId } } },
  });
  const group = await school.enters({
    ...{ form: 'ensemble', ensemble: 'Студия «Капель»', children: GROUP, title: 'Капель' },
    fields: { authors: { text: 'музыка и слова Киры Берестовой' } },
  });
  const draft = await school.drafts({ title: 'Черновик', children: [KIRA] });
  const teachers = ['Обская Таисия Игоревна, учитель музыки, +7 999 000-00-04'];
  await other.enters({ children: [KIRA], title: 'Из другой школы', teachers });
  await ofMother(stage, school, mother, solo);
  await ofStaff(db, stage, school, organizer, group);
  return { stage, school, other, mother, administrator, organizer, solo, group, draft, hash, folder };
}

async function aPicture(db: Database) {
  const folder = await aFolder();
  const storage = createStorage(folder);
  const file = { channel: 'telegram', botId: '42', externalId: 'p', uniqueId: 'p', kind: 'document' as const };
  const facts = { name: 'Берестова_Кира.pdf', mime: 'application/pdf', size: 6, width: null, height: null };
  const fileId = await rememberFile(db, { ...file, ...facts }, NOON);
  const kept = await storage.put(once('%PDF-1'), 100);
  await settleKept(db, fileId, kept);
  return { folder, fileId, hash: kept.hash };
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** She comes by the family link of the solo, and agrees to taking part. */
async function ofMother({ db }: Stage, school: School, mother: Caller, solo: EntryView): Promise<void> {
  const token = taken(
    await familyToken(db, school.caller, { entryId: solo.id, fresh: 'fresh-token-of-the-tests' }, NOON),
  );
  taken(await claimChild(db, mother, { token, named: null }, NOON));
  await nameGuardian(db, mother, 'Ветлужская Злата Демьяновна');
  const which = { entryId: solo.id, childId: solo.participants[0]?.childId ?? 0, purpose: 'processing' as const };
  taken(await decideConsent(db, mother, { ...which, given: true, language: 'ru' }, NOON));
  const concertId = await aConcert(db, { startsAt: new Date(NOON.getTime() + 7 * 86_400_000), rsvpClosesAt: null });
  taken(await answerConcert(db, mother, { concertId, seats: 2, ticket: 'a-ticket-of-the-tests' }, NOON));
  taken(await nameGuest(db, mother, { concertId, typed: 'Ветлужская' }, NOON));
}

/** What others wrote of her and of the teacher, finished and half done. */
async function ofStaff(db: Database, stage: Stage, school: School, organizer: Caller, group: EntryView): Promise<void> {
  const { contestId } = stage;
  const question = 'Можно Берестовой Кире выступить первой? Щукина Ирина, +79990000003';
  taken(await askOrganizers(db, school.caller, { contestId, entryId: group.id, question }, NOON));
  for (const typed of ['берестова', 'щукина ирина']) {
    await rememberSearch(db, organizer, { contestId, typed }, NOON);
  }
  const [announced] = await db
    .insert(announcements)
    .values({
      ...{
        authorId: organizer.personId,
        segments: [SUBSCRIBERS],
        language: 'ru' as const,
        state: 'finished' as const,
        createdAt: NOON,
      },
      content: { text: 'Поздравляем Киру Берестову и педагога Ирину Щукину!', formatting: [] },
    })
    .returning({ id: announcements.id });
  await db.insert(announcementTexts).values({
    ...{ announcementId: announced?.id ?? 0, language: 'en' as const },
    content: { text: 'Congratulations to Берестова Кира and Щукина Ирина!', formatting: [] },
  });
  const solo = { title: 'Концерт класса Щукиной Ирины', description: 'Солистка — Кира Берестова.' };
  const concert = taken(await makeConcert(db, organizer, facts(solo), NOON));
  const named = { name: 'text', given: { text: 'Поёт Берестова Кира.' } } as const;
  taken(await setConcert(db, organizer, { concertId: concert.id, version: concert.version }, named, NOON));
  const state = { heard: 'Берестова Кира, педагог Щукина Ирина Львовна' };
  await db.insert(conversationStates).values({ channel: 'telegram', chatKey: '1', state, updatedAt: NOON });
}
