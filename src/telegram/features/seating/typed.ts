/** How many come, written instead of tapped: right after a concert's card a number, or «не придём», is the answer to it. */

import { contestsWithin } from '../../../people/access.ts';
import { plainWords } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import type { Feature } from '../../feature.ts';
import { saysLabel } from '../../spoken-words.ts';
import { SEATS_SHOWN } from '../attending/card.ts';
import { answer } from './tapping.ts';

/** Whoever writes later than that has something else in mind. */
const STANDS_MS = 3_600_000;
/** More digits are a code, a year or a phone. */
const NUMBER = /(?<![\d\p{L}])\d{1,3}(?!\d)/u;

/** Comes before whatever else waits for messages: the card stood last before the person. */
export const seatsInWords: Feature = {
  claims: async (ctx) => wishIn(ctx) !== undefined,
  async onMessage(ctx) {
    const wish = wishIn(ctx);
    if (!wish) return false;
    await answer(ctx, { ...wish, place: 'here' });
    return true;
  },
};

/** The seats wished for, and at which concert; organizers look for entries by their numbers. */
function wishIn(ctx: Ctx): { concert: number; seats: number } | undefined {
  const { shownBefore: before } = ctx.handling.talk;
  if (before?.name !== SEATS_SHOWN || ctx.now.getTime() - Date.parse(before.at) > STANDS_MS) return undefined;
  if (contestsWithin(ctx.caller, 'entry.list').length > 0) return undefined;
  const seats = seatsIn(ctx, ctx.message?.text ?? '');
  return seats === undefined ? undefined : { concert: before.of, seats };
}

/** The number alone, as a count of seats, or as it stands on a button. */
function seatsIn({ say }: Ctx, text: string): number | undefined {
  const typed = plainWords(text);
  if (saysLabel(say, 'seats-button-not-coming', typed)) return 0;
  const [number] = NUMBER.exec(typed) ?? [];
  if (number === undefined || /^[^\d\p{L}]*[-−–]/u.test(text)) return undefined;
  const seats = Number(number);
  const writings = [say('seats-count', { seats }), say('seats-button-come', { seats: String(seats) })];
  return typed === number || writings.some((one) => plainWords(one) === typed) ? seats : undefined;
}
