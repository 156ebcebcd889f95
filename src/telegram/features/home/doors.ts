/** The buttons of the home screen: each opens what a command opens, for those who may. */

import { InlineKeyboard } from 'grammy';
import type { Role } from '../../../people/access.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import { button } from '../../buttons.ts';
import type { Ctx } from '../../context.ts';

/** Opens what a command opens, from a button. */
export const goTo = button('go1', { command: 'word' });

interface Door {
  command: string;
  label: PlainKey;
  roles?: readonly Role[];
}

/** What the home screen offers, in order; doors with roles are the staff's. */
const DOORS: readonly Door[] = [
  { command: 'contests', label: 'home-door-contests' },
  { command: 'my', label: 'home-door-my' },
  { command: 'subscribe', label: 'home-door-subscribe' },
  { command: 'entries', label: 'home-door-entries', roles: ['administrator', 'organizer'] },
  { command: 'totals', label: 'home-door-totals', roles: ['administrator', 'organizer', 'director'] },
  { command: 'announce', label: 'home-door-announce', roles: ['administrator', 'organizer'] },
];

/** The doors this caller may open, two in a row. */
export function doors(ctx: Ctx): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  const mine = DOORS.filter(({ roles }) => !roles || ctx.caller.roles.some(({ role }) => roles.includes(role)));
  for (const [index, { command, label }] of mine.entries()) {
    keyboard.text(ctx.say(label), goTo.data({ command }));
    if (index % 2 === 1) keyboard.row();
  }
  return keyboard;
}
