/** Every sheet says exactly what the entries say, to whoever may have it, and nothing prints where there is nothing. */

import { beforeAll, expect, test } from 'vitest';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { type Caller, ROLES } from '../../src/people/access.ts';
import { confirmFromEntry, confirmInstitution } from '../../src/sheets/confirming.ts';
import { guestsPaper } from '../../src/sheets/guests.ts';
import { makeSheet, type SheetWish } from '../../src/sheets/making.ts';
import { confirmableInstitutions } from '../../src/sheets/queries.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson } from '../kit/entries.ts';
import { School, taken } from '../kit/school.ts';
import { aPaperStage, PAPER_CONTEST, PHONE } from './stage.ts';
import { rowsOn, toldBy } from './told.ts';

const ru = texts('ru');
let stage: Awaited<ReturnType<typeof aPaperStage>>;
beforeAll(async () => {
  stage = await aPaperStage();
}, 60_000);

type Asked = {
  [S in SheetWish['sheet']]: Omit<Extract<SheetWish, { sheet: S }>, 'contestId' | 'nomination'>;
}[SheetWish['sheet']];

const PROGRAMME = {
  sheet: 'programme',
  day: '2027-01-23',
  startMinutes: 600,
  changeoverSeconds: 60,
  rests: 'none',
} as const;
const EVERY: readonly Asked[] = [
  { sheet: 'list' },
  { sheet: 'registration', by: 'institution' },
  { sheet: 'jury', members: 2, blind: false },
  PROGRAMME,
];

async function made(
  wish: Asked,
  {
    nomination = null,
    caller = stage.organizer,
    say = ru,
  }: { nomination?: string | null; caller?: Caller; say?: typeof ru } = {},
) {
  const asked = { contestId: stage.contest.id, nomination, ...wish } as SheetWish;
  return makeSheet(stage.db, caller, asked, say, stage.now);
}

const told = async (...asked: Parameters<typeof made>) => toldBy(taken(await made(...asked)).paper);

test('[TAL-16] the list has every entry that takes part, by nomination, category and number', async () => {
  expect(await told({ sheet: 'list' })).toEqual([
    [
      'Список по номинациям',
      'Поданные и принятые заявки: 5. Возвращённые, отозванные и те, что в листе ожидания, сюда не входят.',
      '№ | Заявка | Участники | Название | Учреждение | Педагог | Длит.',
      '# Хореография · 1 заявка',
      '## Младшая 7–10 лет',
      '1 | ЗЛБ-003 | Студия «Капель» / ансамбль, 3 чел. | «Снег» | МБОУ СОШ № 363 | Щукина Ирина Львовна | ',
      '# Эстрадный вокал · 3 заявки',
      '## Младшая 7–10 лет',
      '1 | ЗЛБ-001 | Ёжикова Вера | «Ёлка» | МБОУ СОШ № 363 | Щукина Ирина Львовна | 2:30',
      '2 | ЗЛБ-004 | Хор «Созвучие» / ансамбль, 40 чел. | «Гимн» | Лицей № 9 | Щукина Ирина Львовна | 4:00',
      '## Средняя 11–13 лет',
      '3 | ЗЛБ-002 | Обская Анна / Обский Пётр | «Ах, „Вернисаж“ наш» | Лицей № 9 | Щукина Ирина Львовна | 3:10',
      '# Рисунок · 1 заявка',
      '## Младшая 7–10 лет',
      '1 | ЗЛБ-005 | Голубева Дарья | «Берег» | МБОУ СОШ № 363 | Щукина Ирина Львовна | ',
    ],
  ]);
});

test('[TAL-16] one nomination is printed alone, without the column of durations where there are none', async () => {
  const [sheet] = await told({ sheet: 'list' }, { nomination: 'fine_art' });
  expect(sheet?.slice(2, 4)).toEqual([
    '№ | Заявка | Участники | Название | Учреждение | Педагог',
    '# Рисунок · 1 заявка',
  ]);
  expect(sheet).toHaveLength(6);
});

