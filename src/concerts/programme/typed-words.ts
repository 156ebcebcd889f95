/** What organizers type about a programme: «после 5», «в конец», «Награждение 15 минут», «в 15:30». Pure. */

import { parseDuration } from '../../contests/fields/duration.ts';
import { cleanText } from '../../typed.ts';

/** What an item can be called by. */
export interface Callable {
  readonly id: number;
  /** Among the acts, from 1; null for a break and words. */
  readonly place: number | null;
  /** «ЗЛБ-012»; null where it has none. */
  readonly number: string | null;
  /** Its title, or its ensemble's name. */
  readonly title: string | null;
}

/** Where an item is to stand. */
export type Wanted = { readonly other: number; readonly side: 'before' | 'after' } | 'first' | 'last';

const FIRST = /^(?:в |на )?(?:самое |самым )?(?:начало|начале|перв(?:ым|ой|ое|ый)|first|start|to the start)$/u;
const LAST = /^(?:в |на )?(?:самый |самым )?(?:конец|конце|последн(?:им|ей|ее|ий)|last|end|to the end)$/u;
const AFTER = /^(?:сразу )?(?:после|за|вслед за|after)\s+(?<other>.+)$/u;
const BEFORE = /^(?:сразу )?(?:перед|до|before)\s+(?<other>.+)$/u;
const PLACE =
  /^(?:на |поставить |под )?(?:место |номер(?:ом)? |№ ?|# ?|no\. ?)?(?<place>\d{1,4})(?:[-\s]?(?:е|й|ый|м|ым|ом|место|местом|номер|номером|th|st|nd|rd))*\.?$/u;

/**
 * Reads where an item is to go: a place among the acts, before or after another, called by its place, its number or its
 * title, the head or the end. `items` come in their order; undefined for what names none of them.
 */
export function readPlace(typed: string, items: readonly Callable[], moving: number): Wanted | undefined {
  const text = cleanText(typed).toLowerCase();
  if (FIRST.test(text)) return 'first';
  if (LAST.test(text)) return 'last';
  for (const [shape, side] of [[AFTER, 'after'] as const, [BEFORE, 'before'] as const]) {
    const called = shape.exec(text)?.groups?.['other'];
    const other = called === undefined ? undefined : findItem(called, items, moving);
    if (other !== undefined) return { other, side };
  }
  const place = PLACE.exec(text)?.groups?.['place'];
  return place === undefined ? undefined : atPlace(Number(place), items, moving);
}

/** Right before the act that has this place once the moved one is out; beyond the last one: the end. */
function atPlace(place: number, items: readonly Callable[], moving: number): Wanted | undefined {
  if (place < 1) return undefined;
  const acts = items.filter((item) => item.id !== moving && item.place !== null);
  const other = acts[place - 1];
  return other ? { other: other.id, side: 'before' } : 'last';
}

function findItem(called: string, items: readonly Callable[], moving: number): number | undefined {
  const place = PLACE.exec(called)?.groups?.['place'];
  const others = items.filter(({ id }) => id !== moving);
  if (place !== undefined) return others.find((item) => item.place === Number(place))?.id;
  const words = folded(called);
  const byNumber = others.find(({ number }) => number !== null && folded(number) === words);
  const byTitle = others.filter(({ title }) => title !== null && folded(title).includes(words));
  return byNumber?.id ?? (byTitle.length === 1 ? byTitle[0]?.id : undefined);
}

/** Letters and figures alone, ё as е. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const MINUTES = /^(?<minutes>\d{1,3})$/u;
/** «Парад 2027»: no length. */
const YEAR = /^\d{4,}$/u;
const NAMED = /^(?<title>.*?\P{N})[\s,.:–—-]+(?<length>\d.*)$/u;

/** A length for a break or words: a bare figure is minutes. Whole seconds; undefined for what is none. */
export function readLength(typed: string): number | undefined {
  const text = cleanText(typed);
  const minutes = MINUTES.exec(text)?.groups?.['minutes'];
  if (minutes !== undefined) return Number(minutes) * 60 || undefined;
  if (YEAR.test(text)) return undefined;
  const read = parseDuration(text);
  return read.outcome === 'reject' ? undefined : read.value;
}

/** What somebody is going to say from the stage and for how long; five minutes where they did not tell. */
export function readWords(typed: string): { title: string; seconds: number } {
  const text = cleanText(typed);
  const { title, length } = NAMED.exec(text)?.groups ?? {};
  const seconds = length === undefined ? undefined : readLength(length);
  return title !== undefined && seconds !== undefined
    ? { title: title.replace(/[\s,.:–—-]+$/u, ''), seconds }
    : { title: text, seconds: 300 };
}

const CLOCK =
  /^(?:начало |начнём |начнем |начинаем |start )?(?:в |с |at )?(?<hour>\d{1,2})(?:(?:[:.\s-]| ч(?:ас(?:ов|а)?)? ?)(?<minute>\d{2})(?: ?мин\p{L}*)?| ?ч(?:ас(?:ов|а)?)?)?$/u;

/** A time of the day, as minutes past midnight; undefined for what is none. */
export function readClock(typed: string): number | undefined {
  const { hour, minute = '0' } = CLOCK.exec(cleanText(typed).toLowerCase())?.groups ?? {};
  const [hours, minutes] = [Number(hour ?? 24), Number(minute)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}
