/** A page of the past as a message: who did what and when, the latest first. */

import { plainDateAt } from '../../../calendar.ts';
import { contestById } from '../../../contests/queries.ts';
import type { Database } from '../../../database/connect.ts';
import { numberedEntries } from '../../../entries/queries.ts';
import { type Deed, type DeedPage, deedsOf } from '../../../history/queries.ts';
import { namesOf } from '../../../people/queries.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import { formatTime } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { inline, press } from '../../screens/screen.ts';
import { turnButton } from './buttons.ts';
import { sayDeed } from './deeds.ts';

/** Things whose past can be looked at. */
export type PastOf = 'entry' | 'contest' | 'person';

/** Events of one message; those that say the same one after another are one line. */
const SIZE = 20;
/** Names of what was changed in one event; the rest are counted by «…». */
const MOST_NAMED = 4;

/** Whose past, and which page of it. */
export interface Wanted {
  subject: PastOf;
  id: number;
  page: number;
}

/** The page as a message, with the ways to the others. `heading` is plain text. */
export async function pastScreen(db: Database, wanted: Wanted, heading: string, zone: string, say: Say) {
  const { subject, id } = wanted;
  const of = subject === 'person' ? { personId: id } : { subject, subjectId: id };
  const found = await deedsOf(db, of, { page: wanted.page, size: SIZE });
  const names = await namesOf(
    db,
    found.deeds.flatMap(({ personId }) => personId ?? []),
  );
  const things = subject === 'person' ? await thingsOf(db, found.deeds) : new Map<string, string>();
  const lines = runsOf(found.deeds).map((run) => lineOf(run, subject, names, things, zone, say));
  const html = [
    say.html('chronicle-title', { of: heading }),
    '',
    ...(lines.length > 0 ? lines : [say.html('chronicle-nothing')]),
    ...(found.pages > 1 ? ['', say.html('chronicle-page', { page: found.page + 1, pages: found.pages })] : []),
  ].join('\n');
  return { html, ...inline([turnRow(wanted, found)]) };
}

function turnRow({ subject, id }: Wanted, { page, pages }: DeedPage) {
  const to = (sign: string, target: number) => press(sign, turnButton.data({ subject, id, page: target }));
  return [...(page > 0 ? [to('‹', page - 1)] : []), ...(page < pages - 1 ? [to('›', page + 1)] : [])];
}

/** An event, and how many of its kind stand together with it. */
interface Run {
  /** The latest of them. */
  deed: Deed;
  count: number;
}

/** Answers to a draft come by the dozen, and each says as little as the next. */
function runsOf(deeds: readonly Deed[]): Run[] {
  const runs: Run[] = [];
  for (const deed of deeds) {
    const last = runs.at(-1);
    if (last && deed.action === 'answered' && isAlike(last.deed, deed)) last.count += 1;
    else runs.push({ deed, count: 1 });
  }
  return runs;
}

function isAlike(one: Deed, other: Deed): boolean {
  return one.action === other.action && one.personId === other.personId && thingKey(one) === thingKey(other);
}

/** «2 декабря, 09:15 · Щукина Ирина Львовна: изменена (название, длительность)» */
function lineOf(
  { deed, count }: Run,
  subject: PastOf,
  names: ReadonlyMap<number, string | null>,
  things: ReadonlyMap<string, string>,
  zone: string,
  say: Say,
): string {
  const at = `${formatDayMonth(plainDateAt(deed.at, zone), say.language)}, ${formatTime(deed.at, zone, say.language)}`;
  const thing = things.get(thingKey(deed));
  const who = subject === 'person' ? (thing ?? '') : nameOf(deed.personId, names, say);
  const what = count > 1 ? say('chronicle-answers', { count }) : sayDeed(deed.action, say);
  return escapeHtml(`${[at, who].filter(Boolean).join(' · ')}: ${what}${changedNames(deed, say)}`);
}

function nameOf(personId: number | null, names: ReadonlyMap<number, string | null>, say: Say): string {
  if (personId === null) return say('chronicle-program');
  return names.get(personId) ?? say('staff-nameless', { id: personId });
}

/** Which parts were changed, where they have names that say something. */
function changedNames({ action, change }: Deed, say: Say): string {
  if (action !== 'changed' && action !== 'edited') return '';
  const parts = Object.keys(change).filter((name) => name !== 'state');
  const names = [...new Set(parts.map((name) => say('chronicle-part', { name: partName(name) })))];
  if (names.length === 0) return '';
  return ` (${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ', …' : ''})`;
}

/** «field:title» is told as «title»; the texts know the names of the built-in parts. */
function partName(name: string): string {
  return name.replace(/^field:/, '');
}

/** What a person's deeds were about: numbers of entries, codes of contests. */
async function thingsOf(db: Database, deeds: readonly Deed[]): Promise<Map<string, string>> {
  const ids = (subject: Deed['subject']) => [
    ...new Set(deeds.filter((deed) => deed.subject === subject).map(({ subjectId }) => subjectId)),
  ];
  const things = new Map<string, string>();
  for (const [id, number] of await numberedEntries(db, ids('entry'))) things.set(`entry ${id}`, number);
  for (const id of ids('contest')) {
    const contest = await contestById(db, id);
    if (contest) things.set(`contest ${id}`, contest.definition.code);
  }
  return things;
}

function thingKey({ subject, subjectId }: Deed): string {
  return `${subject} ${subjectId}`;
}
