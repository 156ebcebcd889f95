/** The archive of a nomination: telling names, what is missing told, parts that fit, for the staff alone. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { rejectEntry } from '../../src/entries/actions/moderate.ts';
import { planArchive, takeArchive } from '../../src/entries/files/archive.ts';
import { safeName } from '../../src/entries/files/archive-names.ts';
import { rememberFile } from '../../src/files/actions.ts';
import { settleKept, settleMissing } from '../../src/files/claims.ts';
import { createStorage, type Storage } from '../../src/files/storage.ts';
import { historyOf } from '../../src/history/queries.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, aPerson, NOON } from '../kit/entries.ts';
import { aFolder } from '../kit/files.ts';
import { aSchool, taken } from '../kit/school.ts';
import { gathered, unzip } from '../kit/unzip.ts';

const say = texts('ru');
const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  { id: 'track', kind: 'backing_track', owed: true, nominations: ['pop_vocal'] },
  { id: 'cover', kind: 'file', label: 'Обложка', required: false, nominations: ['pop_vocal'] },
];

async function aStage() {
  const stage = await aContest(await aDatabase(), { fields: FIELDS });
  const storage = createStorage(await aFolder());
  const organizer = await aPerson(stage.db, ['organizer']);
  const sent = async (name: string, content: string | null): Promise<number> => {
    const file = { channel: 'telegram', botId: '42', externalId: name, uniqueId: name, kind: 'document' as const };
    const facts = { mime: null, size: content === null ? 9 : Buffer.byteLength(content), width: null, height: null };
    const id = await rememberFile(stage.db, { ...file, ...facts, name }, NOON);
    if (content !== null) await settleKept(stage.db, id, await storage.put(once(content), 1000));
    return id;
  };
  const { db, contestId } = stage;
  const plan = (from: Storage = storage, caller = organizer) =>
    planArchive(db, from, caller, { contestId, nomination: 'pop_vocal' }, say);
  return { stage, storage, organizer, sent, plan, school: await aSchool(stage) };
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test('[REG-28] an archive has every file of a nomination under a telling name, and a list of what is missing', async () => {
  const { stage, storage, organizer, sent, plan, school } = await aStage();
  const track = async (name: string, content: string | null) => ({ file: { fileId: await sent(name, content) } });
  await school.enters({ title: 'Зимняя сказка', fields: { track: await track('1.mp3', 'ID3 раз') } });
  await school.enters({
    title: 'Песня «А/Б: В?»',
    fields: { track: await track('2.MP3', 'ID3 два'), cover: await track('обложка.pdf', '%PDF-1') },
  });
  const rejected = await school.enters({ title: 'Не принята', fields: { track: await track('3.mp3', 'ID3 три') } });
  taken(
    await rejectEntry(stage.db, organizer, { entryId: rejected.id, version: rejected.version, reason: 'Не то' }, NOON),
  );
  await school.enters({ title: 'Ждём', fields: {} });
  await school.enters({ title: 'Ещё идёт', fields: { track: await track('5.mp3', null) } });
  const gone = await track('6.mp3', null);
  await settleMissing(stage.db, gone.file.fileId, 'gone');
  await school.enters({ title: 'Пропала', fields: { track: gone } });
  await school.enters({ title: 'По ссылке', fields: { track: { text: 'disk.yandex.ru/d/abcdef12' } } });
  await school.enters({ title: 'Танец', nomination: 'choreography' });

  const archive = taken(await plan());
  const { contestId } = stage;
  const { name, bytes } = await takeArchive(stage.db, storage, organizer, { archive, contestId, part: 1 }, say, NOON);
  const files = unzip(await gathered(bytes));

  expect(name).toBe('zvezdy-levogo-berega-2027_pop_vocal_2026-12-01.zip');
  expect(files.map((file) => [file.name, file.bytes.toString().slice(0, 8)])).toEqual([
    ['00_чего нет.txt', '\uFEFFЭтих фа'],
    ['01_ЗЛБ-001_Зимняя сказка.mp3', 'ID3 раз'],
    ['02_ЗЛБ-002_Песня «А Б В »_Фонограмма.mp3', 'ID3 два'],
    ['02_ЗЛБ-002_Песня «А Б В »_Обложка.pdf', '%PDF-1'],
  ]);
  expect(files[0]?.bytes.toString().split('\r\n').slice(2, -1)).toEqual([
    'ЗЛБ-004 Ждём: Фонограмма — ещё не прислали',
    'ЗЛБ-005 Ещё идёт: Фонограмма — файл ещё сохраняется, соберите архив позже',
    'ЗЛБ-006 Пропала: Фонограмма — файл не сохранился, попросите ещё раз',
    'ЗЛБ-007 По ссылке: Фонограмма — по ссылке https://disk.yandex.ru/d/abcdef12',
  ]);
  const taking = (await historyOf(stage.db, 'contest', contestId)).map(({ action, personId }) => ({
    action,
    personId,
  }));
  expect(taking).toEqual([{ action: 'archive-taken', personId: organizer.personId }]);
});

test('[REG-28] files that are too much for one message come in parts, in their order', async () => {
  const { stage, sent, plan, school } = await aStage();
  for (const title of ['Раз', 'Два', 'Три', 'Четыре', 'Пять']) {
    await school.enters({ title, fields: { track: { file: { fileId: await sent(`${title}.mp3`, `ID3 ${title}`) } } } });
  }
  await stage.db.execute(sql`update files set size = ${18 * 1024 * 1024}`);

  const { parts } = taken(await plan());

  expect(parts.map((part) => part.map(({ path }) => path))).toEqual([
    ['01_ЗЛБ-001_Раз.mp3', '02_ЗЛБ-002_Два.mp3'],
    ['03_ЗЛБ-003_Три.mp3', '04_ЗЛБ-004_Четыре.mp3'],
    ['05_ЗЛБ-005_Пять.mp3'],
  ]);
});

test('[REG-28] bytes that are not in storage are told, not left out in silence', async () => {
  const { sent, plan, school } = await aStage();
  const fileId = await sent('1.mp3', 'ID3 раз');
  await school.enters({ title: 'Зимняя сказка', fields: { track: { file: { fileId } } } });

  const archive = taken(await plan(createStorage(await aFolder())));

  expect({ parts: archive.parts, missing: archive.missing }).toEqual({
    parts: [[]],
    missing: [{ number: 'ЗЛБ-001', title: 'Зимняя сказка', field: 'Фонограмма', why: 'gone' }],
  });
});

test('[REG-28, PRV-01] an archive is for administrators and organizers of the contest', async () => {
  const { stage, storage, plan, school } = await aStage();
  const people = [
    school.caller,
    await aPerson(stage.db, ['jury']),
    await aPerson(stage.db, ['director']),
    { personId: 1, roles: [{ role: 'organizer' as const, contestId: stage.contestId + 1 }] },
    { personId: 1, roles: [{ role: 'organizer' as const, contestId: stage.contestId }] },
  ];

  const outcomes = [];
  for (const caller of people) outcomes.push((await plan(storage, caller)).ok);

  expect(outcomes).toEqual([false, false, false, false, true]);
});

test('[REG-28] a title becomes a name that every system takes', () => {
  const names = [
    'Утро/Вечер: «5*5?»',
    ' ..точки.. ',
    'a\u0000b\u202Ec\n',
    '🎵 Песня',
    'я'.repeat(300),
    '<|>',
    'e\u0301',
  ];

  expect(names.map(safeName)).toEqual(['Утро Вечер «5 5 »', 'точки', 'a b c', '🎵 Песня', 'я'.repeat(80), '', 'é']);
});
