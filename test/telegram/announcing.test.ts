/** Announcing told by three phones: an organizer, a parent, a school contact; against the sandbox. */

import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { personAt } from '../../src/people/queries.ts';
import { grantRole } from '../../src/people/staff.ts';
import { announcingFeature } from '../../src/telegram/features/announcing/feature.ts';
import { announcementRefusal } from '../../src/telegram/features/announcing/refusals.ts';
import { subscribingFeature } from '../../src/telegram/features/announcing/subscribing.ts';
import { hearing } from '../../src/telegram/features/hearing/feature.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { createTelegramSender } from '../../src/telegram/outgoing/sender.ts';
import { until } from '../deliveries/stage.ts';
import { startBot, texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { aSandbox, NOON, ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';

const ru = texts('ru');

const features = [announcingFeature, subscribingFeature, hearing];

/** Why everybody here gets a copy, below its text. */
const WHY = `\n\n${ru('why-everything')}`;
/** How the draft tells its author of that line. */
const EXAMPLE = '\n\nПод текстом каждый прочтёт, почему это пришло ему. Например: «Вы подписаны на все анонсы.»';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The bot with its sender, an organizer known to it, and the people asked for subscribed. */
async function aHouse({ subscribed = [] }: { subscribed?: number[] } = {}) {
  const sandbox = aSandbox();
  const db = await aDatabase();
  let wake: () => void = () => undefined;
  const services = { wakeSender: () => wake() };
  const bot = await startBot({ features: [...features, home(features)], sandbox, db, services });
  const { api } = bot.bot;
  const botId = String((await api.getMe()).id);
  const machine = { now: () => new Date() };
  const habits = { idleMs: 10, tendMs: 10 };
  const out = createTelegramSender({
    services: bot.services,
    api,
    botId,
    machine,
    rate: 500,
    paid: false,
    chatGapMs: () => 0,
    habits,
  });
  wake = () => out.wake();
  onTestFinished(() => out.stop());
  sandbox.person(ORGANIZER).starts();
  for (const id of subscribed) sandbox.person(id).starts('s_all');
  await bot.quiet();
  const organizer = await personAt(db, 'telegram', String(ORGANIZER));
  await grantRole(db, organizer?.id ?? 0, { role: 'organizer', contestId: null }, null, NOON);

  const sent = async () => {
    await until(async () => {
      const open = sql`select 1 from deliveries where state in ('pending', 'sending')
        union all select 1 from announcements where state = 'sending'`;
      return (await rows(db, open)).length === 0;
    });
    await bot.quiet();
  };
  return { sandbox, db, bot, out, sent, does: (id: number) => phone(sandbox, bot, id) };
}

/** A person's phone: what they do is handled before the next line of the story. */
function phone(sandbox: ReturnType<typeof aSandbox>, bot: { quiet(): Promise<void> }, id: number) {
  const person = sandbox.person(id);
  const messages = () => sandbox.chat(id).messages.filter(({ from }) => from === 'bot');
  const then = async (act: unknown) => {
    void act;
    await bot.quiet();
    return messages().at(-1)?.text ?? messages().at(-1)?.caption;
  };
  return {
    says: (text: string) => then(person.says(text)),
    presses: (label: string) => then(person.presses(label)),
    does: (act: (acts: typeof person) => unknown) => then(act(person)),
    messages,
    last: () => messages().at(-1),
    labels: () =>
      messages()
        .at(-1)
        ?.inlineKeyboard?.flat()
        .map(({ text }) => text),
  };
}

test('[ANN-20] [ANN-40] a photo with a caption: preview, exact count, one tap, the same photo to everybody, a report', async () => {
  const { does, out, sent } = await aHouse({ subscribed: [PARENT, SCHOOL] });
  const organizer = does(ORGANIZER);

  const asked = await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL, caption: 'Концерт в субботу, вход свободный' }));
  const [preview, confirm] = organizer.messages().slice(-2);
  const offered = organizer.labels();
  await organizer.presses(ru('announcement-button-send', { count: 2 }));
  out.start();
  await sent();

  expect(asked).toBe(ru('announcement-ask'));
  expect(confirm?.text).toBe(
    `Анонс: черновик\n«Концерт в субботу, вход свободный»\nФото\n\nПолучат 2 человека\n• Подписчики${EXAMPLE}`,
  );
  expect(offered).toEqual(['Отправить 2 людям', 'Кому', 'Языки', 'Заменить сообщение', 'Предпросмотр', 'Удалить']);
  const shown = {
    caption: 'Концерт в субботу, вход свободный',
    file: preview?.file?.fileId,
    button: 'Не присылать анонсы',
  };
  const copy = { ...shown, caption: shown.caption + WHY };
  expect(
    [preview, does(PARENT).last(), does(SCHOOL).last()].map((message) => ({
      caption: message?.caption,
      file: message?.file?.fileId,
      button: message?.inlineKeyboard?.[0]?.[0]?.text,
    })),
  ).toEqual([shown, copy, copy]);
  expect(organizer.messages().filter(({ text }) => text?.includes('Получили'))).toHaveLength(1);
  expect(organizer.last()?.text).toBe('Анонс разослан\nПолучили: 2 из 2');
  expect(organizer.labels()).toEqual(['Таблица по получателям', 'Исправить или отозвать']);
});

