/** Composing told by phones: the message as it comes, albums over a restart, two languages, the audience, the brake. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { composeAnnouncement } from '../../src/announcements/composing/composing.ts';
import { announcementById } from '../../src/announcements/queries.ts';
import { callerOf } from '../../src/people/queries.ts';
import { announceConcert, announceContest, previewIt } from '../../src/telegram/features/announcing/draft-buttons.ts';
import { texts } from '../kit/bot.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import type { Phone } from '../kit/phone.ts';
import { aConcert, aHouse, type House, PIXEL } from './composing-stage.ts';

const ru = texts('ru');
/** What stands below a copy that came by a subscription to everything. */
const WHY = '\n\nВы подписаны на все анонсы.';
/** How the draft tells its author of that line. */
const EXAMPLE = '\n\nПод текстом каждый прочтёт, почему это пришло ему. Например: «Вы подписаны на все анонсы.»';

/** The last messages of the bot, oldest first: what they say, what they carry, their buttons. */
function shown({ sandbox }: House, phone: Phone, count: number) {
  return sandbox
    .chat(phone.id)
    .messages.filter(({ from }) => from === 'bot')
    .slice(-count)
    .map(({ text, caption, file, albumId }) => text ?? caption ?? `${file?.kind}${albumId ? ' of an album' : ''}`);
}

/** Taps a forged button under the last message. */
function taps(phone: Phone, data: string) {
  return phone.does((acts) => acts.taps(phone.last().id, data));
}

test('[ANN-20] an album sent in pieces, with a restart in the middle, is one album with its text and the count', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const parent = await house.subscriber(1);
  await organizer.says('/announce');

  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL, album: '777', caption: 'Концерт в субботу' }));
  await house.restarts();
  await organizer.does((acts) => {
    acts.sendsVideo({ bytes: PIXEL, name: 'a.mp4', album: '777' });
    acts.sendsPhoto({ bytes: Buffer.concat([PIXEL, PIXEL]), album: '777' });
  });
  const preview = shown(house, organizer, 5);
  await organizer.presses('Отправить 1 человеку');
  await house.sends();

  expect(preview).toEqual([
    'photo of an album',
    'video of an album',
    'photo of an album',
    'Концерт в субботу',
    `Анонс: черновик\n«Концерт в субботу»\nАльбом: 3 файла\n\nПолучит 1 человек\n• Подписчики${EXAMPLE}`,
  ]);
  expect(shown(house, parent, 4)).toEqual([...preview.slice(0, 3), `${preview[3]}${WHY}`]);
});

test('[ANN-20] the button under a coming album shows what is there, also after a restart and when nothing more comes', async () => {
  const house = await aHouse();
  const { organizer } = house;
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL, album: '779', caption: 'Концерт в субботу' }));
  await house.restarts();

  await organizer.presses('Показать, что пришло');

  expect(shown(house, organizer, 2)).toEqual([
    'Концерт в субботу',
    'Анонс: черновик\n«Концерт в субботу»\nФото\n\nПолучать пока некому: нажмите «Кому» и выберите, кто получит.',
  ]);
});

test('[ANN-20] an album without words asks for them, and the next text stands below it', async () => {
  const house = await aHouse();
  const { organizer } = house;
  await organizer.says('/announce');

  const asked = await organizer.does((acts) => {
    acts.sendsPhoto({ bytes: PIXEL, album: '778' });
    acts.sendsPhoto({ bytes: Buffer.concat([PIXEL, PIXEL]), album: '778' });
  });
  await organizer.says('Ждём вас в субботу');

  expect(asked.text).toBe('Альбом пришёл: 2 файла. Теперь пришлите текст: он встанет под альбомом, вместе с кнопками.');
  expect(shown(house, organizer, 4).slice(0, 3)).toEqual([
    'photo of an album',
    'photo of an album',
    'Ждём вас в субботу',
  ]);
});

test.each([
  ['a document', 'Документ', (acts) => acts.sendsDocument({ bytes: PIXEL, name: 'афиша.pdf', caption: 'Афиша' })],
  ['a video', 'Видео', (acts) => acts.sendsVideo({ bytes: PIXEL, name: 'a.mp4', caption: 'Афиша' })],
  ['a GIF', 'Гифка', (acts) => acts.sendsAnimation({ bytes: PIXEL, name: 'a.mp4', caption: 'Афиша' })],
  ['music', 'Аудио', (acts) => acts.sendsAudio({ bytes: PIXEL, name: 'a.mp3', caption: 'Афиша' })],
] as const satisfies readonly [string, string, Parameters<Phone['does']>[0]][])(
  '[ANN-20] %s with its caption is previewed as it will arrive',
  async (_title, kind, send) => {
    const house = await aHouse();
    await house.organizer.says('/announce');

    await house.organizer.does(send);

    expect(shown(house, house.organizer, 2)).toEqual(['Афиша', expect.stringContaining(`«Афиша»\n${kind}`)]);
  },
);

