/** Who comes, for the organizers: figures on the concert's screen, the guest list on paper. */

import { cancellationNews } from '../../../concerts/cancellation-news.ts';
import type { Concert } from '../../../concerts/queries.ts';
import { attendanceAt } from '../../../concerts/seats/figures.ts';
import { reachOfConcert } from '../../../concerts/seats/queries.ts';
import type { Paper } from '../../../paper/paper.ts';
import { printed } from '../../../paper/printing.ts';
import { authorize } from '../../../people/access.ts';
import { makeGuestList } from '../../../sheets/guest-list.ts';
import { tellMoment } from '../../../tallies/wording/telling.ts';
import type { Ctx } from '../../context.ts';
import { handOverSoon } from '../../files/handing.ts';
import type { Addition } from '../../screens/additions.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import * as on from './buttons.ts';

/** Seats promised and people who came, with the ways to the list and the door. */
export async function onStaged(ctx: Ctx, concert: Concert): Promise<Addition> {
  const { say, caller, services } = ctx;
  if (!authorize(caller, 'guests.see', reachOfConcert(concert)).ok) return {};
  const figures = await attendanceAt(services.db, concert.id);
  if (!figures || concert.state === 'draft') return {};
  const list = press(say('staged-button-guests'), on.listButton.data({ concert: concert.id }));
  const lists = figures.promised > 0 ? [list] : [];
  if (concert.state === 'cancelled') return { lines: await newsLines(ctx, concert), rows: [lists] };
  const { promised, families, waiting, offered, notComing, came, walkIns, capacity } = figures;
  const told = { promised: String(promised), families: String(families) };
  const begun = ctx.now >= concert.startsAt || came > 0;
  const lines = [
    ...(capacity === null ? [] : [say.html('staged-promised', { ...told, capacity: String(capacity) })]),
    ...(offered > 0 ? [say.html('staged-offered', { offered: String(offered) })] : []),
    ...(waiting > 0 ? [say.html('staged-waiting', { waiting: String(waiting) })] : []),
    ...(notComing > 0 ? [say.html('staged-not-coming', { count: String(notComing) })] : []),
    ...(begun ? [say.html('staged-came', { came: String(came), walkIns: String(walkIns) })] : []),
  ];
  const door = press(say('staged-button-door'), on.doorButton.data({ concert: concert.id }));
  return { lines, rows: [concert.state === 'published' ? [...lists, door] : lists] };
}

/** Surnames of whoever has to be rung up. */
const MOST_NAMED = 10;

/** Who has heard that it is off. */
async function newsLines({ services, say }: Ctx, concert: Concert): Promise<string[]> {
  const { told, waiting, missed, surnames } = await cancellationNews(services.db, concert);
  const named = surnames.slice(0, MOST_NAMED).join(', ');
  return [
    ...(told + waiting + missed > 0 ? [say.html('staged-cancel-told', { told: String(told) })] : []),
    ...(waiting > 0 ? [say.html('staged-cancel-waiting', { waiting: String(waiting) })] : []),
    ...(missed > 0 ? [say.html('staged-cancel-missed', { missed: String(missed) })] : []),
    ...(named === '' ? [] : [say.html('staged-cancel-ring', { names: named })]),
  ];
}

/** The guest list, to be printed: surnames, seats, a square to tick. */
export async function sendGuestList(ctx: Ctx, { concert: id }: { concert: number }): Promise<void> {
  const { services, caller, say, now } = ctx;
  const made = await makeGuestList(services.db, caller, id, say, now);
  if (!made.ok) return refuse(ctx, made.refusal);
  const { concert, paper, name } = made.value;
  const caption = say('guests-caption', { title: concert.title, moment: tellMoment(now, concert.zone, say) });
  const begun = handOverSoon(ctx, {
    what: 'guest-list',
    contestId: concert.contestId,
    concertId: concert.id,
    personal: true,
    ...{ name, caption, bytes: printing(paper) },
  });
  await answerTap(ctx, say(begun ? 'guests-coming' : 'handing-under-way'));
}

async function* printing(paper: Paper): AsyncGenerator<Buffer> {
  yield await printed(paper);
}
