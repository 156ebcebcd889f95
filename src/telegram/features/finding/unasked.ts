/** What an organizer writes out of the blue, a number or a name, is looked for before it is called not understood. */

import { isOnlyWhen } from '../../../dates/only-when.ts';
import { contestsWithin } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';
import type { Feature } from '../../feature.ts';
import { reply, whileTyping } from '../../screens/reply.ts';
import { courtesyIn, isNod } from '../home/courtesies.ts';
import { lookedFor } from './looking.ts';

/** «ЗЛБ-5», «145», «Иванова Мария»: longer texts are letters to somebody. */
const MOST_CHARACTERS = 40;
const MOST_WORDS = 3;

/** A time is no number, a nod no name. Comes after everything that waits for messages, also after questions about figures. */
export const findingUnasked: Feature = { onMessage: findUnasked };

/** True when something was found, words also said to be a search; what fits nothing is left to others. */
async function findUnasked(ctx: Ctx): Promise<boolean> {
  const { text = '', forward_origin: passedOn } = ctx.message ?? {};
  if (passedOn || !mayName(text) || contestsWithin(ctx.caller, 'entry.list').length === 0) return false;
  const screen = await whileTyping(ctx, () => lookedFor(ctx, 0, text.trim()));
  if (screen.listens) return false;
  const said = isNumber(text) ? [] : ['', ctx.say.html('find-unasked')];
  await reply(ctx, [screen.html, ...said].join('\n'), screen.keyboard);
  return true;
}

/** «ЗЛБ-5», «145»: there is nothing else it could be. */
function isNumber(text: string): boolean {
  return /\d/u.test(text);
}

function mayName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return (
    text.length <= MOST_CHARACTERS &&
    words.length <= MOST_WORDS &&
    /[\p{L}\d]/u.test(text) &&
    !text.startsWith('/') &&
    !isOnlyWhen(text) &&
    !courtesyIn(text) &&
    !isNod(text)
  );
}