test('[ANN-21] a poster of 60 MB goes; a voice message and a sticker are refused with what can be done, and the question stands', async () => {
  const house = await aHouse();
  const { organizer } = house;
  await organizer.says('/announce');
  const poster = Buffer.alloc(60 * 1024 * 1024);

  const said = [
    await organizer.does((acts) => acts.sendsVoice()),
    await organizer.does((acts) => acts.sendsSticker()),
    await organizer.does((acts) => acts.sendsDocument({ bytes: poster, name: 'афиша.pdf', caption: 'Афиша' })),
  ].map(({ text }) => text);

  expect(said).toEqual([
    ru('announcement-unsendable'),
    ru('announcement-unsendable'),
    expect.stringContaining('«Афиша»\nДокумент'),
  ]);
});

test('[ANN-22] an English author, a Russian translation: everybody reads theirs, the author sees each', async () => {
  const house = await aHouse();
  const { sandbox } = house;
  const parent = await house.subscriber(1);
  const guest = await house.subscriber(2, 'en');
  const { organizer } = house;
  await organizer.says('/language');
  await organizer.presses('English');

  await organizer.says('/announce');
  const alone = await organizer.says('A concert on Saturday');
  await organizer.presses('Languages');
  await organizer.presses('Add Russian');
  await organizer.says('Концерт в субботу');
  const both = shown(house, organizer, 3);
  await organizer.presses('Send to 2 people');
  await house.sends();

  expect(alone.text).toContain('1 person reads Russian and there is no translation: they get the English text.');
  expect(both).toEqual([
    'Russian readers will see this:',
    'Концерт в субботу',
    expect.stringContaining('Languages: English, Russian'),
  ]);
  expect([parent.last().text, guest.last().text]).toEqual([
    `Концерт в субботу${WHY}`,
    'A concert on Saturday\n\nYou are subscribed to all announcements.',
  ]);
  expect(sandbox.violations).toEqual([]);
});

test('[ANN-21] what Telegram refuses is said with its language and place, and asked for again', async () => {
  const house = await aHouse();
  const { organizer, sandbox } = house;
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Языки');
  await organizer.presses('Добавить английский');
  sandbox.fail({
    method: 'sendMessage',
    chatId: organizer.id,
    after: 1,
    times: 1,
    fault: { kind: 'refusal', code: 400, description: 'Bad Request: ENTITY_BOUNDS_INVALID' },
  });

  const refused = await organizer.says('A concert on Saturday');
  const again = await organizer.says('A concert on Sunday');

  expect([refused.text, again.text]).toEqual([
    'Английский текст. Telegram не принял текст. Попробуйте оформление проще. Его ответ: Bad Request: ENTITY_BOUNDS_INVALID',
    expect.stringContaining('Языки: русский, английский'),
  ]);
});

test('[ANN-11] the audience is put together by taps: each part with its count, all of them without repeats', async () => {
  const house = await aHouse();
  const { organizer } = house;
  await house.subscriber(1);
  const { contestId } = await house.contest('ЗЛБ', 3);
  await house.contest('ГДЕ', 2);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');

  await organizer.presses('Кому');
  const before = organizer.last().text;
  await organizer.presses('Добавить группу');
  const all = await organizer.presses('Семьи участников');
  await organizer.presses('Конкурс');
  await organizer.presses('«ЗЛБ»');
  const ticked = organizer.buttons();
  await organizer.presses('Готово');
  const narrowed = organizer.last().text;
  await organizer.presses('Готово');
  await organizer.presses('Добавить группу');
  await organizer.presses('Педагоги');
  await organizer.presses('Готово');
  const together = organizer.last().text;
  await organizer.presses('Готово');

  expect(before).toBe('Кому придёт анонс\n\n1. Подписчики: 1 человек\n\nВсего без повторов: 1 человек');
  expect(all.text).toContain('Семьи участников: 5 человек\n\nКонкурс: все\n');
  expect(ticked.filter((label) => label.startsWith('✓'))).toEqual(['✓ «ЗЛБ»']);
  expect(narrowed).toContain('Семьи участников: 3 человека\n\nКонкурс: «ЗЛБ»\n');
  expect(together).toBe(
    'Кому придёт анонс\n\n1. Подписчики: 1 человек\n2. Семьи участников · «ЗЛБ»: 3 человека\n' +
      '3. Педагоги, подавшие заявки: 5 человек\n\nВсего без повторов: 6 человек',
  );
  expect(organizer.buttons()[0]).toBe('Отправить 6 людям');
  expect((await announcementById(house.db, 1))?.segments).toEqual([
    { who: 'subscribers' },
    { who: 'families', only: { contest: [String(contestId)] } },
    { who: 'contacts' },
  ]);
});

