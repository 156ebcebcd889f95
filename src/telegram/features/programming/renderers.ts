/** What people read of a published programme: their own times, what moved, what is out, a concert that does not take place. */

import { plainDateAt } from '../../../calendar.ts';
import { sayMoment, sayWhen } from '../../../concerts/card-words.ts';
import type { ProgrammeDelivery } from '../../../concerts/programme/kinds.ts';
import { loadProgramme } from '../../../concerts/programme/loading.ts';
import { saidArrival } from '../../../concerts/programme/timetable.ts';
import { type ProgrammeNews, programmeNews, type ToldAct } from '../../../concerts/programme/told.ts';
import { formatDay, formatTime, zoneName } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { fitted } from '../../entries/entry-card.ts';
import type { Renderers } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { concertButton } from '../attending/buttons.ts';
import { calendarKey } from '../attending/sharing.ts';
import { goTo } from '../home/doors.ts';
import { occasionTitle, quoted, whoText } from './words.ts';

export const programmeRenderers: Renderers<ProgrammeDelivery> = {
  async 'programme-told'(content, { db, say, now }) {
    const news = await programmeNews(db, content);
    if (!news) return { void: 'programme-changed' };
    const isContact = news.acts.some(({ children }) => children.length === 0);
    const own = isContact
      ? press(say('home-door-my'), goTo.data({ command: 'my' }))
      : press(say('programme-button-family'), goTo.data({ command: 'family' }));
    const { concert } = news.programme;
    const open =
      concert?.state === 'published'
        ? [press(say('concert-button-open'), concertButton.data({ concert: concert.id }))]
        : [];
    const calendar = news.movedFrom && concert ? [[calendarKey(say, concert)]] : [];
    return { text: newsText(news, say, now), ...inline([[own, ...open], ...calendar]) };
  },
  async 'programme-cancelled'({ programmeId, known }, { db, say }) {
    const programme = await loadProgramme(db, programmeId);
    if (programme?.concert?.state !== 'cancelled') return { void: 'programme-changed' };
    const { concert, zone } = programme;
    const start = known === undefined ? concert.startsAt : new Date(known);
    const day = formatDay(start, zone, say.language);
    const reason = concert.cancelReason ? [escapeHtml(concert.cancelReason)] : [];
    const text = [say.html('programme-cancelled', { occasion: concert.title, day }), ...reason].join('\n\n');
    return { text, ...inline([[calendarKey(say, concert)]]) };
  },
};

function newsText({ programme, part, parts, acts, movedFrom, keepsSeats }: ProgrammeNews, say: Say, now: Date): string {
  const { zone, concert } = programme;
  const first = acts.find(({ time }) => time !== null)?.time?.startsAt ?? programme.startsAt;
  const isChange = acts.some(({ was, time }) => was !== null || time === null);
  const occasion = occasionTitle({ ...programme, day: null }, say);
  const head =
    concert && movedFrom
      ? say.html('programme-news-concert-moved', {
          title: concert.title,
          from: sayMoment(movedFrom, concert.zone, now, say),
          to: sayWhen(concert, now, say),
        })
      : say.html(isChange ? 'programme-news-changed' : 'programme-news', { occasion });
  const day = formatDay(first, zone, say.language);
  const facts = { day, zone: zoneName(first, zone, say) };
  return fitted([
    ...(parts > 1 ? [say.html('programme-news-part', { part, parts })] : []),
    head,
    concert
      ? say.html('programme-news-where', { ...facts, venue: concert.venue })
      : say.html('programme-news-when', facts),
    '',
    ...acts.map((act) => actLine(movedFrom ? { ...act, was: null } : act, { zone, day: first }, say)),
    '',
    say.html('programme-news-end'),
    ...(keepsSeats && part === parts ? ['', say.html('programme-news-seats-stay')] : []),
  ]);
}

function actLine(
  { entry, children, time, was }: ToldAct,
  { zone, day }: { zone: string; day: Date },
  say: Say,
): string {
  const names = children.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(', ');
  const who = names === '' ? [entry.number, whoText(entry, say)].filter(Boolean).join(' ') : names;
  const act = [who, quoted(entry, say)].filter(Boolean).join(' ');
  if (time === null) return say.html('programme-news-out', { act });
  const at = momentText(time.startsAt, { zone, day }, say);
  const arrive = formatTime(saidArrival(time.arriveAt), zone, say.language);
  return was === null
    ? say.html('programme-news-line', { time: at, act, arrive })
    : say.html('programme-news-moved', { time: at, was: momentText(was, { zone, day }, say), act, arrive });
}

/** «15:04»; with its day where that is another than the message's. */
function momentText(at: Date, { zone, day }: { zone: string; day: Date }, say: Say): string {
  const time = formatTime(at, zone, say.language);
  return plainDateAt(at, zone) === plainDateAt(day, zone) ? time : `${formatDay(at, zone, say.language)}, ${time}`;
}
