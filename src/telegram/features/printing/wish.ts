/** How a sheet is wished, as one short word of a button: read and written here, turned step by step. Pure. */

import { daysOnStage } from '../../../contests/acts.ts';
import type { ContestDefinition } from '../../../contests/definition.ts';
import type { SheetWish } from '../../../sheets/making.ts';
import type { Rests } from '../../../sheets/programme.ts';
import type { RegistrationOrder } from '../../../sheets/registration.ts';

/** A wish without the contest it is for; a programme's day is its place among the contest's days. */
export type Wish =
  | { readonly sheet: 'list' }
  | { readonly sheet: 'registration'; readonly by: RegistrationOrder }
  | { readonly sheet: 'jury'; readonly members: number; readonly blind: boolean }
  | {
      readonly sheet: 'programme';
      readonly startMinutes: number;
      readonly changeoverSeconds: number;
      readonly rests: Rests;
      readonly day: number;
    };

/** What stands for all nominations: no nomination's id begins so. */
export const ALL = '-';

export const MOST_MEMBERS = 15;
/** A jury of which nothing is known yet. */
const USUAL_MEMBERS = 3;
const LAST_START = 23 * 60 + 30;
const CHANGEOVERS = [0, 30, 60, 90, 120, 180] as const;
const RESTS = ['none', 'nominations', 'regular'] as const satisfies readonly Rests[];

/** What is offered first. `jurors` is how many members of the jury the contest has. */
export function usualWish(sheet: Wish['sheet'], jurors: number): Wish {
  if (sheet === 'registration') return { sheet, by: 'institution' };
  if (sheet === 'jury') return { sheet, members: Math.min(jurors || USUAL_MEMBERS, MOST_MEMBERS), blind: false };
  if (sheet === 'programme') {
    return { sheet, startMinutes: 10 * 60, changeoverSeconds: 60, rests: 'nominations', day: 0 };
  }
  return { sheet };
}

/** The word of a button. */
export function writeWish(wish: Wish): string {
  if (wish.sheet === 'registration') return wish.by;
  if (wish.sheet === 'jury') return `${wish.members}.${wish.blind ? 1 : 0}`;
  if (wish.sheet === 'list') return '';
  return [wish.startMinutes, wish.changeoverSeconds, RESTS.indexOf(wish.rests), wish.day].join('.');
}

/** The wish in a button's word; undefined for what was never written there. */
export function readWish(sheet: string, word: string): Wish | undefined {
  if (sheet === 'list') return { sheet };
  if (sheet === 'registration') return word === 'institution' || word === 'act' ? { sheet, by: word } : undefined;
  const figures = word.split('.').map(Number);
  if (!figures.every((figure) => Number.isInteger(figure) && figure >= 0)) return undefined;
  if (sheet === 'jury' && figures.length === 2) return readJury(figures);
  return sheet === 'programme' && figures.length === 4 ? readProgramme(figures) : undefined;
}

function readJury([members = 0, blind]: number[]): Wish | undefined {
  if (members < 1 || members > MOST_MEMBERS) return undefined;
  return { sheet: 'jury', members, blind: blind === 1 };
}

function readProgramme([startMinutes = 0, changeoverSeconds = 0, rest = 0, day = 0]: number[]): Wish | undefined {
  const rests = RESTS[rest];
  if (startMinutes > LAST_START || changeoverSeconds > 3600 || rests === undefined) return undefined;
  return { sheet: 'programme', startMinutes, changeoverSeconds, rests, day };
}

/** The wish for a contest; a day the contest no longer has is its first. */
export function wishFor(wish: Wish, contestId: number, contest: ContestDefinition, nomination: string): SheetWish {
  const whose = { contestId, nomination: nomination === ALL ? null : nomination };
  if (wish.sheet !== 'programme') return { ...whose, ...wish };
  const days = daysOnStage(contest);
  return { ...whose, ...wish, day: days[wish.day] ?? days[0] ?? null };
}

type Programme = Extract<Wish, { sheet: 'programme' }>;

/** Half an hour earlier or later, within the day. */
export function startMoved(wish: Programme, minutes: number): Programme {
  return { ...wish, startMinutes: Math.min(LAST_START, Math.max(0, wish.startMinutes + minutes)) };
}

/** The next usual time between acts, the first again after the last. */
export function nextChangeover(wish: Programme): Programme {
  return {
    ...wish,
    changeoverSeconds: CHANGEOVERS.find((seconds) => seconds > wish.changeoverSeconds) ?? CHANGEOVERS[0],
  };
}

/** The next way to rest, the first again after the last. */
export function nextRests(wish: Programme): Programme {
  return { ...wish, rests: RESTS[(RESTS.indexOf(wish.rests) + 1) % RESTS.length] ?? 'none' };
}
