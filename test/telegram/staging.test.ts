import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { concertById } from '../../src/concerts/queries.ts';
import { rows } from '../../src/database/rows.ts';
import { announceConcert } from '../../src/telegram/features/announcing/draft-buttons.ts';
import { stagedButton, thingButton } from '../../src/telegram/features/staging/buttons.ts';
import { texts } from '../kit/bot.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import type { Phone } from '../kit/phone.ts';
import { aPicture } from '../kit/pictures.ts';
import { aConcertStory, aShownConcert } from './concert-stage.ts';

const WHEN = 'суббота, 26 декабря, 12:00 (по Новосибирску)';
const START = `Начало: ${WHEN}`;

/** Begins a concert as far as its home, still a draft. */
async function aDraft(organizer: Phone): Promise<void> {
  await organizer.says('/concerts');
  await organizer.presses('Новый концерт');
  await organizer.says('Новогодний концерт «Ёлка на левом берегу»');
  await organizer.says('26 декабря 12:00');
  await organizer.says('Малый зал');
  await organizer.says('90');
}

describe('an organizer makes a concert', () => {
  test('[ANN-01] a few answers make the draft, one tap shows it, and the link to pass on comes at once', async () => {
    const { organizer } = await aConcertStory();
    await organizer.says('/concerts');
    expect(organizer.transcript()).toEqual([
      'Ближайших концертов пока нет. Подпишитесь на анонсы, /subscribe, и о новом вы узнаете сразу.',
    ]);
    await aDraft(organizer);
    expect(organizer.last().text).toBe(
      [
        '✓ Сохранено',
        '',
        'Новогодний концерт «Ёлка на левом берегу»',
        '📝 Черновик: семьи его не видят',
        '',
        `🗓 ${WHEN}`,
        '📍 Малый зал',
        '🎟 Мест: 90 · на семью до 4',
        'Ответы принимаем до начала · лист ожидания есть',
        '🔔 Напомним: за 24 часа, за 3 часа до начала',
      ].join('\n'),
    );
    expect(organizer.buttons()).toEqual([
      ...['+ Адрес', '+ Афиша', '+ Описание', '+ Окончание'],
      ...['👁 Как видят семьи', '✅ Опубликовать', '🎬 Программа', '✏️ Изменить', 'Ещё…', '‹ Мои концерты'],
    ]);
    await organizer.presses('Опубликовать');
    expect(organizer.last().text).toBe(
      'Новогодний концерт «Ёлка на левом берегу»\n' +
        'https://t.me/rampa_sandbox_bot?start=e_elka-na-levom-beregu-2026\n\n' +
        'По этой ссылке концерт откроется сразу.',
    );
    expect(organizer.transcript().at(-2)).toContain('✓ Опубликовано: концерт виден в /concerts. Ссылка ниже.');
  });

  test('[ANN-01] what cannot be understood is asked for again, with an example', async () => {
    const { organizer } = await aConcertStory();
    await organizer.says('/concerts');
    await organizer.presses('Новый концерт');
    const said = [
      await organizer.says('🎄🎄'),
      await organizer.does((person) => person.sendsVoice()),
      await organizer.says('Ёлка'),
      await organizer.says('скоро'),
      await organizer.says('26 декабря'),
      await organizer.says('31 февраля 12:00'),
      await organizer.says('26.12.2020 12:00'),
      await organizer.does((person) => person.sendsSticker()),
      await organizer.says('26 декабря 12:00'),
    ].map(({ text }) => text);
    expect(said).toEqual([
      'В названии нет ни одной буквы. Напишите, как называется концерт.',
      'Это нужно написать словами, обычным сообщением.',
      'Когда начало? Напишите день и время, например: 26 декабря 12:00',
      'Не вижу даты. Напишите, например: 26 декабря 12:00 или «в субботу в 12»',
      'День понял, а время нет. Напишите вместе: 26 декабря 12:00',
      '«31 февраля» — такого дня нет. Проверьте число и месяц.',
      'Это время уже прошло: суббота, 26 декабря 2020, 12:00 (по Новосибирску). Напишите день и время впереди, можно с годом: 26 декабря 2026 12:00',
      'Это нужно написать словами, обычным сообщением.',
      'Площадка\nГде концерт? Выберите площадку или напишите название.',
    ]);
  });

  test('[ANN-01] a time that contradicts the start, too few seats and a place that is none change nothing', async () => {
    const { organizer, story } = await aConcertStory();
    await aDraft(organizer);
    const before = await concertById(story.db, 1);
    const tried = async (thing: string, typed: string) => {
      await organizer.presses('Изменить');
      await organizer.presses(thing);
      const { text } = await organizer.says(typed);
      await organizer.says('/concerts');
      await organizer.presses('Мои концерты');
      await organizer.presses('Ёлка');
      return text;
    };
    expect([
      await tried('Окончание', '11:00'),
      await tried('Вход в зал', '12:30'),
      await tried('Возраст', '7+'),
      await tried('Точка на карте', 'у метро'),
    ]).toEqual([
      `Окончание раньше начала. ${START}. Напишите время позже или сколько он длится: 70 минут`,
      `Вход позже начала. ${START}. Напишите время раньше, например «за полчаса».`,
      'Возрастная метка — одна из этих: 0+, 6+, 12+, 16+, 18+.',
      'Не вижу точки. Пришлите геопозицию (скрепка → «Геопозиция») или координаты: 54.98, 82.90',
    ]);
    expect(await concertById(story.db, 1)).toEqual(before);
  });

  test('[ANN-01] everything can be set by a tap, a word, a place or a picture', async () => {
    const { organizer, story } = await aConcertStory();
    await aDraft(organizer);
    const settings = async (thing: string) => {
      await organizer.presses('Изменить');
      await organizer.presses(thing);
    };
    await settings('Окончание');
    await organizer.says('70 минут');
    await settings('Вход в зал');
    await organizer.says('за полчаса');
    await settings('Точка на карте');
    await organizer.does((person) => person.sendsLocation(54.98, 82.9));
    await settings('Возраст');
    await organizer.presses('6+');
    await settings('Описание');
    await organizer.says('Поют все хоры.\nВозьмите сменную обувь.');
    await settings('Афиша');
    await organizer.does((person) => person.sendsPhoto({ bytes: aPicture('jpg', 800, 1000) }));
    await settings('Мест на семью');
    await organizer.presses('3');
    await settings('Ответы до');
    await organizer.says('накануне в 18:00');
    await settings('Лист ожидания');
    await organizer.presses('нет');
    await settings('Напоминания');
    await organizer.presses('за 48 часов');
    await organizer.presses('за 3 часа');
    await organizer.presses('Готово');
    await settings('Конкурс');
    await organizer.presses('«Звёзды левого берега»');
    const { id, slug, state, createdBy, createdAt, version, ...concert } = (await concertById(story.db, 1)) ?? {};
    expect(concert).toEqual({
      ...{ contestId: 1, title: 'Новогодний концерт «Ёлка на левом берегу»', zone: 'Asia/Novosibirsk' },
      description: 'Поют все хоры.\nВозьмите сменную обувь.',
      startsAt: new Date('2026-12-26T12:00:00+07:00'),
      endsAt: new Date('2026-12-26T13:10:00+07:00'),
      doorsAt: new Date('2026-12-26T11:30:00+07:00'),
      rsvpClosesAt: new Date('2026-12-25T18:00:00+07:00'),
      ...{ venue: 'Малый зал', address: null, latitude: 54.98, longitude: 82.9, ageMark: '6+', posterId: 1 },
      ...{ capacity: 90, seatsPerFamily: 3, hasWaitingList: false, reminderHours: [48, 24], walkIns: 0 },
      ...{ publishedAt: null, cancelledAt: null, cancelReason: null },
    });
  });

  test('[ANN-01] a poster of 60 MB, of another kind or too small is refused in words, and the one that stands stays', async () => {
    const { organizer, story } = await aConcertStory();
    await aDraft(organizer);
    await organizer.presses('+ Афиша');
    const heavy = { bytes: Buffer.alloc(60 * 1024 * 1024, 1), name: 'afisha.jpg', mime: 'image/jpeg' };
    const said = [
      await organizer.does((person) => person.sendsDocument(heavy)),
      await organizer.does((person) =>
        person.sendsDocument({ bytes: Buffer.from('%PDF-1.7'), name: 'afisha.pdf', mime: 'application/pdf' }),
      ),
      await organizer.does((person) => person.sendsPhoto({ bytes: aPicture('jpg', 90, 60) })),
      await organizer.does((person) => person.sendsVoice()),
      await organizer.says('вот афиша'),
    ].map(({ text }) => text);
    expect(said).toEqual([
      'Файл весит 60 МБ, а принимаем до 10 МБ. Пришлите файл поменьше.',
      'Такой файл не подойдёт: принимаем jpg, png, webp.',
      'Длинная сторона снимка 90 пикс., а нужно не меньше 320. Отправьте снимок как файл, без сжатия.',
      'Это не картинка. Пришлите афишу как фото или файлом JPG, PNG, WEBP.',
      'Это не картинка. Пришлите афишу как фото или файлом JPG, PNG, WEBP.',
    ]);
    expect((await concertById(story.db, 1))?.posterId).toBeNull();
    await organizer.does((person) =>
      person.sendsDocument({ bytes: aPicture('png', 800, 1000), name: 'афиша.png', mime: 'image/png' }),
    );
    await organizer.presses('Как видят семьи');
    expect(organizer.last().file?.kind).toBe('photo');
  });

  test('[UX-03] commands answer in the middle of the questions, a restart loses nothing, and the draft is in the list', async () => {
    const { organizer, story } = await aConcertStory();
    await organizer.says('/concerts');
    await organizer.presses('Новый концерт');
    await organizer.says('Ёлка');
    await story.restarts();
    await organizer.says('/help');
    await organizer.says('26 декабря 12:00');
    await organizer.presses('Позже');
    expect(organizer.buttons()).toContain('+ Площадка');
    await organizer.presses('Опубликовать');
    expect(organizer.toast()).toBe('Сначала укажите площадку: без неё семьи не поймут, куда идти.');
    await organizer.says('/concerts');
    await organizer.presses('Мои концерты (1)');
    expect(organizer.last().text).toBe('Ваши концерты\n\nЁлка, 26 декабря\n📝 Черновик: семьи его не видят');
  });

  test('[ANN-01] a concert like an earlier one asks for its day only; its hall is offered by a tap', async () => {
    const { organizer, story } = await aConcertStory();
    await aShownConcert(organizer);
    await organizer.says('/concerts');
    await organizer.presses('Новый концерт');
    await organizer.presses('Как прошлый');
    await organizer.presses('Ёлка');
    await organizer.says('28 декабря 17:00');
    expect(organizer.last().text).toContain('🗓 понедельник, 28 декабря, 17:00 (по Новосибирску)\n📍 Малый зал');
    await organizer.says('/concerts');
    await organizer.presses('Новый концерт');
    await organizer.says('Отчётный концерт');
    await organizer.says('1 марта 15:00');
    await organizer.presses('Малый зал');
    await organizer.presses('Без записи');
    const third = await concertById(story.db, 3);
    expect([third?.venue, third?.capacity]).toEqual(['Малый зал', null]);
  });
});

