/** A tired person with a phone: lists with mistakes, answers in the wrong place, second thoughts. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { home } from '../../src/telegram/features/home/feature.ts';
import { myEntries } from '../../src/telegram/features/my-entries/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import { texts } from '../kit/bot.ts';
import type { Phone } from '../kit/phone.ts';
import { aPicture } from '../kit/pictures.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { aStory, type Story } from '../kit/stage.ts';

/** A school's phone at the question in which nomination, 23:40 in Novosibirsk. */
async function atTheFirstQuestion(
  prepare: (db: Story['db']) => Promise<unknown> = async () => undefined,
): Promise<Phone> {
  const features = [registering, myEntries];
  const story = await aStory({ features: [...features, home(features)], at: '2026-11-23T16:40:00Z' });
  await prepare(story.db);
  const school = story.phone(SCHOOL);
  await school.starts('c_zvezdy-levogo-berega-2027');
  await school.presses('Подать заявку');
  await school.presses('Даю согласие');
  return school;
}

/** Up to the list of those who take part in a choir or ensemble of this many. */
async function upToTheList(school: Phone, { nomination, form, count }: Record<string, string>): Promise<void> {
  for (const label of [nomination, form]) await school.presses(label ?? '');
  await school.says('школа 363');
  await school.says('Хор «Капель»');
  await school.says(count ?? '');
}

async function fromTheListToTheSummary(school: Phone): Promise<void> {
  await school.presses('Готово, все в списке');
  await school.presses('Средняя');
  await school.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  await school.presses('Готово');
  await school.says('Зимняя сказка');
  await school.says('3:45');
  await school.presses('Живое');
  for (const _ of ['видео', 'концертмейстер']) await school.presses('Пропустить');
  await school.presses('Пока не на всех');
}

const LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** So many different children, born in 2014. */
function childrenList(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const ending = `${LETTERS[index % 28]}${LETTERS[Math.floor(index / 28)]}`;
    return `Лебедев${ending}нова Мария Петровна 12.03.2014`;
  }).join('\n');
}

test('[REG-30, REG-25] what was understood of a typed answer stands above the next question', async () => {
  const school = await atTheFirstQuestion();
  await school.presses('Эстрадный вокал');
  await school.presses('соло');
  await school.says('школа 363');
  expect(school.last().text?.split('\n')[0]).toBe('✓ Учреждение: МБОУ СОШ № 363');
  await school.says('Королёва Алёна Артёмовна 14.05.2015');
  await school.presses('Средняя');
  expect(school.transcript().at(-2)).toBe('Возраст: Средняя 11–13 лет?\nСредняя 11–13 лет');
});

test('[REG-27, REG-23] words where a button is wanted bring the question again, and the answer stands under it', async () => {
  const school = await atTheFirstQuestion();
  await school.says('ансамбль');
  expect(school.last().text).toBe(
    'Не понял, что из этого выбрать. Нажмите, пожалуйста, кнопку под вопросом.\n\nШаг 1 из 11\nВ какой номинации выступаете?',
  );
  await school.presses('Эстрадный вокал');
  expect(school.transcript().at(-2)).toBe('В какой номинации выступаете?\nЭстрадный вокал');
});

test('[REG-22, REG-25] what stands on a button may be written: «соло», «назад», «да», «готово»', async () => {
  const school = await atTheFirstQuestion();
  const question = () => school.last().text?.split('\n').at(-1);
  await school.says('эстрадный');
  expect(school.last().text).toBe('✓ Номинация: Эстрадный вокал\n\nШаг 2 из 11\nКакой состав?');
  await school.says('назад');
  expect(question()).toBe('В какой номинации выступаете?');
  await school.says('Эстрадный вокал');
  await school.says('Соло.');
  await school.says('школа 363');
  await school.says('Пётр Иванов 12.03.2014');
  await school.says('да');
  expect(question()).toBe('От вашего учреждения в этой номинации и возрасте можно ещё: 2 из 2.');
  await school.says('да');
  expect(school.last().text).toContain('✓ Возраст: Средняя 11–13 лет');
  await school.says('назад');
  await school.says('средняя');
  await school.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  await school.says('готово');
  await school.says('«Назад»');
  expect(school.last().text).toContain('Сколько длится номер?');
  await school.says('отменить');
  expect(school.buttons()).toEqual(['Да, удалить', 'Нет, продолжить']);
  await school.says('3:45');
  await school.says('живое');
  await school.says('пропустить');
  expect(question()).toBe('Например: Гутман Лия Борисовна');
});

