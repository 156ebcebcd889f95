/** The buttons of the home screen: each opens what a command opens, for those who may. */

import { InlineKeyboard } from 'grammy';
import type { Role } from '../../../people/access.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import { plainWords } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { button } from '../../screens/buttons.ts';
import { press } from '../../screens/screen.ts';
import { labelWords } from '../../screens/spoken-words.ts';

/** Opens what a command opens, from a button. */
export const goTo = button('go1', { command: 'word' });

interface Door {
  command: string;
  label: PlainKey;
  roles?: readonly Role[];
  /** For confirmed contacts of an institution. */
  members?: true;
}

/** Longer than any label. */
const LONGEST_LABEL = 40;

/** What the home screen offers, in order; doors with roles are the staff's, those of members the confirmed contacts'. */
const DOORS: readonly Door[] = [
  { command: 'contests', label: 'home-door-contests' },
  { command: 'my', label: 'home-door-my' },
  { command: 'concerts', label: 'home-door-concerts' },
  { command: 'institution', label: 'home-door-institution', members: true },
  { command: 'family', label: 'home-door-family' },
  { command: 'subscribe', label: 'home-door-subscribe' },
  { command: 'manage', label: 'home-door-manage', roles: ['administrator', 'organizer'] },
  { command: 'entries', label: 'home-door-entries', roles: ['administrator', 'organizer'] },
  { command: 'results', label: 'home-door-results', roles: ['administrator', 'organizer'] },
  { command: 'totals', label: 'home-door-totals', roles: ['administrator', 'organizer', 'director'] },
  { command: 'print', label: 'home-door-jury-sheets', roles: ['jury'] },
  { command: 'door', label: 'home-door-door', roles: ['door'] },
  { command: 'announce', label: 'home-door-announce', roles: ['administrator', 'organizer'] },
];

/** The doors this caller may open, two in a row; what the staff work with comes first, in rows of its own. */
export function doors(ctx: Ctx): InlineKeyboard {
  const mine = DOORS.filter((door) => isOpenTo(ctx, door));
  const rows = [mine.filter(({ roles }) => roles), mine.filter(({ roles }) => !roles)].flatMap(inPairs);
  return keyboardOf(ctx, rows);
}

/** The doors to these commands, as far as this caller may open them. */
export function doorsTo(ctx: Ctx, commands: readonly string[]): InlineKeyboard {
  return keyboardOf(ctx, inPairs(DOORS.filter((door) => commands.includes(door.command) && isOpenTo(ctx, door))));
}

function keyboardOf({ say }: Ctx, rows: readonly Door[][]): InlineKeyboard {
  return new InlineKeyboard(
    rows.map((row) => row.map(({ command, label }) => press(say(label), goTo.data({ command })))),
  );
}

/** The command behind the door of the caller's whose words these are, «Мои заявки»; undefined for everything else. */
export function doorNamed(ctx: Ctx, text: string): string | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const said = plainWords(text);
  return DOORS.find((door) => isOpenTo(ctx, door) && labelWords(ctx.say(door.label)) === said)?.command;
}

function inPairs(mine: readonly Door[]): Door[][] {
  return mine.flatMap((_, at) => (at % 2 === 0 ? [mine.slice(at, at + 2)] : []));
}

function isOpenTo({ caller }: Ctx, { roles, members }: Door): boolean {
  if (members) return (caller.institutions ?? []).length > 0;
  return !roles || caller.roles.some(({ role }) => roles.includes(role));
}