test('[TAL-16] the registration sheet goes by institution with squares to tick and phones, works aside', async () => {
  expect(await told({ sheet: 'registration', by: 'institution' })).toEqual([
    [
      'Лист регистрации',
      'Заявок: 4. Отметьте, кто пришёл, и попросите расписаться.',
      'Пришли | № | Заявка | Участники | Чел. | Номинация | Педагог, телефон | Подпись',
      '# Лицей № 9 · 2 заявки',
      ...registered(
        '1 | ЗЛБ-004 | Хор «Созвучие» / ансамбль, 40 чел. / «Гимн» | 40 | Эстрадный вокал / Младшая 7–10 лет',
      ),
      ...registered(
        '2 | ЗЛБ-002 | Обская Анна / Обский Пётр / «Ах, „Вернисаж“ наш» | 2 | Эстрадный вокал / Средняя 11–13 лет',
      ),
      '# МБОУ СОШ № 363 · 2 заявки',
      ...registered('3 | ЗЛБ-003 | Студия «Капель» / ансамбль, 3 чел. / «Снег» | 3 | Хореография / Младшая 7–10 лет'),
      ...registered('4 | ЗЛБ-001 | Ёжикова Вера / «Ёлка» | 1 | Эстрадный вокал / Младшая 7–10 лет'),
    ],
  ]);
});

function registered(row: string): string[] {
  return [`☐ да / ☐ нет | ${row} | Щукина Ирина Львовна / ${PHONE.replaceAll(' ', '\u00a0')} | `];
}

test('[TAL-16] or in the order of the acts, with the institution beside each', async () => {
  const [sheet] = await told({ sheet: 'registration', by: 'act' });
  const short = sheet?.slice(3).map((line) => line.split(' | ').slice(2, 6).join(' | ') || line);
  expect(short).toEqual([
    '# Хореография · 1 заявка',
    'ЗЛБ-003 | Студия «Капель» / ансамбль, 3 чел. / «Снег» | 3 | МБОУ СОШ № 363',
    '# Эстрадный вокал · 3 заявки',
    'ЗЛБ-001 | Ёжикова Вера / «Ёлка» | 1 | МБОУ СОШ № 363',
    'ЗЛБ-004 | Хор «Созвучие» / ансамбль, 40 чел. / «Гимн» | 40 | Лицей № 9',
    'ЗЛБ-002 | Обская Анна / Обский Пётр / «Ах, „Вернисаж“ наш» | 2 | Лицей № 9',
  ]);
});

test('[TAL-16] where all bring works, the registration sheet is for handing them in', async () => {
  const [sheet] = await told({ sheet: 'registration', by: 'act' }, { nomination: 'fine_art' });
  expect(sheet?.slice(3)).toEqual([
    '# Рисунок · 1 заявка',
    ...registered('1 | ЗЛБ-005 | Голубева Дарья / «Берег» | 1 | МБОУ СОШ № 363'),
  ]);
});

test('[TAL-16] every jury member gets a sheet for each nomination and category, with room for each criterion', async () => {
  const sheets = await told({ sheet: 'jury', members: 2, blind: false });

  expect(sheets.map((sheet) => [sheet[1], sheet.at(-2)])).toEqual(
    ['Член жюри № 1 ____', 'Член жюри № 2 ____'].flatMap((juror) => [
      ['Хореография · Младшая 7–10 лет', juror],
      ['Эстрадный вокал · Младшая 7–10 лет', juror],
      ['Эстрадный вокал · Средняя 11–13 лет', juror],
      ['Рисунок · Младшая 7–10 лет', juror],
    ]),
  );
  expect(sheets[1]).toEqual([
    'Лист оценки',
    'Эстрадный вокал · Младшая 7–10 лет',
    'Оценка по каждому критерию от 0 до 10.',
    '№ | Заявка | Участники, название | Учреждение | Длит. | Исполнительское мастерство | Артистизм | Итого | Заметки',
    '1 | ЗЛБ-001 | Ёжикова Вера / «Ёлка» | МБОУ СОШ № 363 | 2:30 |  |  |  | ',
    '2 | ЗЛБ-004 | Хор «Созвучие» / ансамбль, 40 чел. / «Гимн» | Лицей № 9 | 4:00 |  |  |  | ',
    'Член жюри № 1 ____',
    'Подпись, дата ____',
  ]);
});