test('[REG-22] «нет» and «отмена» are taken where a button says so, and «да» only deletes where that is asked', async () => {
  const school = await atTheFirstQuestion();
  const question = () => school.last().text?.split('\n').at(-1);
  await school.presses('Эстрадный вокал');
  await school.presses('соло');
  await school.says('школа 363');
  const asked = question();
  await school.says('Пётр Иванов 12.03.2014');
  await school.says('нет');
  expect(question()).toBe(asked);
  await school.says('отмена');
  expect(school.last().text).toBe('Удалить черновик? Ответы пропадут насовсем.');
  await school.says('нет');
  expect(question()).toBe(asked);
  await school.presses('Отменить');
  await school.says('Да');
  expect(school.last().text).toBe('Черновик удалён.');
});

test('[REG-22] «нет» to what may be skipped skips it, and to «кто ещё» ends the list', async () => {
  const school = await atTheFirstQuestion();
  for (const label of ['Эстрадный вокал', 'соло']) await school.presses(label);
  for (const text of ['школа 363', 'Королёва Алёна Артёмовна 14.05.2015']) await school.says(text);
  await school.presses('Средняя');
  await school.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  if (school.buttons().includes('Готово')) await school.says('нет');
  for (const text of ['Зимняя сказка', '3:20']) await school.says(text);
  await school.presses('Минус');
  const optional = school.last().text;
  await school.says('Нет.');
  expect(optional).toContain('ссылку на видео');
  expect(school.last().text).toContain('Шаг 11 из 11');
});

test('[REG-23] words that several buttons hold choose none of them', async () => {
  const school = await atTheFirstQuestion();
  await school.says('вокал');
  expect(school.last().text?.split('\n')[0]).toBe(
    'Не понял, что из этого выбрать. Нажмите, пожалуйста, кнопку под вопросом.',
  );
});

test('[REG-22] an institution nobody knows leaves every way open', async () => {
  const school = await atTheFirstQuestion();
  await school.presses('Эстрадный вокал');
  await school.presses('соло');
  await school.says('Щукина Ирина Львовна');
  expect(school.buttons()).toEqual(['Добавить новое', '← Назад', 'Сохранить и выйти', 'Отменить']);
});

test('[REG-41] faults of a list are told in few words each, with one example for all', async () => {
  const school = await atTheFirstQuestion();
  await upToTheList(school, { nomination: 'Эстрадный вокал', form: 'ансамбль', count: '5' });
  await school.says(
    [
      'Состав ансамбля:',
      '1. Иванова Мария Петровна\t12.03.2014',
      'Петров Иван 03.04.2014',
      'Сидорова Анна 05.06.2013, Сидоров Пётр 05.06.2013',
      'Кузнецова Алёна Игоревна',
      'Волкова Елизавета 31.02.2014',
      'Новикова Ксения 11 лет',
      'Павлова С.А. 01.02.2014',
    ].join('\n'),
  );
  expect(school.last().text?.split('\n\nШаг')[0]).toBe(
    [
      'Записал 2 человека.',
      'Не про детей, пропустил: Состав ансамбля:',
      '',
      'Не смог записать:',
      '• Сидорова Анна 05.06.2013, Сидоров Пётр 05.06.2013 — двое в одной строке',
      '• Кузнецова Алёна Игоревна — нет даты рождения',
      '• Волкова Елизавета 31.02.2014 — такого дня нет в календаре',
      '• Новикова Ксения 11 лет — нужна дата рождения, а не возраст',
      '• Павлова С.А. 01.02.2014 — нужно имя целиком, без инициалов',
      'Пришлите только эти строки, исправленными. Например: Иванова Мария Петровна, 12.03.2014',
    ].join('\n'),
  );
});