test('[ANN-30] [REG-07] two taps on "send", also from a second device, are one announcement', async () => {
  const { does, out, sent } = await aHouse({ subscribed: [PARENT] });
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');

  await organizer.does((acts) => {
    acts.presses('Отправить 1 человеку');
    acts.tapsAgain();
  });
  out.start();
  await sent();

  expect(
    does(PARENT)
      .messages()
      .filter(({ text }) => text === `Концерт в субботу${WHY}`),
  ).toHaveLength(1);
});

test.each([
  ['a voice message', 'announcement-unsendable', (acts) => acts.sendsVoice()],
  ['a sticker', 'announcement-unsendable', (acts) => acts.sendsSticker()],
] as const satisfies readonly [string, string, (acts: ReturnType<ReturnType<typeof aSandbox>['person']>) => unknown][])(
  '[ANN-21] %s cannot be sent: the answer says what can, and goes on waiting for it',
  async (_title, key, send) => {
    const { does } = await aHouse({ subscribed: [PARENT] });
    const organizer = does(ORGANIZER);
    await organizer.says('/announce');

    const refused = await organizer.does(send);
    const confirmed = await organizer.says('Тогда словами');

    expect([refused, confirmed]).toEqual([ru(key), expect.stringContaining('1 человек')]);
  },
);

test('[ANN-21] what is too long is refused with the place where it is too long', () => {
  const refusal = { code: 'announcement-too-long', length: 1_029, limit: 1_024, over: 5, from: 'и ещё' } as const;

  expect(announcementRefusal(ru, refusal).replaceAll('\u00a0', ' ')).toBe(
    'Не помещается: 1 029 знаков, а можно 1 024.\nЛишнее начинается здесь: «и ещё…»\n\nСократите на 5 и пришлите ещё раз.',
  );
});

test('[ANN-20] changing the text makes a new preview; cancelling sends nothing', async () => {
  const { does, db, out } = await aHouse({ subscribed: [PARENT] });
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');

  await organizer.presses('Заменить сообщение');
  await organizer.says('Концерт в воскресенье');
  const preview = organizer.messages().at(-2)?.text;
  await organizer.presses('Удалить');
  out.start();
  const afterwards = await organizer.says('а теперь просто так');

  expect([preview, afterwards]).toEqual(['Концерт в воскресенье', ru('fallback')]);
  expect(await rows(db, sql`select 1 from announcements union all select 1 from deliveries`)).toEqual([]);
});

test('[ANN-20] with nobody subscribed there is nothing to tap on but counting again', async () => {
  const { does } = await aHouse();
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');

  const empty = await organizer.says('Концерт в субботу');
  const offered = organizer.labels();
  await does(PARENT).does((acts) => acts.starts('s_all'));
  const counted = await organizer.presses('Пересчитать');

  expect(empty).toContain('Получать пока некому');
  expect(offered?.[0]).toBe('Пересчитать');
  expect(counted).toContain('1 человек');
});

test('[ANN-20] when somebody subscribes before the tap, the new count is to be confirmed', async () => {
  const { does } = await aHouse({ subscribed: [PARENT] });
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await does(SCHOOL).does((acts) => acts.starts('s_all'));

  const again = await organizer.presses('Отправить 1 человеку');

  expect(again).toContain('получателей стало другое число');
  expect(organizer.labels()?.[0]).toBe('Отправить 2 людям');
});

test('[ANN-10] one tap under a copy unsubscribes and offers to hear less, the same place brings back', async () => {
  const { does, out, sent } = await aHouse({ subscribed: [PARENT] });
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Отправить 1 человеку');
  out.start();
  await sent();
  const parent = does(PARENT);

  const labels = [parent.labels()];
  await parent.presses('Не присылать анонсы');
  labels.push(parent.labels());
  await parent.presses('Снова присылать анонсы');
  labels.push(parent.labels());

  expect(labels).toEqual([
    ['Не присылать анонсы'],
    ['Снова присылать анонсы', 'Никаких анонсов'],
    ['Не присылать анонсы'],
  ]);
});

