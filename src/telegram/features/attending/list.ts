/** The concerts that are coming, for everybody; whoever runs concerts finds the way to their own below. */

import { plainDateAt } from '../../../calendar.ts';
import { sayConcertLine } from '../../../concerts/card-words.ts';
import { type Concert, concertsToStage, upcomingConcerts } from '../../../concerts/queries.ts';
import { contestsWithin } from '../../../people/access.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import type { reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { pageOf } from '../managing/list.ts';
import { newButton, stageListButton } from '../staging/buttons.ts';
import { concertButton, concertsButton } from './buttons.ts';

/** /concerts, and the way back to it. */
export async function showConcerts(ctx: Ctx, page: number, draw: typeof reply): Promise<void> {
  const { db } = ctx.services;
  const { say, now } = ctx;
  const { shown, at, pages } = pageOf(await upcomingConcerts(db, now), page);
  const lines = shown.map((concert) => sayConcertLine(concert, now, say));
  const html = [say.html(shown.length > 0 ? 'concerts-title' : 'concerts-none'), ...lines].join('\n\n');
  const open = shown.map((concert) => [press(labelOf(concert, say), concertButton.data({ concert: concert.id }))]);
  const turn = [
    ...(at > 0 ? [press('‹', concertsButton.data({ page: at - 1 }))] : []),
    ...(at + 1 < pages ? [press('›', concertsButton.data({ page: at + 1 }))] : []),
  ];
  await draw(ctx, html, inline([...open, turn, ...(await staffRows(ctx))]).keyboard);
}

/** «Ёлка на левом берегу», 26 декабря. */
export function labelOf({ title, startsAt, zone }: Concert, say: Ctx['say']): string {
  return `${shortTitle(title)}, ${formatDayMonth(plainDateAt(startsAt, zone), say.language)}`;
}

async function staffRows(ctx: Ctx) {
  const { caller, say, services } = ctx;
  if (contestsWithin(caller, 'concert.write').length === 0) return [];
  const own = await concertsToStage(services.db, caller, 'live');
  return [
    own.length > 0
      ? [press(say('staging-button-list', { count: own.length }), stageListButton.data({ which: 'live', page: 0 }))]
      : [],
    [press(say('staging-button-new'), newButton.data({}))],
  ];
}