test('[TAL-16] a blind sheet tells no institution and no teacher', async () => {
  const { paper } = taken(await made({ sheet: 'jury', members: 1, blind: true }));
  expect(JSON.stringify(paper.sheets.map(({ blocks }) => blocks))).not.toMatch(/СОШ|Лицей|Щукина/);
  expect(toldBy(paper)[0]?.[4]).toBe('1 | ЗЛБ-003 | Студия «Капель» / ансамбль, 3 чел. / «Снег» |  |  |  | ');
});

test('[PRV-08, TAL-16] phones stand on the registration sheet and on no other', async () => {
  const withPhones: string[] = [];
  for (const wish of EVERY) {
    const { paper } = taken(await made(wish));
    if (/999|\+7/.test(JSON.stringify(paper))) withPhones.push(wish.sheet);
  }
  const { institutionId } = stage.school;
  const whose = { contestId: stage.contest.id, institutionId };
  const confirmed = taken(await confirmInstitution(stage.db, stage.organizer, whose, ru, stage.now));
  expect(withPhones).toEqual(['registration']);
  expect(JSON.stringify(confirmed.paper)).not.toMatch(/999|\+7/);
});

test('[PRV-08] a jury member gets one sheet of each, for themselves, and it is blind', async () => {
  const juror = await aPerson(stage.db, ['jury']);
  const sheets = await told({ sheet: 'jury', members: 9, blind: false }, { caller: juror });
  expect(sheets.map((sheet) => [sheet[3]?.includes('Учреждение'), sheet.at(-2)])).toEqual(
    Array(4).fill([false, 'Член жюри ____']),
  );
});

test('[TAL-16] the programme gives each act its time; a length nobody told is the nomination’s longest', async () => {
  expect(await told(PROGRAMME)).toEqual([
    [
      'Программа',
      '23 января 2027',
      '10:00–10:17 · номеров: 4 · чистого времени: 14:40',
      '«≈» — длительность не указана, взята наибольшая для номинации.',
      'Время | № | Заявка | Участники, название | Учреждение | Длит.',
      '# Хореография',
      '## Младшая 7–10 лет',
      '10:00 | 1 | ЗЛБ-003 | Студия «Капель» / ансамбль, 3 чел. / «Снег» | МБОУ СОШ № 363 | ≈ 5:00',
      '# Эстрадный вокал',
      '## Младшая 7–10 лет',
      '10:06 | 2 | ЗЛБ-001 | Ёжикова Вера / «Ёлка» | МБОУ СОШ № 363 | 2:30',
      '10:09 | 3 | ЗЛБ-004 | Хор «Созвучие» / ансамбль, 40 чел. / «Гимн» | Лицей № 9 | 4:00',
      '## Средняя 11–13 лет',
      '10:14 | 4 | ЗЛБ-002 | Обская Анна / Обский Пётр / «Ах, „Вернисаж“ наш» | Лицей № 9 | 3:10',
    ],
  ]);
});

test('[TAL-16] the jury rests between nominations where that is wished; a night is told', async () => {
  const [rested] = await told({ ...PROGRAMME, rests: 'nominations' });
  const [late] = await told({ ...PROGRAMME, day: null, startMinutes: 23 * 60 + 55 });
  expect(rested?.slice(7, 11)).toEqual([
    '10:00 | 1 | ЗЛБ-003 | Студия «Капель» / ансамбль, 3 чел. / «Снег» | МБОУ СОШ № 363 | ≈ 5:00',
    '10:05 |  |  | Перерыв 15 мин |  | ',
    '# Эстрадный вокал',
    '## Младшая 7–10 лет',
  ]);
  expect(late?.slice(0, 3)).toEqual([
    'Программа',
    '23:55–00:12 · номеров: 4 · чистого времени: 14:40',
    'Программа не умещается в один день: напечатайте её по номинациям.',
  ]);
});

