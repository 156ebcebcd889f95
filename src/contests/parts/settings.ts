/** The shapes of settings: words, numbers, instants, days, a switch, one or several of some options. Pure. */

import { plainDateAt } from '../../calendar.ts';
import { ok, type Result } from '../../result.ts';
import { formatInstant, formatNumber } from '../../texts/format.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import { shownEnd } from '../card.ts';
import { sayEnd } from '../card-words.ts';
import { readMoment } from './moments.ts';
import { type Around, gone, type PartOption, type PartRefusal, type Setting, unread } from './part.ts';
import { readLine, readWhole, without, wordsOf } from './values.ts';

/** What every setting is given: its words, and when it means anything. */
export interface Told<T> {
  readonly label: PlainKey;
  readonly ask: PlainKey;
  readonly unset?: PlainKey;
  applies?(of: T, around: Around): boolean;
  offered?(of: T, around: Around): boolean;
}

/** The keys of `T` under which a value of type `V`, or none, may stand. */
type KeysOf<T, V> = { [K in keyof T]-?: [V] extends [T[K]] ? K : never }[keyof T];
type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** A typed value under one key: how it is read off words, and how it is shown. */
export interface Typed<V> {
  read(typed: string, around: Around): Result<V, PartRefusal>;
  show(value: V, around: Around, say: Say): string;
}

/** A typed value that may be missing where `T` lets it. */
export function typed<T extends object, V>(
  key: KeysOf<T, V> & keyof T,
  value: Typed<V>,
  told: Told<T> & { clears: boolean },
): Setting<T> {
  return {
    ...told,
    way: 'typed',
    read(of, around, say) {
      const stands = of[key] as V | undefined;
      return stands === undefined ? '' : value.show(stands, around, say);
    },
    put(of, given, around) {
      if ('clear' in given) return told.clears ? ok(without(of, key)) : gone();
      const words = wordsOf(given);
      const read = words.ok ? value.read(words.value, around) : words;
      return read.ok ? ok({ ...of, [key]: read.value }) : read;
    },
  };
}

/** Words on one line, of at most `most` characters. */
export function words<T extends object>(key: KeysOf<T, string> & keyof T, most: number, told: Told<T>): Setting<T> {
  return typed<T, string>(key, line(most), { ...told, clears: false });
}

/** Words that may be missing. */
export function someWords<T extends object>(
  key: KeysOf<T, string> & Optional<T>,
  most: number,
  told: Told<T>,
): Setting<T> {
  return typed<T, string>(key, line(most), { ...told, clears: true });
}

function line(most: number): Typed<string> {
  return { read: (text) => readLine(text, most), show: (value) => value };
}

/** A whole number within bounds. */
export function whole(least: number, most: number): Typed<number> {
  return {
    read: (text) => readWhole(text, least, most),
    show: (value, _, say) => formatNumber(value, say.language),
  };
}

/** The instant at which something begins. */
export const BEGINNING: Typed<string> = {
  read: (text, { contest, now }) => readMoment(text, 'start', contest.zone, plainDateAt(now, contest.zone)),
  show: (at, { contest }, say) => formatInstant(new Date(at), contest.zone, say),
};

/** The instant at which something ends; not one that has passed. */
export const END: Typed<string> = {
  read(text, { contest, now }) {
    const at = readMoment(text, 'end', contest.zone, plainDateAt(now, contest.zone));
    return at.ok && new Date(at.value) <= now ? unread({ code: 'in-the-past' }) : at;
  },
  show: (at, { contest }, say) => sayEnd(shownEnd(new Date(at), contest.zone), contest.zone, say),
};

/** Yes or no, turned by a tap. */
export function turned<T extends object>(key: KeysOf<T, boolean> & keyof T, told: Told<T>): Setting<T> {
  return {
    ...told,
    way: 'switch',
    clears: false,
    read: (of, _, say) => say(of[key] ? 'shaping-yes' : 'shaping-no'),
    put: (of) => ok({ ...of, [key]: !of[key] }),
  };
}

/** One of some options. */
export function one<T extends object>(
  told: Told<T>,
  options: (of: T, around: Around, say: Say) => PartOption[],
  put: (of: T, option: string, around: Around) => T,
): Setting<T> {
  return {
    ...told,
    way: 'one',
    clears: false,
    read: (of, around, say) => titlesOn(options(of, around, say)),
    options,
    put: (of, given, around) => ('option' in given ? ok(put(of, given.option, around)) : gone()),
  };
}

/** Several of some options, each turned by a tap; `put` is handed the ids that are on then, in their order. */
export function several<T extends object>(
  told: Told<T>,
  options: (of: T, around: Around, say: Say | null) => PartOption[],
  put: (of: T, on: readonly string[], around: Around) => T,
): Setting<T> {
  return {
    ...told,
    way: 'several',
    clears: false,
    read: (of, around, say) => titlesOn(options(of, around, say)),
    options,
    put(of, given, around) {
      if (!('option' in given)) return gone();
      const turns = options(of, around, null).map(({ id, on }) => ({ id, on: id === given.option ? !on : on }));
      return ok(
        put(
          of,
          turns.filter(({ on }) => on).map(({ id }) => id),
          around,
        ),
      );
    },
  };
}

function titlesOn(options: readonly PartOption[]): string {
  return options
    .filter(({ on }) => on)
    .map(({ title }) => title)
    .join(', ');
}