test('[ANN-11] a double tap removes one group, and an older drawing shows how it is now', async () => {
  const house = await aHouse();
  const { organizer } = house;
  await house.contest('ЗЛБ', 1);
  await organizer.says('/announce');
  await organizer.says('Концерт');
  await organizer.presses('Кому');
  await organizer.presses('Добавить группу');
  await organizer.presses('Семьи участников');
  await organizer.presses('Готово');
  await organizer.presses('1. Подписчики');

  await organizer.does((acts) => {
    acts.presses('Убрать эту группу');
    acts.tapsAgain();
  });

  expect([organizer.last().text, organizer.toast()]).toEqual([
    'Кому придёт анонс\n\n1. Семьи участников: 1 человек\n\nВсего без повторов: 1 человек',
    ru('announcement-changed'),
  ]);
});

test('[ANN-15] [ANN-20] from a contest it goes to its own families only, and nobody else of the city hears it', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const stranger = await house.subscriber(1);
  const { contestId, phones } = await house.contest('ЗЛБ', 2);
  await house.contest('ГДЕ', 2);
  await organizer.says('/help');

  const asked = await taps(organizer, announceContest.data({ contest: contestId }));
  const draft = await organizer.says('Репетиция в четверг');
  await organizer.presses('Отправить 2 людям');
  await house.sends();

  expect(asked.text).toContain('Анонс получат семьи участников: «ЗЛБ».');
  expect(draft.text).toContain('Получат 2 человека\n• Семьи участников · «ЗЛБ»');
  expect(draft.text).toContain('Например: «Пишем вам, потому что участвует ваш ребёнок.»');
  expect(phones.map((id) => house.phone(id).last().text)).toEqual(
    Array(2).fill('Репетиция в четверг\n\nПишем вам, потому что участвует Кира.'),
  );
  expect(stranger.last().text).toBe(ru('subscribed'));
});

test('[ANN-20] from a concert the text is there at once, made of its facts, and can be replaced', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const { contestId } = await house.contest('ЗЛБ', 1);
  const concert = await aConcert(house.db, contestId);
  await organizer.says('/help');

  await taps(organizer, announceConcert.data({ concert }));
  const [suggested, draft] = shown(house, organizer, 2);
  await organizer.presses('Заменить сообщение');
  await organizer.says('Приходите на гала-концерт');

  expect(suggested).toBe(
    'Приглашаем на концерт!\n\nГала-концерт «Звонкий луч» (6+)\n\n' +
      'Начало: суббота, 20 февраля, 12:00 (по Новосибирску)\nДвери открываются в 11:30\nДом детского творчества, ул. Петухова, 5',
  );
  expect(draft).toContain('Получит 1 человек\n• Семьи участников · «ЗЛБ»');
  expect(shown(house, organizer, 2)[0]).toBe('Приходите на гала-концерт');
  expect((await announcementById(house.db, 1))?.concertId).toBe(concert);
});

test('[ANN-20] a page that its author closed stays closed in the preview and in every copy', async () => {
  const house = await aHouse();
  const { organizer, db, sandbox } = house;
  await house.subscriber(1);
  await organizer.says('/announce');
  await organizer.says('Запись: example.org');
  const link = { is_disabled: true };
  const author = await callerOf(db, (await announcementById(db, 1))?.authorId ?? 0);
  const content = { text: 'Запись: example.org', formatting: [], media: [], link };

  await composeAnnouncement(db, author, { announcementId: 1, content });
  await taps(organizer, previewIt.data({ announcement: 1 }));
  await organizer.presses('Отправить 1 человеку');
  await house.sends();

  const options = sandbox
    .calls()
    .filter(({ method, parameters }) => method === 'sendMessage' && String(parameters['text']).startsWith('Запись'))
    .map(({ parameters }) => parameters['link_preview_options']);
  expect(options).toEqual([{ is_disabled: false }, link, link]);
});

test('[ANN-20] a concert cancelled since the preview is told on the confirming tap; what is sent all the same invites to nothing', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const { contestId } = await house.contest('ЗЛБ', 1);
  const concert = await aConcert(house.db, contestId);
  await organizer.says('/help');
  await taps(organizer, announceConcert.data({ concert }));
  await house.db.execute(sql`update concerts set state = 'cancelled', cancelled_at = now(), cancel_reason = 'Ремонт'`);

  await organizer.presses('Отправить 1 человеку');
  const asked = [organizer.last().text, ...organizer.buttons()];
  await organizer.presses('Всё равно отправить');

  expect(asked).toEqual([
    'Этот концерт отменён.\n\nЕсли всё равно отправить, анонс уйдёт без кнопок для ответа.',
    'Всё равно отправить 1 человеку',
    'Назад',
  ]);
  expect(await announcementById(house.db, 1)).toMatchObject({ state: 'sending', concertId: null });
});