test('[TAL-16] a school’s confirmation names what is accepted, with every child', async () => {
  const whose = { contestId: stage.contest.id, institutionId: stage.school.institutionId };
  const { paper, name } = taken(await confirmInstitution(stage.db, stage.organizer, whose, ru, stage.now));
  expect(name).toBe(`zvezdy-levogo-berega-2027_confirmation_${whose.institutionId}_2026-12-01.pdf`);
  expect(toldBy(paper)).toEqual([
    [
      'Справка-подтверждение',
      'Конкурс: Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»',
      'Организатор: ДДТ «Кировский»',
      'Учреждение: Средняя общеобразовательная школа № 363 (МБОУ СОШ № 363)',
      'Финал: 23–24 января 2027, Концертный зал',
      'Гала-концерт: 6 февраля 2027',
      'Эти заявки приняты к участию:',
      '№ | Заявка | Номинация | Участники, название | Педагог',
      '1 | ЗЛБ-003 | Хореография / Младшая 7–10 лет | Студия «Капель» / ансамбль, 3 чел. / «Снег» / Зимина Злата, Лыткина Кира, Дроздова Мария | Щукина Ирина Львовна',
      '2 | ЗЛБ-001 | Эстрадный вокал / Младшая 7–10 лет | Ёжикова Вера / «Ёлка» | Щукина Ирина Львовна',
      '3 | ЗЛБ-005 | Рисунок / Младшая 7–10 лет | Голубева Дарья / «Берег» | Щукина Ирина Львовна',
      'Всего: 3 заявки, участий (с повторами): 5.',
      'Организатор ____',
      'Дата ____',
      'М. П.',
    ],
  ]);
});

test('[TAL-16, REG-33] two contacts of one school each confirm their own until they are confirmed for it', async () => {
  const db = await aDatabase();
  const contest = await aContest(db, PAPER_CONTEST);
  const organizer = await aPerson(db, ['organizer']);
  const institutionId = await anInstitution(db);
  const [one, other] = [
    new School(contest, await aPerson(db), institutionId),
    new School(contest, await aPerson(db), institutionId),
  ];
  const entered = await one.enters({ title: 'Первая' });
  for (const { id, version } of [entered, await other.enters({ title: 'Вторая' })]) {
    taken(await acceptEntry(db, organizer, { entryId: id, version }, stage.now));
  }
  const titles = async (caller: Caller) =>
    taken(await confirmFromEntry(db, caller, entered.id, ru, stage.now))
      .paper.sheets.flatMap(rowsOn)
      .map((line) => /«(.*?)»/.exec(line)?.[1]);

  expect(await titles(one.caller)).toEqual(['Первая']);
  expect(await titles({ ...one.caller, institutions: [institutionId] })).toEqual(['Первая', 'Вторая']);
  expect(await titles(organizer)).toEqual(['Первая', 'Вторая']);
});

test('[TAL-16, REG-33] a confirmation is for whoever reaches the entry, and holds what is accepted', async () => {
  const { db, contest, school, lyceum, entries, organizer, now } = stage;
  const colleague = await aPerson(db);
  const confirmed: Caller = { ...colleague, institutions: [school.institutionId] };
  const numbers = async (caller: Caller, id: number) => {
    const result = await confirmFromEntry(db, caller, id, ru, now);
    return result.ok ? result.value.paper.sheets.flatMap(rowsOn).map((line) => line.split(' | ')[1]) : result.refusal;
  };
  const all = ['ЗЛБ-003', 'ЗЛБ-001', 'ЗЛБ-005'];
  const notAllowed = { code: 'not-allowed', action: 'sheet.confirm' };

  expect(await numbers(school.caller, entries.solo.id)).toEqual(all);
  expect(await numbers(confirmed, entries.solo.id)).toEqual(all);
  expect(await numbers(organizer, entries.solo.id)).toEqual(all);
  expect(await numbers(lyceum.caller, entries.duet.id)).toEqual(['ЗЛБ-004']);
  expect(await numbers(lyceum.caller, entries.solo.id)).toEqual(notAllowed);
  expect(await numbers(colleague, entries.solo.id)).toEqual(notAllowed);
  expect(await numbers(organizer, 999_999)).toEqual({ code: 'entry-not-found' });
  expect(await confirmableInstitutions(db, contest.id)).toEqual([
    { institutionId: lyceum.institutionId, shortName: 'Лицей № 9', accepted: 1 },
    { institutionId: school.institutionId, shortName: 'МБОУ СОШ № 363', accepted: 3 },
  ]);
});

