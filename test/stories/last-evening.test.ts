/** The last evening before the deadline: three ensembles and fourteen soloists of one school, from one phone, while the bot is away at times. */

import { expect, test } from 'vitest';
import { loadEntries } from '../../src/entries/storing/load.ts';
import type { SandboxMessage } from '../../src/sandbox/contract.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { FEATURES } from '../../src/telegram/features.ts';
import type { Phone } from '../kit/phone.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { aStory, type Story } from '../kit/stage.ts';

/** The most messages and taps the evening may take. */
const MOST_ACTS = 70;
/** From a tap to its arrival. */
const LATENCY_MS = 2_000;
const OFFLINE_MS = 10 * 60_000;

const LAST_NAMES = ['Берестова', 'Ветлужская', 'Голубева', 'Дроздова', 'Ельцова', 'Зимина', 'Лыткина', 'Обская'];
const FIRST_NAMES = ['Анна', 'Вера', 'Дарья', 'Злата', 'Кира', 'Мария', 'Полина', 'София', 'Таисия', 'Ульяна'];

/** So many children as a list from a chat, the first at this place of an endless row of girls of ten to thirteen. */
function members(count: number, from: number): string {
  const line = (_: unknown, index: number) => `${index + 1}. ${name(from + index)} ${born(from + index)}`;
  return Array.from({ length: count }, line).join('\n');
}

function name(at: number): string {
  return `${LAST_NAMES[at % LAST_NAMES.length]} ${FIRST_NAMES[Math.floor(at / LAST_NAMES.length) % FIRST_NAMES.length]}`;
}

function born(at: number): string {
  return `${String((at % 28) + 1).padStart(2, '0')}.03.2014`;
}

/** The soloists as the music teacher has them in her notes: whatever order, whatever marks. */
const SOLOISTS = [
  'Солисты 363 школы',
  ...Array.from({ length: 14 }, (_, index) => {
    const at = 40 + index;
    const facts = [
      name(at),
      born(at),
      index % 2 === 0 ? 'эстрадный вокал' : 'народный вокал',
      `«Песня ${index + 1}»`,
      '3:05',
    ];
    return index % 3 === 0 ? facts.join(', ') : `${index + 1}) ${facts.join(' ')}`;
  }),
  'Спасибо!',
].join('\n');

/** A phone that counts what its owner does, and whose line takes its time. */
class Evening {
  acts = 0;
  readonly story: Story;
  readonly phone: Phone;

  constructor(story: Story) {
    this.story = story;
    this.phone = story.phone(SCHOOL);
  }

  async says(text: string): Promise<void> {
    this.begins();
    await this.phone.says(text);
  }

  async presses(...labels: string[]): Promise<void> {
    for (const label of labels) {
      this.begins();
      await this.phone.presses(label);
    }
  }

  async opens(link: string): Promise<void> {
    this.begins();
    await this.phone.starts(link);
  }

  /** Taps or writes while nothing goes through; it arrives ten minutes later. */
  async offline(act: (person: ReturnType<Sandbox['person']>, shown: SandboxMessage) => void): Promise<void> {
    this.acts += 1;
    const shown = this.phone.last();
    await this.story.isAway(() => {
      act(this.story.sandbox.person(SCHOOL), shown);
      this.waits(OFFLINE_MS);
    });
  }

  private begins(): void {
    this.acts += 1;
    this.waits(LATENCY_MS);
  }

  private waits(ms: number): void {
    this.story.at(new Date(this.story.now().getTime() + ms));
  }
}

/** What the button of this label sends. */
function dataOf({ inlineKeyboard }: SandboxMessage, label: string): string {
  const key = inlineKeyboard?.flat().find(({ text }) => text === label);
  return key && 'callback_data' in key ? key.callback_data : '';
}

interface Ensemble {
  nomination: string;
  form: string;
  name: string;
  list: string;
  count: number;
  title: string;
}

