/** An announcement begun from where its subject stands: a concert's with a text made of its facts, a contest's with its families. */

import { audienceSize } from '../../../announcements/audience/audience.ts';
import { hasPerformers } from '../../../announcements/audience/segment-values.ts';
import { type Segment, SUBSCRIBERS } from '../../../announcements/audience/segments.ts';
import { composeAnnouncement } from '../../../announcements/composing/composing.ts';
import { limitOf, type Medium, type Wording } from '../../../announcements/composing/content.ts';
import { type Concert, concertById } from '../../../concerts/queries.ts';
import { isOver } from '../../../concerts/rules.ts';
import { contestById } from '../../../contests/queries.ts';
import type { Database } from '../../../database/connect.ts';
import { fileFacts } from '../../../files/queries.ts';
import { authorize } from '../../../people/access.ts';
import { formatInstant, formatTime } from '../../../texts/format.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import type { Addition, Additions } from '../../screens/additions.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { answerTap, reply } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import { begin } from './composing.ts';
import { announceConcert, announceContest, thankGuests } from './draft-buttons.ts';
import { askedRow } from './draft-rows.ts';
import { showComposed } from './previewing.ts';
import { refuse } from './refusing.ts';

export const beginnings: Additions = {
  async staged(ctx, concert) {
    const { id, state } = concert;
    if (isToCome(concert, ctx.now)) return offer(ctx, announceConcert.data({ concert: id }));
    const had = state === 'published' && isOver(concert, ctx.now);
    if (!had || (await audienceSize(ctx.services.db, guestsOf(id))) === 0) return {};
    return offer(ctx, thankGuests.data({ concert: id }), 'announcement-button-thank');
  },
  managed: async (ctx, { id, definition }) =>
    definition.state === 'draft' ? {} : offer(ctx, announceContest.data({ contest: id })),
};

function offer({ say, caller }: Ctx, data: string, label: PlainKey = 'announcement-button-begin'): Addition {
  if (!authorize(caller, 'announcement.compose').ok) return {};
  return { rows: [[press(say(label), data)]] };
}

/** Only to what has not begun can anybody be invited. */
function isToCome({ state, startsAt }: Concert, now: Date): boolean {
  return state === 'published' && startsAt > now;
}

/** Those who said they would come. */
function guestsOf(concertId: number): Segment[] {
  return [{ who: 'guests', only: { concert: [String(concertId)], answer: ['going'] } }];
}

/** A concert's announcement says what, when and where at once; another message takes its place by one tap. */
export async function announceThisConcert(ctx: Ctx, { concert: concertId }: { concert: number }): Promise<void> {
  const { db } = ctx.services;
  const concert = await concertById(db, concertId);
  if (!concert) return refuse(ctx, { code: 'announcement-gone' });
  if (!isToCome(concert, ctx.now)) return answerTap(ctx, ctx.say('announcement-concert-begun'), { alert: true });
  const announcementId = await begin(ctx, await audienceOfConcert(db, concert), concertId);
  if (announcementId === undefined) return;
  const media = await posterOf(db, concert);
  const content = { ...suggestedText(concert, ctx.say, limitOf({ media })), media };
  await showComposed(ctx, announcementId, await composeAnnouncement(db, ctx.caller, { announcementId, content }));
}

/** Those who perform first, then the contest it belongs to, else whoever wants to hear everything. */
async function audienceOfConcert(db: Database, { id, contestId }: Concert): Promise<Segment[]> {
  if (await hasPerformers(db, id)) return [{ who: 'families', only: { performs: [String(id)] } }];
  return contestId === null ? [SUBSCRIBERS] : [{ who: 'families', only: { contest: [String(contestId)] } }];
}

async function posterOf(db: Database, { posterId }: Concert): Promise<Medium[]> {
  if (posterId === null) return [];
  const kind = (await fileFacts(db, [posterId])).get(posterId)?.kind;
  return kind === 'photo' || kind === 'document' ? [{ kind, fileId: posterId }] : [];
}

/** Title, times and place, and what is said below the title as far as it fits. */
function suggestedText(concert: Concert, say: Say, limit: number): Wording {
  const { title, startsAt, doorsAt, zone, venue, address, ageMark, description } = concert;
  const heading = ageMark === null ? title : `${title} (${ageMark})`;
  const facts = [
    say('announcement-concert-starts', { when: formatInstant(startsAt, zone, say) }),
    ...(doorsAt ? [say('announcement-concert-doors', { time: formatTime(doorsAt, zone, say.language) })] : []),
    [venue, ...(address === null ? [] : [address])].join(', '),
  ].join('\n');
  const before = `${say('announcement-concert-invites')}\n\n`;
  const short = `${before}${heading}\n\n${facts}`;
  const long = `${before}${heading}\n\n${description ?? ''}\n\n${facts}`;
  const text = description !== null && long.length <= limit ? long : short;
  return { text, formatting: [{ type: 'bold', offset: before.length, length: heading.length }] };
}

/** A word to the guests of a concert that is over; its message is asked for. */
export async function thankTheGuests(ctx: Ctx, { concert: concertId }: { concert: number }): Promise<void> {
  const concert = await concertById(ctx.services.db, concertId);
  if (!concert) return refuse(ctx, { code: 'announcement-gone' });
  await askTo(ctx, guestsOf(concertId), ctx.say.html('announcement-ask-guests', { concert: concert.title }));
}

/** A contest's announcement goes to its families; its message is asked for. */
export async function announceThisContest(ctx: Ctx, { contest: contestId }: { contest: number }): Promise<void> {
  const contest = await contestById(ctx.services.db, contestId);
  if (!contest) return refuse(ctx, { code: 'announcement-gone' });
  const about = ctx.say.html('announcement-ask-about', { about: shortTitle(contest.definition.title) });
  await askTo(ctx, [{ who: 'families', only: { contest: [String(contestId)] } }], about);
}

/** Begins an announcement to these and asks for its message; `whom` says who they are. */
async function askTo(ctx: Ctx, segments: Segment[], whom: string): Promise<void> {
  const announcementId = await begin(ctx, segments);
  if (announcementId === undefined) return;
  await reply(ctx, `${ctx.say.html('announcement-ask')}\n\n${whom}`, await askedRow(ctx, announcementId));
}