test('[UX-02, REG-07] a choir of sixty without consents fits into one message, and a double tap leaves it standing', async () => {
  const school = await atTheFirstQuestion();
  await upToTheList(school, { nomination: 'Академический вокал', form: 'хор', count: '60' });
  await school.says(childrenList(60));
  await fromTheListToTheSummary(school);
  const summary = school.last();
  expect(summary.text).toContain('⚠️ Пока нет согласий родителей или опекунов: ');
  expect(summary.text).toContain(' и ещё 57');
  expect(summary.text).toMatch(/Отметки ⚠️ подать не мешают, поправить можно и потом\. Подаём\?$/u);
  const submit = summary.inlineKeyboard?.[0]?.[0];
  const data = submit && 'callback_data' in submit ? submit.callback_data : '';
  await school.does((person) => {
    person.taps(summary.id, data);
    person.tapsAgain();
  });
  const headlines = school.transcript().map((text) => text.split('\n')[0]);
  expect(headlines.slice(-2)).toEqual([
    'ЗЛБ-001 · Подана, проверяем',
    '✅ Заявка ЗЛБ-001 подана. Проверим и напишем сюда. Исправить её можно в /my по 18 декабря включительно (пятница).',
  ]);

  await school.presses('Те же участники');
  expect(school.last().text?.split('\n')[0]).toBe(
    'Учреждение, участников и педагога взял из прошлой заявки. Спрошу только новое.',
  );
});

test('[REG-05] a remark with which the entry would be refused is not called harmless', async () => {
  const strict = sql`update contests set definition = jsonb_set(definition, '{checks,consent_missing}', '"refuse"')`;
  const school = await atTheFirstQuestion((db) => db.execute(strict));
  await upToTheList(school, { nomination: 'Академический вокал', form: 'ансамбль', count: '5' });
  await school.says(childrenList(5));
  await fromTheListToTheSummary(school);
  expect(school.last().text?.split('\n').at(-1)).toBe(
    'Пока есть замечания ⚠️, заявку не примут. Нажмите «Изменить…» и поправьте, пожалуйста.',
  );
});

test('[REG-16, UX-02] one field of a submitted entry is no step of many, and its change is confirmed above the entry', async () => {
  const school = await atTheFirstQuestion();
  await upToTheList(school, { nomination: 'Академический вокал', form: 'ансамбль', count: '5' });
  await school.says(childrenList(5));
  await fromTheListToTheSummary(school);
  await school.presses('Подать заявку');
  await school.says('/my');
  await school.presses('ЗЛБ-001');
  await school.presses('Изменить');
  const asked = await school.presses('Название');
  expect(asked.text?.split('\n')[0]).toBe('Заявка ЗЛБ-001');
  await school.says('Зимний вечер');
  expect(school.last().text?.split('\n').slice(0, 3)).toEqual([
    '✅ Сохранил. Вот заявка теперь:',
    '',
    'ЗЛБ-001 · Подана, проверяем',
  ]);
});

test('[UX-03, REG-22] after /cancel nothing is taken for an answer, and one tap goes on', async () => {
  const school = await atTheFirstQuestion();
  await school.presses('Эстрадный вокал');
  await school.presses('соло');
  await school.says('/cancel');
  expect(school.last().text).toBe('Черновик сохранён. Вернуться можно в любой момент: кнопкой ниже или в /my');
  await school.says('школа 363');
  expect(school.last().text).toBe('На вопросы словами я пока не отвечаю. Зато помогу вот с чем:');
  await school.presses('Продолжить');
  await school.says('школа 363');
  expect(school.last().text).toContain('✓ Учреждение: МБОУ СОШ № 363');
});

test('[UX-03, REG-03] whoever went elsewhere in the middle of a draft hears that it waits, in either language, and one tap goes on', async () => {
  const school = await atTheFirstQuestion();
  await school.presses('Эстрадный вокал');
  await school.presses('соло');
  await school.starts();
  expect(school.last().text?.split('\n\n').at(-1)).toBe(
    'Вы не закончили: Черновик · Эстрадный вокал. Всё написанное цело, но заявка ещё не подана.',
  );
  await school.says('/language');
  await school.presses('English');
  expect(school.buttons()[0]).toBe('Continue the entry ▸');
  await school.presses('Continue the entry');
  expect(school.last().text).toContain('Step 3 of 11');
});

test('[REG-41] whom of a list nobody could write down is still read after the others are confirmed', async () => {
  const school = await atTheFirstQuestion();
  await upToTheList(school, { nomination: 'Хореография', form: 'ансамбль', count: '5' });
  await school.says('Иванова Мария Петровна 12.03.2014\nМихаил Зайцев 05.05.2013\nКедров И. 01.02.2013');
  await school.presses('Да, верно');
  expect(school.transcript().at(-2)?.split('\n')).toEqual([
    'Записал 1 человека.',
    '',
    'Проверьте, пожалуйста:',
    '• Зайцев Михаил, 05.05.2013? Кажется, сначала шло имя. Фамилия и имя теперь на своих местах?',
    '',
    'Не смог записать:',
    '• Кедров И. 01.02.2013 — нужно имя целиком, без инициалов',
    'Пришлите только эти строки, исправленными. Например: Иванова Мария Петровна, 12.03.2014',
    '',
    'В списке 1 человек:',
    'Да, верно (1)',
  ]);
});