/** From the question in which nomination to the number. */
async function entersEnsemble(
  evening: Evening,
  { nomination, form, name, list, count, title }: Ensemble,
): Promise<void> {
  const { phone } = evening;
  await evening.presses(nomination, form);
  if (phone.buttons().includes('МБОУ СОШ № 363')) await evening.presses('МБОУ СОШ № 363');
  else await evening.says('школа 363');
  await evening.says(name);
  await evening.says(String(count));
  if (count === 8) await evening.offline((person) => person.says(list));
  else await evening.says(list);
  if (phone.buttons().some((label) => label.includes('все в списке'))) await evening.presses('все в списке');
  await evening.presses('Средняя');
  await namesTeacher(evening);
  await evening.says(title);
  await evening.says('3:45');
  await evening.presses('Минус', 'Пропустить', 'Да, есть на всех', 'Подать заявку');
}

async function namesTeacher(evening: Evening): Promise<void> {
  const known = evening.phone.buttons().some((label) => label.includes('Щукина'));
  if (known) await evening.presses('Щукина');
  else await evening.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  if (evening.phone.buttons().includes('Готово')) await evening.presses('Готово');
}

const ENSEMBLES: Ensemble[] = [
  {
    nomination: 'Эстрадный вокал',
    form: 'ансамбль',
    name: 'Ансамбль «Капель»',
    list: members(12, 0),
    count: 12,
    title: 'Зимняя сказка',
  },
  {
    nomination: 'Народный вокал',
    form: 'ансамбль',
    name: 'Ансамбль «Зоренька»',
    list: members(8, 12),
    count: 8,
    title: 'Во кузнице',
  },
  {
    nomination: 'Хореография',
    form: 'хор',
    name: 'Ансамбль «Ритм»',
    list: members(16, 20),
    count: 16,
    title: 'Северное сияние',
  },
];

test('[REG-46, REG-41, REG-04] three ensembles and fourteen soloists take at most seventy messages and taps on a bad line', {
  timeout: 240_000,
}, async () => {
  const story = await aStory({ features: FEATURES, at: '2026-12-18T22:30:00+07:00' });
  const evening = new Evening(story);
  await evening.opens('c_zvezdy-levogo-berega-2027');
  await evening.presses('Подать заявку', 'Даю согласие');
  for (const [index, ensemble] of ENSEMBLES.entries()) {
    if (index > 0) await evening.presses('Ещё одна заявка');
    await entersEnsemble(evening, ensemble);
  }
  await evening.opens('c_zvezdy-levogo-berega-2027');
  await evening.presses('Много солистов', 'МБОУ СОШ № 363');
  await namesTeacher(evening);
  await evening.says(SOLOISTS);
  await evening.presses('Верно у всех', 'Минус', 'Пришлём позже', 'Да, есть на всех');
  await evening.offline((person, shown) => person.taps(shown.id, dataOf(shown, 'Подать все готовые (14)')));

  const entries = (await loadEntries(story.db, undefined)).toReversed();
  expect(entries.map(({ number, state, participants }) => [number, state, participants.length])).toEqual([
    [1, 'submitted', 12],
    [2, 'submitted', 8],
    [3, 'submitted', 16],
    ...Array.from({ length: 14 }, (_, index) => [index + 4, 'submitted', 1]),
  ]);
  const arrived = entries.slice(3).map(({ submittedAt }) => submittedAt?.toISOString());
  expect(new Set(arrived)).toEqual(new Set([story.now().toISOString()]));
  expect(evening.phone.last().text?.split('\n').slice(0, 2)).toEqual([
    '✅ Подано 14 заявок',
    'ЗЛБ-004 · Берестова Мария · Эстрадный вокал · Песня 1',
  ]);
  expect(evening.acts).toBeLessThanOrEqual(MOST_ACTS);
  expect(evening.acts).toBe(61);
  expect(story.sandbox.violations).toEqual([]);
});
