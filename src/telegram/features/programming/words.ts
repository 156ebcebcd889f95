/** A programme in words: what it is of, its items, a choice of acts. */

import { plainDateAt } from '../../../calendar.ts';
import type { Choice } from '../../../concerts/programme/acts.ts';
import type { Placed, Programme } from '../../../concerts/programme/loading.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatDate, formatDuration, formatTime, zoneName } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { titleOf } from '../../entries/entry-text.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { quotedTitle } from '../../screens/quoted-title.ts';

/** Participants of a small group named; a larger one is counted. */
const NAMED = 2;
const MOST_IN_LINE = 70;

/** What a programme is of, plain text: «Гала-концерт «Звёзды»», or the contest with its day. */
export function occasionTitle({ concert, contest, day }: Pick<Programme, 'concert' | 'contest' | 'day'>, say: Say) {
  if (concert) return concert.title;
  const title = contest ? shortTitle(contest.definition.title) : '';
  return day === null ? title : say('programme-of-day', { contest: title, day: formatDate(day, say.language) });
}

/** «6 февраля 2027, 15:00–16:10 (по Новосибирску)». */
export function whenText({ items, startsAt, zone }: Programme, say: Say): string {
  const end = items.at(-1)?.slot.endsAt ?? startsAt;
  const time = (at: Date) => formatTime(at, zone, say.language);
  const day = formatDate(plainDateAt(startsAt, zone), say.language);
  const span = items.length > 0 ? `${time(startsAt)}–${time(end)}` : time(startsAt);
  return `${day}, ${span} (${zoneName(startsAt, zone, say)})`;
}

/** «3. ЗЛБ-009 Кузнецова Анна «Папа может»», «☕ Перерыв»: plain text, without its time. */
export function itemTitle({ kind, place, title }: Placed, entry: EntryView | undefined, say: Say): string {
  if (kind === 'break') return `☕ ${title ?? say('programme-break')}`;
  if (kind === 'words') return `🎤 ${title ?? say('programme-words')}`;
  return `${place}. ${entry ? actTitle(entry, say) : ''}`;
}

/** «ЗЛБ-009 Кузнецова Анна «Папа может»», plain text. */
export function actTitle(entry: EntryView, say: Say): string {
  return shortened([entry.number, whoText(entry, say), quoted(entry, say)].filter(Boolean).join(' '), MOST_IN_LINE);
}

/** An ensemble by its name, one or two children by theirs, others by how many they are. */
export function whoText({ ensembleName, participants, declaredCount }: EntryView, say: Say): string {
  if (ensembleName) return ensembleName;
  if (participants.length === 0 || participants.length > NAMED)
    return say('programme-people', { count: participants.length || (declaredCount ?? 0) });
  return participants.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(', ');
}

/** The title in quotes, unless it has its own. */
export function quoted(entry: EntryView, say: Say): string {
  const title = titleOf(entry);
  return title === null ? '' : quotedTitle(title, say);
}

/** «15:04  2. ЗЛБ-002 … · 3:58», HTML. */
export function itemLine(item: Placed, entry: EntryView | undefined, zone: string, say: Say): string {
  const time = formatTime(item.slot.startsAt, zone, say.language);
  return say.html('programme-line', {
    time,
    title: itemTitle(item, entry, say),
    length: formatDuration(item.seconds),
  });
}

/** A choice as a button carries it; undefined for what no button says. */
export function readChoice(of: string, which: string): Choice | undefined {
  if (of === 'all' || of === 'none') return { of };
  if (of === 'nomination') return { of, nomination: which };
  return of === 'degree' ? { of, degree: which } : undefined;
}