test.each(['да', 'Все', 'готово', 'Всё в списке'])(
  '[REG-41, REG-22] «%s» to «Все?» ends the list, and «нет» asks on',
  async (words) => {
    const school = await atTheFirstQuestion();
    await upToTheList(school, { nomination: 'Хореография', form: 'ансамбль', count: '5' });
    await school.says(childrenList(5));
    await school.says('нет');
    const asked = school.last().text?.split('\n').at(-1);
    await school.says(words);
    expect([
      asked,
      school
        .last()
        .text?.split('\n')
        .find((line) => line.startsWith('Возраст')),
    ]).toEqual(['Все? Если нет, присылайте ещё.', expect.stringMatching(/^Возраст/u)]);
  },
);

test('[REG-40] a list that does not fit the form has another form one tap away, and the list stays', async () => {
  const school = await atTheFirstQuestion();
  await upToTheList(school, { nomination: 'Хореография', form: 'ансамбль', count: '5' });
  await school.says(childrenList(3));
  await school.presses('Готово, все в списке');
  expect(school.buttons()[0]).toBe('Выбрать другой состав');
  await school.presses('Выбрать другой состав');
  await school.presses('малая форма');
  expect(school.last().text).toContain('В списке 3 человека:');
});

test('[UX-02] a double tap on the consent asks the first question once', async () => {
  const features = [registering, myEntries];
  const story = await aStory({ features: [...features, home(features)], at: '2026-11-23T16:40:00Z' });
  const school = story.phone(SCHOOL);
  await school.starts('c_zvezdy-levogo-berega-2027');
  await school.presses('Подать заявку');
  const { id, inlineKeyboard } = school.last();
  const [agree] = inlineKeyboard?.flat() ?? [];
  const data = agree && 'callback_data' in agree ? agree.callback_data : '';
  await school.does((person) => [person.taps(id, data), person.taps(id, data)]);
  const questions = school.transcript().filter((text) => text.includes('В какой номинации'));
  expect([questions.length, school.toast()]).toEqual([1, 'Спасибо, согласие записано']);
});

test('[REG-44] where no place is left, that is said, and not that none of two may still come', () => {
  const told = ([0, 1] as const).map((left) => texts('ru')('places-institution-here', { left, size: 2 }));
  expect(told).toEqual([
    'Места вашего учреждения в этой номинации и возрасте уже заняты, все 2.',
    'От вашего учреждения в этой номинации и возрасте можно ещё: 1 из 2.',
  ]);
});

test('[REG-41, REG-23] links beside names are left out, and the list says so once', async () => {
  const school = await atTheFirstQuestion();
  await school.presses('Эстрадный вокал');
  await school.presses('соло');
  await school.says('школа 363');
  await school.says('Иванова Мария Петровна 12.03.2014 https://vk.com/video-2000_45');

  expect(school.last().text?.split('\n').slice(0, 3)).toEqual([
    'Ссылку сюда не записал: если она нужна конкурсу, спрошу о ней отдельно.',
    '',
    'Шаг 5 из 11',
  ]);
});

test('[REG-41, REG-23] a pasted list with a link on every line is taken whole, and says once what it left out', async () => {
  const school = await atTheFirstQuestion();
  await upToTheList(school, { nomination: 'Академический вокал', form: 'хор', count: '14' });
  const linked = childrenList(14)
    .split('\n')
    .map((line, index) => `${line} https://vk.com/video-1_${index}`);
  await school.says(linked.join('\n'));

  expect(school.last().text?.split('\n').slice(0, 3)).toEqual([
    'Ссылки сюда не записал: если они нужны конкурсу, спрошу о них отдельно.',
    '',
    'Записал 14 человек.',
  ]);
});

