/** Files told by phones: checked before they are taken, opened from the cards, owed ones sent later, the archive. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { rows } from '../../src/database/rows.ts';
import { remindOwed } from '../../src/entries/files/reminding.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { SandboxMessage } from '../../src/sandbox/contract.ts';
import { openFileButton } from '../../src/telegram/features/files/buttons.ts';
import { filesFeature } from '../../src/telegram/features/files/feature.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { aPicture } from '../kit/pictures.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { unzip } from '../kit/unzip.ts';
import { aLine } from './line-stage.ts';

/** A month after entries have closed. */
const OWED_UNTIL = '2027-01-20T00:00:00+07:00';
const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  {
    ...{ id: 'cover', kind: 'file', label: 'Обложка номера', required: false },
    ...{ formats: ['jpg', 'png'], max_mb: 10, min_long_side_px: 2000 },
  },
  { id: 'track', kind: 'backing_track', owed: true, owed_until: OWED_UNTIL },
];

const SOUND = Buffer.from('ID3\x04 минус');

async function aStage() {
  const line = await aLine({ fields: FIELDS }, [filesFeature]);
  const enters = (told: Parameters<typeof line.school.enters>[0] = {}) => line.school.enters(told);
  /** The bytes under a message of the bot, as Telegram would give them out. */
  const bytesOf = (message: SandboxMessage | undefined) => {
    const uniqueId = message?.file?.url.split('/').at(-1) ?? '';
    return Buffer.from(line.sandbox.file(uniqueId)?.bytes ?? []);
  };
  return { ...line, enters, bytesOf, mine: line.phone(SCHOOL), organizer: line.phone(ORGANIZER) };
}

/** Presses the button that begins with the entry's number. */
async function opens(phone: { labels(): string[]; presses(label: string): Promise<string> }, number: string) {
  await phone.presses(phone.labels().find((label) => label.startsWith(number)) ?? number);
}

/** An entry in front of its question for a picture. */
async function atTheCover(stage: Awaited<ReturnType<typeof aStage>>) {
  await stage.enters();
  await stage.mine.says('/my');
  await stage.mine.presses('ЗЛБ-001 · Зимняя сказка');
  await stage.mine.presses('Изменить');
  await stage.mine.presses('Обложка номера');
}

test('[REG-28] a picture sent as a document is looked at before it is taken, and the refusal says the limit', async () => {
  const stage = await aStage();
  const { mine } = stage;
  await atTheCover(stage);
  const asked = mine.lines();
  const sends = (name: string, bytes: Uint8Array) =>
    mine.does((person) => person.sendsDocument({ name, bytes: Buffer.from(bytes) }));

  const said = [
    await sends('обложка.png', aPicture('png', 1280, 960)),
    await sends('обложка.jpg', aPicture('heic', 4032, 3024)),
    await sends('обложка.jpg', Buffer.from('это просто слова')),
    await sends('обложка.pdf', Buffer.from('%PDF-1.7')),
    await mine.says('https://disk.yandex.ru/d/abcdef12'),
    await sends('обложка.png', aPicture('png', 2400, 1600)),
  ];

  expect(asked.slice(1)).toEqual([
    'Обложка номера',
    'Принимаем jpg, png; до 10 МБ; снимки от 2\u00a0000 пикс. по длинной стороне.',
    'Можно пропустить.',
  ]);
  expect(said.slice(0, 5)).toEqual([
    'Длинная сторона снимка 1\u00a0280 пикс., а нужно не меньше 2\u00a0000. Отправьте снимок как файл, без сжатия.',
    'Такой файл не подойдёт: принимаем jpg, png.',
    'Файл назван «.jpg», а внутри другое. Пересохраните его и пришлите ещё раз.',
    'Такой файл не подойдёт: принимаем jpg, png.',
    'Здесь нужен сам файл, а не ссылка: приложите его к сообщению.',
  ]);
  expect(said[5]).toContain('Обложка номера: обложка.png');
});

test('[REG-28] a GIF is called what it is, and is none of the pictures wanted', async () => {
  const stage = await aStage();
  await atTheCover(stage);
  const said = await stage.mine.does((person) =>
    person.sendsAnimation({ name: 'обложка.gif', mime: 'video/mp4', bytes: Buffer.from('gif') }),
  );
  expect(said).toBe(
    'Это GIF: короткий ролик без звука, а здесь принимаем jpg, png. Пришлите сам файл: скрепка → «Файл».',
  );
});

test('[REG-28, REG-27] of an album one is asked for, once', async () => {
  const stage = await aStage();
  const { mine, sandbox, bot } = stage;
  await atTheCover(stage);
  const before = mine.messages().length;

  for (const name of ['1.png', '2.png', '3.png']) {
    sandbox.person(SCHOOL).sendsDocument({ name, bytes: aPicture('png', 2400, 1600), album: 'one' });
  }
  await bot.quiet();

  expect(
    mine
      .messages()
      .slice(before)
      .map(({ text }) => text?.split('\n')[0]),
  ).toEqual(['Пришло несколько файлов, а нужен один. Какой возьмём? Пришлите его, пожалуйста, отдельным сообщением.']);
});