test('[ANN-33] a lost answer is in doubt: the report lists it, one tap resends, the copy says that it may be a repeat', async () => {
  const { does, sandbox, out, sent } = await aHouse({ subscribed: [PARENT] });
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  sandbox.fail({ method: 'sendMessage', chatId: PARENT, times: 1, fault: { kind: 'answer-lost' } });
  await organizer.presses('Отправить 1 человеку');
  out.start();
  await sent();
  const report = organizer.last()?.text;

  await organizer.presses('Отправить им ещё раз');
  await sent();

  expect(report).toMatch(/^Анонс разослан\nПолучили: 0 из 1\nНеизвестно, дошло ли: 1\nЭто получатели № \d+$/);
  expect(
    does(PARENT)
      .messages()
      .slice(-2)
      .map(({ text }) => text),
  ).toEqual([`Концерт в субботу${WHY}`, `Возможно, вы это уже получали.\n\nКонцерт в субботу${WHY}`]);
  expect(organizer.last()?.text).toBe('Анонс разослан\nПолучили: 1 из 1');
});

test('[ANN-33] a tap on a copy in doubt proves that it arrived', async () => {
  const { does, sandbox, db, out, sent } = await aHouse({ subscribed: [PARENT] });
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  sandbox.fail({ method: 'sendMessage', chatId: PARENT, times: 1, fault: { kind: 'answer-lost' } });
  await organizer.presses('Отправить 1 человеку');
  out.start();
  await sent();

  await does(PARENT).presses('Не присылать анонсы');

  const found = sql`select state, reason from deliveries where announcement_id is not null`;
  expect(await rows(db, found)).toEqual([{ state: 'sent', reason: 'proved-by-tap' }]);
});

test('[ANN-41] who blocks the bot after the audience was frozen is unreachable, and reached again after unblocking', async () => {
  const { does, out, sandbox, sent } = await aHouse({ subscribed: [PARENT, SCHOOL] });
  const organizer = does(ORGANIZER);
  const announce = async (text: string, count: number) => {
    await organizer.says('/announce');
    await organizer.says(text);
    await organizer.presses(ru('announcement-button-send', { count }));
  };
  await announce('Первый', 2);
  await does(PARENT).does((acts) => acts.blocks());
  out.start();
  await sent();
  const report = organizer.last()?.text;
  sandbox.moveClock({ advanceMs: 60_000 });
  await does(PARENT).does((acts) => acts.unblocks());
  await announce('Второй', 2);
  await sent();

  expect(report).toBe('Анонс разослан\nПолучили: 1 из 2\nНедоступны (закрыли бота): 1');
  expect(does(PARENT).last()?.text).toBe(`Второй${WHY}`);
});

test('[ANN-38] pause, go on, stop for good: the buttons say what can be done, and nothing leaves in between', async () => {
  const { does, out, sent } = await aHouse({ subscribed: [PARENT, SCHOOL] });
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Отправить 2 людям');
  const sending = organizer.labels();

  await organizer.presses('Пауза');
  const paused = organizer.labels();
  await organizer.presses('Продолжить');
  await organizer.presses('Остановить…');
  const asked = organizer.labels();
  await organizer.presses('Остановить совсем');
  out.start();
  await sent();
  await until(() => organizer.last()?.text?.includes('Не отправлены: 2') ?? false);

  expect([sending, paused, asked]).toEqual([
    ['Пауза', 'Остановить…'],
    ['Продолжить', 'Остановить совсем'],
    ['Продолжить', 'Остановить совсем'],
  ]);
});

test('[ANN-39] the report gives a table of the receivers', async () => {
  const { does, out, sent, sandbox } = await aHouse({ subscribed: [PARENT] });
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Отправить 1 человеку');
  out.start();
  await sent();

  await organizer.presses('Таблица по получателям');

  expect({ name: organizer.last()?.file?.name, calls: sandbox.violations }).toEqual({
    name: expect.stringMatching(/^announcement-\d+-receivers\.xlsx$/),
    calls: [],
  });
});

test('[PRV-01] a parent neither announces nor sends with a forged button', async () => {
  const { does, db } = await aHouse({ subscribed: [PARENT] });
  const organizer = does(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  const data = organizer.last()?.inlineKeyboard?.[0]?.[0];
  const parent = does(PARENT);

  const refused = await parent.says('/announce');
  await parent.does((acts) =>
    acts.taps(parent.last()?.id ?? 0, data && 'callback_data' in data ? data.callback_data : ''),
  );

  expect(refused).toEqual(NOT_ALLOWED);
  expect(await rows(db, sql`select state from announcements union all select state from deliveries`)).toEqual([
    { state: 'draft' },
  ]);
});