test('[PRV-01, PRV-11] each sheet is for those written down for it, and for nobody else', async () => {
  const allowed: Record<string, string[]> = {};
  for (const role of [...ROLES, 'contact'] as const) {
    const caller = role === 'contact' ? stage.school.caller : await aPerson(stage.db, [role]);
    const open: string[] = [];
    for (const wish of EVERY) if ((await made(wish, { caller })).ok) open.push(wish.sheet);
    allowed[role] = open;
  }
  const every = ['list', 'registration', 'jury', 'programme'];
  expect(allowed).toEqual({
    administrator: every,
    organizer: every,
    director: [],
    jury: ['jury'],
    door: [],
    contact: [],
  });
});

test('[TAL-16] an empty contest prints nothing, and says what is still open', async () => {
  const db = await aDatabase();
  const { contestId } = await aContest(db, PAPER_CONTEST);
  const organizer = await aPerson(db, ['organizer']);
  for (const wish of EVERY) {
    const asked = { contestId, nomination: null, ...wish } as SheetWish;
    expect(await makeSheet(db, organizer, asked, ru, stage.now)).toEqual({
      ok: false,
      refusal: { code: 'nothing-to-print', sheet: wish.sheet, waiting: 0 },
    });
  }
  expect(await made(PROGRAMME, { nomination: 'fine_art' })).toEqual({
    ok: false,
    refusal: { code: 'nothing-to-print', sheet: 'programme', waiting: 0 },
  });
  expect(await makeSheet(db, organizer, { sheet: 'list', contestId: 99, nomination: null }, ru, stage.now)).toEqual({
    ok: false,
    refusal: { code: 'contest-not-found' },
  });
});

test('[TAL-16] the guest list is in the alphabet’s order, with seats and a square to tick', async () => {
  const guests = [
    { surname: 'Ёжикова', seats: 2 },
    { surname: 'Обская', seats: 4 },
    { surname: 'Ельцова', seats: 1 },
  ];
  const setting = { contest: stage.contest.definition, say: ru, now: stage.now };
  const occasion = ['суббота, 6 февраля, 15:00 (по Новосибирску)', 'Концертный зал'];
  const paper = await guestsPaper(setting, { title: 'Гости гала-концерта', occasion, guests });
  expect(toldBy(paper)).toEqual([
    [
      'Гости гала-концерта',
      ...occasion,
      'Записались: 3, мест: 7. Отметьте, кто пришёл.',
      '№ | Фамилия | Мест | Пришли | Заметки',
      '1 | Ёжикова | 2 | ☐ | ',
      '2 | Ельцова | 1 | ☐ | ',
      '3 | Обская | 4 | ☐ | ',
    ],
  ]);
});

test('[TAL-16, UX-01] a sheet speaks the language of whoever asks', async () => {
  const [sheet] = await told({ sheet: 'jury', members: 1, blind: true }, { say: texts('en') });
  expect(sheet?.slice(0, 4)).toEqual([
    'Score sheet',
    'Хореография · Младшая 7–10 лет',
    'Each criterion is scored from 0 to 10.',
    '# | Entry | Participants, title | Исполнительское мастерство | Артистизм | Total | Notes',
  ]);
});