test('[REG-41, UX-02] whoever is to leave a choir of sixty is found page by page', async () => {
  const school = await atTheFirstQuestion();
  await upToTheList(school, { nomination: 'Академический вокал', form: 'хор', count: '60' });
  await school.says(childrenList(60).split('\n').slice(0, 50).join('\n'));
  await school.presses('Убрать кого-то');
  const first = school.buttons();
  await school.presses('›');
  const second = school.buttons();
  await school.presses('Лебедевхбнова');

  expect([first.length, first.slice(-2)]).toEqual([32, ['›', '← Назад']]);
  expect([second.length, second.slice(-2)]).toEqual([22, ['‹', '← Назад']]);
  expect(school.last().text).toContain('В списке 49 человек:');
});

test('[REG-41, UX-02] a list pasted twice over is told in a few lines, and everybody can still be seen', async () => {
  const school = await atTheFirstQuestion();
  await upToTheList(school, { nomination: 'Академический вокал', form: 'хор', count: '60' });
  const [children, others] = [childrenList(50), childrenList(60).split('\n').slice(50)];
  await school.says(`${children}\n${children.split('\n').slice(0, 25).join('\n')}`);
  const report = school.last().text?.split('\n') ?? [];
  const shown = await school.presses('Показать всех');
  const whole = school.transcript().at(-2)?.split('\n');
  await school.says(others.map((line) => line.replace('.2014', '')).join('\n'));
  const faulty = school.last().text?.split('\n\n').slice(0, 2).join('\n').split('\n') ?? [];

  expect(report.slice(0, 5)).toEqual([
    'Записал 50 человек.',
    'Второй раз не записал: Лебедеваанова Мария, Лебедевбанова Мария, Лебедевванова Мария и ещё 22.',
    '',
    'Шаг 6 из 14',
    'В списке 50 человек:',
  ]);
  expect(report.slice(14, 17)).toEqual([
    '10. Лебедевканова Мария Петровна, 12.03.2014 (12 лет)',
    '…ещё 38…',
    '49. Лебедевхбнова Мария Петровна, 12.03.2014 (12 лет)',
  ]);
  expect([whole?.length, whole?.at(-1)?.split(' ')[0]]).toEqual([50, '50.']);
  expect(shown.text?.split('\n')[1]).toBe('В списке 50 человек:');
  expect([faulty.length, faulty.at(-2), faulty.at(-1)]).toEqual([
    12,
    '…и ещё строк: 2',
    'Исправьте и пришлите весь список ещё раз: кто уже записан, не повторится. Например: Иванова Мария Петровна, 12.03.2014',
  ]);
});

test('[REG-41, UX-02] one doubt about many children is told once, and a line that repeats is told with its number', async () => {
  const school = await atTheFirstQuestion();
  await upToTheList(school, { nomination: 'Академический вокал', form: 'ансамбль', count: '12' });
  const latin = ['Smith Anna', 'Brown Tom', 'Green Lily', 'White Kate', 'Black Ann', 'Gray Bill'];
  await school.says([...latin.map((name) => `${name} 12.03.2014`), ...Array(5).fill('Кедров 12.03.2014')].join('\n'));

  expect(school.last().text?.split('\n\nШаг')[0]).toBe(
    [
      'Из списка пока никого не записал.',
      '',
      'Проверьте, пожалуйста:',
      '• Smith Anna, 12.03.2014',
      '• Brown Tom, 12.03.2014',
      '• Green Lily, 12.03.2014',
      '• White Kate, 12.03.2014',
      '…и ещё строк: 2',
      'Имя написано латиницей и так попадёт в диплом. Оставить?',
      '',
      'Не смог записать:',
      '• Кедров 12.03.2014 — нужны и фамилия, и имя (строк: 5)',
      'Пришлите только эти строки, исправленными. Например: Иванова Мария Петровна, 12.03.2014',
    ].join('\n'),
  );
});

test('[REG-41, REG-23] the list sent where its number is asked tells both; a photo or a voice message of it is answered with the way to write it', async () => {
  const school = await atTheFirstQuestion();
  for (const label of ['Академический вокал', 'ансамбль']) await school.presses(label);
  await school.says('школа 363');
  await school.says('Ансамбль «Капель»');
  await school.says(`Вот список:\n${childrenList(13)}`);
  const tooMany = school.last().text;
  await school.says(childrenList(9));
  const listed = school.last().text?.split('\n').slice(0, 2);
  await school.does((person) => person.sendsPhoto({ bytes: aPicture('png', 800, 600), caption: 'список на бумаге' }));
  const photo = school.last().text?.split('\n')[0];
  await school.does((person) => person.sendsVoice());
  const voice = school.last().text?.split('. ')[1];

  expect(tooMany).toBe(
    'В составе «ансамбль» должно быть 5–12, а у вас 13. Поправьте список или выберите другой состав.',
  );
  expect(listed).toEqual(['Шаг 6 из 14', 'В списке 9 человек:']);
  expect(photo).toBe('Само фото прочитать не смогу, прочитал подпись под ним.');
  expect(voice).toBe('Надиктуйте список клавиатурой: значок микрофона на ней превращает речь в текст');
});