test('[REG-21] what is owed stands on the card with its end, is reminded of, and is sent past the edit end by one button', async () => {
  const stage = await aStage();
  const { mine, sandbox, db, sent, enters } = stage;
  await mine.says('/start');
  await enters({ title: 'Зимняя сказка' });
  await enters({ title: 'Песенка' });
  // The board of two entries, which would come beside the reminder.
  await sent();
  sandbox.clock.set(new Date('2027-01-18T12:00:00+07:00'));
  await remindOwed(db, sandbox.clock.now());
  await sent();

  const reminder = mine.lines();
  const buttons = mine.labels();
  await mine.presses('ЗЛБ-001 · Зимняя сказка: прислать');
  const question = mine.lines()[1];
  await mine.does((person) => person.sendsAudio({ name: 'минус.mp3', bytes: SOUND }));
  await mine.says('/my');
  await opens(mine, 'ЗЛБ-001');
  const given = mine.labels();
  await mine.says('/my');
  await opens(mine, 'ЗЛБ-002');
  const owing = [mine.lines().at(-1), mine.labels().includes('Прислать: Фонограмма')];
  sandbox.clock.set(new Date(OWED_UNTIL));
  await mine.says('/my');
  await opens(mine, 'ЗЛБ-002');

  expect(reminder).toEqual([
    'Осталось дослать по 19 января включительно (вторник):',
    '• ЗЛБ-001 · Зимняя сказка: Фонограмма',
    '• ЗЛБ-002 · Песенка: Фонограмма',
  ]);
  expect(buttons).toEqual(['ЗЛБ-001 · Зимняя сказка: прислать', 'ЗЛБ-002 · Песенка: прислать']);
  expect(question).toBe('Пришлите фонограмму номера.');
  expect(given).toContain('📎 Фонограмма');
  expect(owing).toEqual(['⏳ Ждём по 19 января включительно (вторник): Фонограмма', true]);
  expect(mine.lines().at(-1)).toBe('⚠️ Ждали по 19 января включительно (вторник), не прислали: Фонограмма');
  expect(mine.labels()).not.toContain('Прислать: Фонограмма');
});

test('[REG-28, PRV-11] the staff open a file from the card, which is remembered; a stranger cannot', async () => {
  const stage = await aStage();
  const { mine, organizer, phone, db, enters } = stage;
  const entry = await enters();
  await mine.says('/my');
  await opens(mine, 'ЗЛБ-001');
  await mine.presses('Прислать: Фонограмма');
  await mine.does((person) => person.sendsAudio({ name: 'минус.mp3', bytes: SOUND }));

  await organizer.says('/entries');
  await opens(organizer, 'ЗЛБ-001');
  await organizer.presses('📎 Фонограмма');
  const opened = organizer.messages().at(-1);
  const stranger = phone(PARENT);
  await stranger.says('/start');
  const refused = await stranger.taps(openFileButton.data({ entry: entry.id, field: 'track' }));

  expect({ caption: opened?.caption, bytes: stage.bytesOf(opened).toString() }).toEqual({
    caption: 'ЗЛБ-001 · Зимняя сказка',
    bytes: SOUND.toString(),
  });
  expect(refused).toEqual(NOT_ALLOWED);
  const opening = (await historyOf(db, 'entry', entry.id)).filter(({ action }) => action === 'file-opened');
  expect(opening).toHaveLength(1);
});

test('[REG-28] where the bot was changed, a file comes from storage, and the next time by its new id', async () => {
  const stage = await aStage();
  const { mine, db, enters } = stage;
  await enters();
  await mine.says('/my');
  await opens(mine, 'ЗЛБ-001');
  await mine.presses('Прислать: Фонограмма');
  await mine.does((person) => person.sendsAudio({ name: 'минус.mp3', bytes: SOUND }));
  await db.execute(sql`update file_copies set bot_id = 'the one before'`);
  const open = async () => {
    await mine.says('/my');
    await opens(mine, 'ЗЛБ-001');
    await mine.presses('📎 Фонограмма');
    return mine.messages().at(-1);
  };

  const uploaded = await open();
  const again = await open();

  expect(stage.bytesOf(uploaded).toString()).toBe(SOUND.toString());
  expect(again?.file?.fileId).toBe(uploaded?.file?.fileId);
  const copies = await rows<{ kind: string | null }>(db, sql`select kind from file_copies order by id`);
  expect(copies).toEqual([{ kind: null }, { kind: 'document' }]);
});