describe('an organizer changes what families know of', () => {
  test('[ANN-06] moving shows what moves along and who hears, one tap does it, a second tap does nothing', async () => {
    const { organizer, parent, parentIsGoing, story, sent } = await aConcertStory();
    await aShownConcert(organizer);
    await parent.starts('e_elka-na-levom-beregu-2026');
    await parentIsGoing();
    await organizer.presses('Перенести');
    await organizer.says('27 декабря 15:00');
    expect(organizer.last().text).toBe(
      `Перенести концерт?\n\nБыло: ${WHEN}\nСтанет: воскресенье, 27 декабря, 15:00 (по Новосибирску)\n\n` +
        'О переносе узнает 1 человек.',
    );
    const asked = organizer.last();
    const data = asked.inlineKeyboard?.flat().flatMap((key) => ('callback_data' in key ? [key.callback_data] : []))[0];
    await organizer.presses('🗓 Перенести');
    await organizer.does((person) => person.taps(asked.id, data ?? ''));
    story.at('2026-12-04T10:03:00+07:00');
    await sent();
    expect(parent.last().text).toBe(
      `⚠️ Концерт перенесён\nНовогодний концерт «Ёлка на левом берегу»\n\nБыло: ${WHEN}\n` +
        'Теперь: воскресенье, 27 декабря, 15:00 (по Новосибирску)\n\n' +
        'Ваш ответ сохранён. Если новое время не подходит, откройте концерт и поменяйте его.',
    );
    expect(parent.buttons()).toEqual(['Открыть концерт', '📅 В календарь']);
    expect((await concertById(story.db, 1))?.version).toBe(5);
    await parent.presses('Открыть концерт');
    expect(parent.last().text).toContain('🗓 воскресенье, 27 декабря, 15:00 (по Новосибирску)');
  });

  test('[ANN-24] whoever moves or cancels a concert that was announced is reminded of the announcement, which says what was', async () => {
    const { organizer, parent, sent } = await aConcertStory();
    await parent.starts('s_all');
    await aShownConcert(organizer);
    const moves = async (to: string) => {
      await organizer.says('/concerts');
      await organizer.presses('Мои концерты');
      await organizer.presses('Ёлка');
      await organizer.presses('Перенести');
      await organizer.says(to);
      await organizer.presses('🗓 Перенести');
      return organizer.last().text?.split('\n\n')[1];
    };
    const unsent = await moves('27 декабря 15:00');
    await organizer.presses('Сделать анонс');
    await organizer.presses('Отправить 1 человеку');
    await sent();
    const moved = await moves('28 декабря 15:00');
    await organizer.presses('Ещё');
    await organizer.presses('Отменить концерт');
    await organizer.presses('Да, отменить');
    const cancelled = await organizer.says('Зал на ремонте');

    const say = texts('ru');
    expect(unsent).not.toContain('анонсе');
    expect(moved).toBe(say('staging-announced-moved'));
    expect(cancelled.text).toContain(say('staging-announced-cancelled'));
  });

  test('[ANN-06] an old button, or a tap asked for before, does not move a concert that is over', async () => {
    const { organizer, story } = await aConcertStory();
    await aShownConcert(organizer);
    await organizer.presses('Перенести');
    await organizer.says('27 декабря 15:00');
    const asked = organizer.last();
    const sure = asked.inlineKeyboard?.flat().flatMap((key) => ('callback_data' in key ? [key.callback_data] : []))[0];
    story.at('2026-12-26T20:00:00+07:00');
    const told: unknown[] = [];
    for (const data of [thingButton.data({ concert: 1, thing: 'starts' }), sure ?? '']) {
      await organizer.does((person) => person.taps(asked.id, data));
      told.push(organizer.toast());
    }

    const held =
      'Концерт уже прошёл, перенести его нельзя. Нужен ещё один? Откройте «Ещё…» и нажмите «Сделать такой же».';
    expect(told).toEqual([held, held]);
    expect((await concertById(story.db, 1))?.startsAt).toEqual(new Date('2026-12-26T12:00:00+07:00'));
  });

  test('what was moved or cancelled says how many hear of it, and where nobody does that too', async () => {
    const { organizer, parentIsGoing } = await aConcertStory();
    const moves = async (to: string) => {
      await organizer.presses('Перенести');
      await organizer.says(to);
      await organizer.presses('🗓 Перенести');
      return organizer.last().text?.split('\n')[0];
    };
    await aShownConcert(organizer);
    const alone = await moves('27 декабря 15:00');
    await parentIsGoing();
    const heard = await moves('28 декабря 15:00');
    await aShownConcert(organizer);
    await organizer.presses('Ещё');
    await organizer.presses('Отменить концерт');
    await organizer.presses('Да, отменить');
    const cancelled = await organizer.says('Зал на ремонте');

    expect([alone, heard, cancelled.text?.split('\n')[0]]).toEqual([
      '✓ Перенесено. Никто не записан и не выступает, сообщать некому.',
      '✓ Перенесено. Сообщение получит 1 человек: через пару минут, а ночью — утром.',
      '✓ Концерт отменён. Никто не был записан и не выступал, сообщать некому.',
    ]);
  });

  test('[ANN-11] to a concert that has begun nobody is invited; once it is over its guests can be thanked', async () => {
    const { organizer, parentIsGoing, story } = await aConcertStory();
    await aShownConcert(organizer);
    const home = organizer.last();
    const opens = async (at: string) => {
      story.at(at);
      await organizer.does((person) => person.taps(home.id, stagedButton.data({ concert: 1 })));
      const drawn = story.sandbox.chat(organizer.id).messages.find(({ id }) => id === home.id);
      return drawn?.inlineKeyboard?.flat().map(({ text }) => text) ?? [];
    };
    const before = await opens('2026-12-26T11:00:00+07:00');
    const during = await opens('2026-12-26T12:30:00+07:00');
    await organizer.does((person) => person.taps(home.id, announceConcert.data({ concert: 1 })));
    const late = organizer.toast();
    const unseen = await opens('2026-12-26T16:00:00+07:00');
    await parentIsGoing();
    const after = await opens('2026-12-26T16:01:00+07:00');
    await organizer.presses('Поблагодарить гостей');
    const asked = organizer.last().text;
    await organizer.says('Спасибо, что пришли!');

    const offered = [before, during, unseen, after].map((labels) =>
      ['Сделать анонс', 'Поблагодарить гостей'].filter((label) => labels.includes(label)),
    );
    expect(offered).toEqual([['Сделать анонс'], [], [], ['Поблагодарить гостей']]);
    expect(late).toBe('Концерт уже начался: звать на него поздно.');
    expect(asked).toContain('Анонс получат те, кто собирался прийти: Новогодний концерт «Ёлка на левом берегу».');
    expect(organizer.last().text).toContain('Получит 1 человек\n• Зрители концерта · Придут · «Ёлка на левом берегу»');
    expect(organizer.buttons()).toContain('Отправить 1 человеку');
  });

  test('[ANN-06] a move into the past, or to where it stands, is none', async () => {
    const { organizer } = await aConcertStory();
    await aShownConcert(organizer);
    await organizer.presses('Перенести');
    const said = [await organizer.says('1 декабря 2026 12:00'), await organizer.says('26 декабря 12:00')];
    expect(said.map(({ text }) => text?.split('\n')[0])).toEqual([
      'Это время уже прошло: вторник, 1 декабря, 12:00 (по Новосибирску). Напишите день и время впереди, можно с годом: 26 декабря 2026 12:00',
      'Начало осталось прежним.',
    ]);
  });

  test('[ANN-06] cancelling asks twice and for the reason, which families read; the card says it from then on', async () => {
    const { organizer, parent, parentIsGoing, sent } = await aConcertStory();
    await aShownConcert(organizer);
    await parent.starts('e_elka-na-levom-beregu-2026');
    await parentIsGoing();
    await organizer.presses('Ещё');
    await organizer.presses('Отменить концерт');
    expect(organizer.transcript().at(-2)).toBe(
      'Отменить концерт?\nНовогодний концерт «Ёлка на левом берегу»\n\n' +
        'Сообщение об отмене сразу получит 1 человек.\nВернуть концерт потом нельзя.',
    );
    await organizer.presses('Да, отменить');
    expect((await organizer.says('…')).text).toBe('Напишите причину словами: её прочитают семьи.');
    await organizer.says('Зал на ремонте, о новой дате сообщим');
    await sent();
    await organizer.says('/concerts');
    await organizer.presses('Мои концерты');
    await organizer.presses('Ёлка на левом берегу');
    expect(organizer.last().text?.split('\n').slice(-2)).toEqual(['📍 Малый зал', 'Узнали об отмене: 1']);
    expect(organizer.buttons()).toEqual(['📄 Гости', 'Сделать такой же', 'Убрать в архив', '‹ Мои концерты']);
    expect(parent.last().text).toBe(
      '❌ Концерт отменён\nНовогодний концерт «Ёлка на левом берегу»\n' +
        `Он был назначен на это время: ${WHEN}\n\nЗал на ремонте, о новой дате сообщим`,
    );
    await parent.starts('e_elka-na-levom-beregu-2026');
    expect(parent.last().text).toContain('❌ Концерт отменён. Зал на ремонте, о новой дате сообщим');
    expect(parent.buttons()).toEqual(['📅 Отметить в календаре', 'Все концерты']);
    await parent.presses('Все концерты');
    expect(parent.last().text).toContain('Ближайших концертов пока нет.');
  });

  test('[ANN-04, ANN-06] the news that a concert is off gives the file that marks it in the calendar where it stands', async () => {
    const { story, organizer, parent, parentIsGoing, sent } = await aConcertStory();
    const given = () => {
      const { file } = parent.last();
      return story.sandbox.file(file?.url.split('/').at(-1) ?? '')?.bytes.toString() ?? '';
    };
    await aShownConcert(organizer);
    await parent.starts('e_elka-na-levom-beregu-2026');
    await parent.presses('В календарь');
    const before = given();
    await parentIsGoing();
    for (const label of ['Ещё', 'Отменить концерт', 'Да, отменить']) await organizer.presses(label);
    await organizer.says('Зал на ремонте');
    await sent();
    const news = parent.buttons();
    await parent.presses('Отметить в календаре');
    const after = given();

    const uid = /^UID:.*$/mu;
    const sequence = (text: string) => Number(/^SEQUENCE:(\d+)/mu.exec(text)?.[1]);
    expect(news).toEqual(['📅 Отметить в календаре']);
    expect(parent.last().caption).toContain('там он станет отменённым');
    expect(after).toContain('SUMMARY:Отменён: Новогодний концерт «');
    expect(after).toContain('STATUS:CANCELLED');
    expect(after).not.toContain('VALARM');
    expect(uid.exec(after)?.[0]).toBe(uid.exec(before)?.[0]);
    expect(sequence(after)).toBeGreaterThan(sequence(before));
  });

  test('[UX-05] a button drawn before another change says so and shows how it stands', async () => {
    const { organizer, story } = await aConcertStory();
    await aDraft(organizer);
    await organizer.presses('Изменить');
    await organizer.presses('Возраст');
    const old = organizer.last();
    const [mark] = old.inlineKeyboard?.flat() ?? [];
    await story.db.execute(sql`update concerts set version = version + 1, title = 'Ёлка'`);
    await organizer.does((person) => person.taps(old.id, mark && 'callback_data' in mark ? mark.callback_data : ''));
    expect(organizer.last().text?.split('\n').slice(0, 3)).toEqual([
      'Пока вы смотрели, концерт изменили. Вот как он выглядит теперь; повторите, если нужно.',
      '',
      'Ёлка',
    ]);
  });

  test('[PRV-01] a parent with an organizer’s button is told no, and nothing changes', async () => {
    const { organizer, parent, story } = await aConcertStory();
    await aShownConcert(organizer);
    await parent.starts();
    const before = await rows(story.db, sql`select * from concerts`);
    for (const data of [
      'kdn1',
      'kda1:1',
      'kdb1:1:3',
      'kdm1:1:3:29720000',
      'kdy1:1:3',
      'kdz1:1:3',
      'kdt1:1:title',
      'kdc1:1',
      'kds1:9',
    ]) {
      await parent.does((person) => person.taps(parent.last().id, data));
      expect([data, parent.toast()]).toEqual([data, NOT_ALLOWED]);
    }
    expect(await rows(story.db, sql`select * from concerts`)).toEqual(before);
  });

  test('[UX-01] all of it speaks English to whom English is spoken', async () => {
    const { organizer } = await aConcertStory();
    await organizer.says('/language');
    await organizer.presses('English');
    await organizer.says('/concerts');
    await organizer.presses('New concert');
    await organizer.says('Winter concert');
    await organizer.says('December 26, 12:00');
    await organizer.says('Small hall');
    await organizer.says('90');
    expect(organizer.last().text).toBe(
      [
        '✓ Saved',
        '',
        'Winter concert',
        '📝 Draft: families do not see it',
        '',
        '🗓 Saturday 26 December, 12:00 (Novosibirsk time)',
        '📍 Small hall',
        '🎟 Seats: 90 · up to 4 per family',
        'Replies until the start · with a waiting list',
        '🔔 Reminders: 24 hours before, 3 hours before',
      ].join('\n'),
    );
  });
});