test('[REG-22, UX-01] «solo» and «duet» mean the forms a contest calls by Russian words', async () => {
  const school = await atTheFirstQuestion();
  await school.presses('Эстрадный вокал');
  await school.says('Solo');
  expect(school.last().text?.split('\n')[0]).toBe('✓ Состав: соло');
});

test('[REG-30, REG-22] «да» to adding an institution nobody knows is its button, and names none elsewhere', async () => {
  const school = await atTheFirstQuestion();
  for (const label of ['Эстрадный вокал', 'соло']) await school.presses(label);
  await school.says('да');
  const asked = school.last().text?.split('\n').at(1);
  await school.says('Студия «Журавлиный клин»');
  const offered = school.last().text;
  await school.says('Да');
  const kind = [school.last().text, school.buttons().at(-1)];
  await school.presses('Назад');
  await school.says('Студия «Журавлиный клин»');
  await school.says('добавить новое');

  expect(asked).toBe('От какого учреждения заявка?');
  expect(offered).toContain('добавьте новое');
  const asksKind = [
    'Добавим: Студия «Журавлиный клин»',
    'Если название неполное, пришлите его целиком.',
    '',
    'Что это за учреждение?',
  ].join('\n');
  expect(kind).toEqual([asksKind, '← Назад']);
  expect(school.last().text).toBe(asksKind);
});

test('[REG-30, UX-01] “yes” in English adds the institution as well', async () => {
  const features = [registering, myEntries];
  const story = await aStory({ features: [...features, home(features)], at: '2026-11-23T16:40:00Z' });
  const studio = story.phone(story.sandbox.addPerson({ firstName: 'Ann', languageCode: 'en' }).id);
  await studio.starts('c_zvezdy-levogo-berega-2027');
  await studio.presses('Enter');
  await studio.presses('I agree');
  for (const label of ['Эстрадный вокал', 'соло']) await studio.presses(label);
  await studio.says('Crane Wedge Studio');
  await studio.says('yes');
  expect(studio.last().text?.split('\n').at(-1)).toBe('What kind of institution is it?');
});

test('[UX-02] a newcomer’s double tap on «Подать заявку» asks for the consent once; later it asks again', async () => {
  const features = [registering, myEntries];
  const story = await aStory({ features: [...features, home(features)], at: '2026-11-23T16:40:00Z' });
  const school = story.phone(SCHOOL);
  await school.starts('c_zvezdy-levogo-berega-2027');
  const { id, inlineKeyboard } = school.last();
  const [enter] = inlineKeyboard?.flat() ?? [];
  const data = enter && 'callback_data' in enter ? enter.callback_data : '';
  const asked = () => school.transcript().filter((text) => text.includes('нам нужно ваше согласие')).length;
  await school.does((person) => [person.taps(id, data), person.taps(id, data)]);
  const twice = [asked(), school.toast()];
  story.at('2026-11-23T16:50:00Z');
  await school.does((person) => person.taps(id, data));
  const later = asked();
  await school.presses('Даю согласие');
  await school.presses('Сохранить и выйти');
  await school.does((person) => [person.taps(id, data), person.taps(id, data)]);

  expect(twice).toEqual([1, 'Вопрос уже ниже 👇']);
  expect(later).toBe(2);
  expect(school.transcript().filter((text) => text.includes('В какой номинации')).length).toBe(1);
});

test.each(['👋', '👋🏻 👋', '🙋‍♀️'])('[UX-03] %s alone is a greeting', async (sign) => {
  const features = [registering, myEntries];
  const story = await aStory({ features: [...features, home(features)], at: '2026-11-23T16:40:00Z' });
  const school = story.phone(SCHOOL);
  await school.says('Здравствуйте');
  const greeted = school.last().text;
  await school.says(sign);
  expect(school.last().text).toBe(greeted);
});
