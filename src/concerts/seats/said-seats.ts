/** How many come, as families write it: «2», «нас трое», «2 места», «придём вчетвером», «не сможем»; data for reading. Pure. */

import { countNamed } from '../../number-words.ts';
import { plainWords } from '../../typed.ts';

/** What may stand beside the number without another meaning. */
const BESIDE = new Set(
  [
    'на нас мы я нам мне будет будем буду придет придем приду пойдет пойдем пойду идем иду ждите',
    'человек человека чел место места мест местечка билет билета билетов',
    'нужно надо хотим хочу запишите забронируйте оставьте дайте да пожалуйста спасибо всего',
    'we i us me re ll m s are am is will be come comes coming there of the for just only all yes please need want',
    'берем беру возьмем возьму take',
    'seat seats ticket tickets place places person persons people thanks',
  ]
    .join(' ')
    .split(' '),
);

const NOBODY = new Set([
  ...['не придем', 'не приду', 'не пойдем', 'не пойду', 'не сможем', 'не смогу', 'не получится', 'нас не будет'],
  ...['мы не придем', 'мы не сможем', 'к сожалению не сможем', 'к сожалению не придем'],
  ...['not coming', 'we re not coming', 'i m not coming', 'can t come', 'we can t come', 'i can t come'],
  ...['can t make it', 'we can t make it', 'i can t make it', 'won t come', 'we won t come'],
]);

/** What is said to seats that are offered. */
const TAKING = new Set([
  ...['берем', 'беру', 'возьмем', 'возьму', 'да берем', 'да беру', 'конечно берем', 'мы берем', 'берем спасибо'],
  ...['take', 'i take', 'we take', 'i ll take', 'we ll take', 'i ll take it', 'i ll take them', 'we ll take them'],
  ...['taking', 'yes take', 'yes we ll take them', 'yes i ll take them'],
]);

/** More digits are a code, a year or a phone. */
const FIGURE = /^\d{1,3}$/u;

/** A dash before all words. */
const MINUS = /^[^\d\p{L}]*[\p{Pd}−]/u;

/** The seats wished for, 0 for «не придём»; undefined where anything else is said, two numbers or «минус 3» among it. */
export function saidSeats(text: string): number | undefined {
  const typed = plainWords(text);
  if (NOBODY.has(typed)) return 0;
  if (MINUS.test(text)) return undefined;
  const others = typed.split(' ').filter((word) => !BESIDE.has(word));
  const [only = '', ...further] = others;
  if (further.length > 0) return undefined;
  return FIGURE.test(only) ? Number(only) : countNamed(only);
}

/** Whether it takes what is offered, however many that are: «берём», «I'll take them». */
export function saysTaking(text: string): boolean {
  return TAKING.has(plainWords(text));
}