test('[ANN-15] a third announcement in a week asks once more, says to how many, and goes where the organizer insists', async () => {
  const house = await aHouse();
  const { organizer, sandbox } = house;
  const parent = await house.subscriber(1);
  const announce = async (text: string) => {
    await organizer.says('/announce');
    await organizer.says(text);
    await organizer.presses('Отправить 1 человеку');
    await house.sends();
    sandbox.moveClock({ advanceMs: 86_400_000 });
  };
  await announce('Первый');
  await announce('Второй');

  await announce('Третий');
  const asked = [organizer.last().text, ...organizer.buttons()];
  const before = parent.last().text;
  await organizer.presses('Всё равно отправить');
  await house.sends();

  expect(asked).toEqual([
    '1 человек уже получил два анонса за эту неделю: этот будет лишним третьим.\n\n' +
      'Чем чаще пишем, тем чаще отписываются. Отправить всё равно?',
    'Всё равно отправить 1 человеку',
    'Назад',
  ]);
  expect([before, parent.last().text]).toEqual([`Второй${WHY}`, `Третий${WHY}`]);
});

test('[UX-03] /cancel in the middle of replacing keeps what there was; a draft left behind is offered by /announce', async () => {
  const house = await aHouse();
  const { organizer } = house;
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Заменить сообщение');

  const kept = await organizer.says('/cancel');
  await organizer.says('/announce');
  const back = await organizer.presses('Вернуться к черновику');

  expect(kept.text).toContain(`${ru('announcement-kept')}\n\nАнонс: черновик\n«Концерт в субботу»`);
  expect(back.text).toContain('Анонс: черновик\n«Концерт в субботу»');
});

test('[PRV-01] a draft is shown and changed by its author and administrators only', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const stranger = await house.subscriber(1);
  await organizer.says('/announce');
  await organizer.says('Концерт');
  const data = organizer
    .last()
    .inlineKeyboard?.flat()
    .flatMap((key) => ('callback_data' in key ? [key.callback_data] : []));
  await stranger.says('/help');
  const before = await announcementById(house.db, 1);

  const said: (string | undefined)[] = [];
  for (const forged of [...(data ?? []), 'ancb1:1:2', 'ancc1:1:2:staff', 'ance1:1:2:0', 'anr1:1:en', 'anm1:1:en']) {
    await taps(stranger, forged);
    said.push(stranger.toast());
  }

  expect(new Set(said)).toEqual(new Set([NOT_ALLOWED]));
  expect(await announcementById(house.db, 1)).toEqual(before);
});

test('[ANN-11] a group is left out by one tap: its people do not get it, whatever other group they are in', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const { phones } = await house.contest('ЗЛБ', 2);
  await house.subscriber(1);
  await house.phone(phones[0] ?? 0).starts('s_all');
  await organizer.says('/announce');
  await organizer.says('Только для тех, кто не участвует');
  await organizer.presses('Кому');
  await organizer.presses('Добавить группу');
  await organizer.presses('Семьи участников');

  const part = await organizer.presses('Этим не присылать');
  const audience = await organizer.presses('Готово');
  const labels = organizer.buttons();
  const draft = await organizer.presses('Готово');
  await organizer.presses('Кому');
  await organizer.presses('2. Кроме — семьи');
  const back = await organizer.presses('Этим присылать');

  expect(part.text).toContain('Кроме — семьи участников: 2 человека\nЭти люди анонс не получат');
  expect(audience.text).toBe(
    'Кому придёт анонс\n\n1. Подписчики: 2 человека\n2. Кроме — семьи участников: 2 человека\n\nВсего без повторов: 1 человек',
  );
  expect(labels.slice(0, 2)).toEqual(['1. Подписчики', '2. Кроме — семьи участников']);
  expect(draft.text).toContain('Получит 1 человек\n• Подписчики\n• Кроме — семьи участников');
  expect(back.text).toContain('Семьи участников: 2 человека\n\n');
});

test('[ANN-11] an audience that is left out whole says so, and not that people could subscribe', async () => {
  const house = await aHouse();
  const { organizer } = house;
  const { phones } = await house.contest('ЗЛБ', 1);
  await house.phone(phones[0] ?? 0).starts('s_all');
  await organizer.says('/announce');
  await organizer.says('Только для тех, кто не участвует');
  await organizer.presses('Кому');
  await organizer.presses('Добавить группу');
  await organizer.presses('Семьи участников');
  await organizer.presses('Этим не присылать');

  expect((await organizer.presses('Готово')).text).toBe(
    'Кому придёт анонс\n\n1. Подписчики: 1 человек\n2. Кроме — семьи участников: 1 человек\n\n' +
      'Отправлять некому: все, кого вы выбрали, попали и в «Кроме». Уберите эту группу или сузьте её.',
  );
});
