/** Every doubt and refusal of what people type has its sentence; the compiler holds the keys, the test the examples. */

import { expect, test } from 'vitest';
import type { DurationDoubt, DurationFault } from '../../src/contests/fields/duration.ts';
import type { LinkDoubt, LinkFault } from '../../src/contests/fields/link.ts';
import type { NoChild } from '../../src/entries/answers/participants.ts';
import type { ListWhy } from '../../src/entries/lists/reading.ts';
import type { RosterDoubt, RosterFault } from '../../src/entries/rosters/roster-line.ts';
import type { RosterListFault } from '../../src/entries/rosters/roster-list.ts';
import type { InstitutionDoubt, InstitutionFault } from '../../src/institutions/match.ts';
import type { BirthDateDoubt, BirthDateFault } from '../../src/people/birth-date.ts';
import type { GradeDoubt, GradeFault } from '../../src/people/grade.ts';
import type { NameDoubt, NameFault } from '../../src/people/name.ts';
import type { PhoneDoubt, PhoneFault } from '../../src/people/phone.ts';
import type { TextKey, TextVariables } from '../../src/texts/keys.ts';
import { loadTexts } from '../../src/texts/texts.ts';

type Whole<Kind extends string, Why extends { code: string }> = Why extends { code: infer Code extends string }
  ? { key: `typed-${Kind}-${Code}`; facts: Omit<Why, 'code'> }
  : never;

type RosterWhy = Extract<RosterDoubt | RosterFault, { kind: 'roster' }>['why'] | RosterListFault;

type Said =
  | Whole<'name', NameDoubt | NameFault>
  | Whole<'birth-date', BirthDateDoubt | BirthDateFault>
  | Whole<'phone', PhoneDoubt | PhoneFault>
  | Whole<'grade', GradeDoubt | GradeFault>
  | Whole<'duration', DurationDoubt | DurationFault>
  | Whole<'link', LinkDoubt | LinkFault>
  | Whole<'institution', InstitutionDoubt | InstitutionFault>
  | Whole<'roster', RosterWhy | NoChild>
  | Whole<'list', ListWhy>;

/** Reasons whose sentence is missing, or asks for a fact the reason does not carry; the type is never when all is well. */
type Unsaid = Said extends infer One extends Said
  ? One extends { key: infer Key; facts: infer Facts }
    ? Key extends TextKey
      ? [TextVariables[Key]] extends [never]
        ? never
        : Facts extends TextVariables[Key]
          ? never
          : Key
      : Key
    : never
  : never;

type Area = 'name' | 'birth-date' | 'phone' | 'grade' | 'duration' | 'link' | 'institution' | 'roster' | 'list';

/** Sentences of these areas that no reason ever says. */
type Idle = Exclude<Extract<TextKey, `typed-${Area}-${string}`>, Said['key']>;

const idle: [Idle] extends [never] ? 'none' : Idle = 'none';
const unsaid: [Unsaid] extends [never] ? 'none' : Unsaid = 'none';

test('[REG-23] each reason has its sentence in both languages, and a refusal comes with an example', () => {
  expect([unsaid, idle]).toEqual(['none', 'none']);
  const [ru, en] = [loadTexts('locales')('ru'), loadTexts('locales')('en')];
  const facts = { word: 'Мария' };
  expect([ru('typed-name-one-word', facts), en('typed-name-one-word', facts)]).toEqual([
    'Нужны и фамилия, и имя, а здесь только «Мария». Например: Иванова Мария',
    'Two names are needed, and there is only “Мария”. For example: Иванова Мария',
  ]);
  expect(ru('typed-phone-too-short', { digits: 8 })).toBe(
    'Цифр не хватает: их 8. Городской номер нужен с кодом города, например: +7 999 000-00-01',
  );
});
