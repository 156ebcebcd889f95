/** The concert a button of the organizers is about, if the caller runs it. */

import { reachOf } from '../../../concerts/changing.ts';
import { type Concert, concertById } from '../../../concerts/queries.ts';
import type { ConcertRefusal } from '../../../concerts/refusals.ts';
import { authorize } from '../../../people/access.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { refuseConcert } from './sentences.ts';

export async function concertToStage(ctx: Ctx, concertId: number): Promise<Result<Concert, ConcertRefusal>> {
  const concert = await concertById(ctx.services.db, concertId);
  if (!concert) {
    const allowed = authorize(ctx.caller, 'concert.write');
    return allowed.ok ? refused({ code: 'concert-not-found' }) : allowed;
  }
  const allowed = authorize(ctx.caller, 'concert.write', reachOf(concert));
  return allowed.ok ? ok(concert) : allowed;
}

/** A handler for a concert that the caller runs; to everybody else it says why not. */
export function staged<V>(handle: (ctx: Ctx, concert: Concert, values: V) => Promise<void>) {
  return async (ctx: Ctx, values: V & { concert: number }): Promise<void> => {
    const concert = await concertToStage(ctx, values.concert);
    await (concert.ok ? handle(ctx, concert.value, values) : refuseConcert(ctx, concert.refusal));
  };
}