test('[REG-28, UX-07] /files gives a nomination’s archive with a message that says so', async () => {
  const stage = await aStage();
  const { mine, organizer, enters } = stage;
  await enters();
  await mine.says('/my');
  await opens(mine, 'ЗЛБ-001');
  await mine.presses('Прислать: Фонограмма');
  await mine.does((person) => person.sendsAudio({ name: 'минус.mp3', bytes: SOUND }));

  await organizer.says('/files');
  await organizer.presses('Эстрадный вокал');
  const [progress, archive] = organizer.messages().slice(-2);
  await organizer.says('/files');
  await organizer.presses('Хореография');

  expect([progress?.text, archive?.caption, archive?.file?.name]).toEqual([
    'Архив готов, он ниже.',
    'Эстрадный вокал. Файлов: 1',
    'zvezdy-levogo-berega-2027_pop_vocal_2026-12-01.zip',
  ]);
  expect(unzip(stage.bytesOf(archive)).map(({ name }) => name)).toEqual(['01_ЗЛБ-001_Зимняя сказка.mp3']);
});

test('[REG-28, UX-07] a large archive comes in parts, one after another; a second tap meanwhile begins no other', async () => {
  const stage = await aStage();
  const { mine, organizer, enters, db, sandbox, bot } = stage;
  for (const [at, title] of ['Раз', 'Два', 'Три'].entries()) {
    await enters({ title });
    await mine.says('/my');
    await opens(mine, `ЗЛБ-00${at + 1}`);
    await mine.presses('Прислать: Фонограмма');
    await mine.does((person) => person.sendsAudio({ name: 'минус.mp3', bytes: Buffer.from(`ID3\x04 ${title}`) }));
  }
  await db.execute(sql`update files set size = ${20 * 1024 * 1024}`);
  await organizer.says('/files');
  const before = organizer.messages().length;

  sandbox.person(ORGANIZER).presses('Эстрадный вокал');
  sandbox.person(ORGANIZER).presses('Эстрадный вокал');
  await bot.quiet();

  const sent = organizer
    .messages()
    .slice(before)
    .map(({ text, caption, file }) => [text ?? caption, file?.name]);
  expect(sent).toEqual([
    ['Архив готов, он ниже.', undefined],
    ['Эстрадный вокал. Файлов: 2', 'zvezdy-levogo-berega-2027_pop_vocal_2026-12-01_1of2.zip'],
    ['Эстрадный вокал. Файлов: 1', 'zvezdy-levogo-berega-2027_pop_vocal_2026-12-01_2of2.zip'],
  ]);
  const progress = sandbox
    .calls()
    .flatMap(({ method, parameters }) => (method === 'editMessageText' ? [String(parameters['text'])] : []));
  expect(progress.filter((text) => text.startsWith('Собираю'))).toEqual([
    'Собираю архив, часть 2 из 2: 1 ф., около 20 МБ. Пришлю сюда.',
  ]);
});

test('[REG-28, OPS-06] an archive that could not be sent says so', async () => {
  const stage = await aStage();
  const { mine, organizer, enters, sandbox } = stage;
  await enters();
  await mine.says('/my');
  await opens(mine, 'ЗЛБ-001');
  await mine.presses('Прислать: Фонограмма');
  await mine.does((person) => person.sendsAudio({ name: 'минус.mp3', bytes: SOUND }));
  await organizer.says('/files');
  sandbox.fail({ method: 'sendDocument', fault: { kind: 'server-error', status: 502 } });

  await organizer.presses('Эстрадный вокал');

  expect(organizer.text()).toBe('Архив отправить не удалось. Попробуйте, пожалуйста, ещё раз через минуту.');
});

test('[REG-21, UX-05] a file or a link sent out of the blue by a school that owes one is asked about, an album once', async () => {
  const { mine, enters } = await aStage();
  await mine.says('/my');
  const sends = (album?: string) =>
    mine.does((person) => person.sendsAudio({ name: 'минус.mp3', bytes: SOUND, ...(album && { album }) }));
  const nothingOwed = await sends();
  await enters();
  const asked = await sends();
  const offered = mine.labels();
  const before = mine.messages().length;
  await sends('album');
  await sends('album');
  const answers = mine.messages().length - before;
  const link = await mine.says('вот наша музыка https://disk.yandex.ru/d/abcdef12');
  await mine.presses('ЗЛБ-001 · Зимняя сказка');
  await sends();

  expect(nothingOwed).toContain('Такое сообщение я не разберу');
  expect([asked, link]).toEqual(
    Array(2).fill('Это к заявке? Нажмите, к какой, и пришлите ещё раз: сейчас я ничего не спрашивал и не сохранил.'),
  );
  expect([offered, answers]).toEqual([['ЗЛБ-001 · Зимняя сказка'], 1]);
  expect(mine.lines()[0]).toBe('✅ Сохранил. Вот заявка теперь:');
});
