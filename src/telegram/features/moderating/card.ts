/** An entry as an organizer decides about it: who sent it and how, everything in it, what the checks found, its past. */

import { allContests } from '../../../contests/queries.ts';
import { waysFrom } from '../../../entries/lifecycle.ts';
import { entryForStaff } from '../../../entries/lists/queue.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView, TeacherView } from '../../../entries/view.ts';
import { phoneParts } from '../../../people/phone.ts';
import { type Person, personById } from '../../../people/queries.ts';
import { ok, type Result } from '../../../result.ts';
import { formatInstant } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { apart, fitted, flagLines } from '../../entries/entry-card.ts';
import { entryLines, stateName } from '../../entries/entry-text.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, packedRows, press, type Screen } from '../../screens/screen.ts';
import { acceptButton, askReasonButton, cardButton, listButton, moreButton, nextButton } from './buttons.ts';
import { settledWord } from './filters.ts';
import { pastLines } from './past.ts';

/** An entry and the list it was reached from. */
export interface Place {
  entry: number;
  filter: string;
  page: number;
}

/** How entries come; a way nobody has a word for is told as it is kept. */
const CHANNELS: Readonly<Record<string, PlainKey>> = {
  telegram: 'moderating-channel-telegram',
  letter: 'moderating-channel-letter',
  paper: 'moderating-channel-paper',
  phone: 'moderating-channel-phone',
};

/** The card in place of what was tapped. */
export async function openCard(ctx: Ctx, place: Place): Promise<void> {
  const screen = await cardScreen(ctx, place);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await redraw(ctx, screen.value.html, screen.value.keyboard);
}

/** The card as the entry is now. */
export async function cardScreen(ctx: Ctx, place: Place): Promise<Result<Screen, Refusal>> {
  const { db } = ctx.services;
  const { say, now } = ctx;
  const seen = await entryForStaff(db, ctx.caller, place.entry);
  if (!seen.ok) return seen;
  const entry = seen.value;
  const contact = await personById(db, entry.contactId);
  const past = await pastLines(db, entry, say, now);
  const added = await ctx.added(ctx, 'judged', entry);
  const contest = titlesAmong(await allContests(db))({ definition: entry.contest });
  const html = fitted([
    `<b>${escapeHtml(`${entry.number} · ${stateName(entry.state, say)}`)}</b>`,
    `<i>${escapeHtml(contest)}</i>`,
    '',
    ...entryLines(entry, say, now),
    ...[...entry.teachers, ...(entry.accompanist ? [entry.accompanist] : [])].flatMap((adult) => phoneLine(adult, say)),
    ...apart(flagLines(entry, entry.issues, say)),
    '',
    sentLine(entry, contact, say),
    ...past,
    ...apart(added.lines),
  ]);
  const rows = added.seldom.length > 0 || mayBeSetAside(entry) ? [[morePress(entry, place, say)]] : [];
  const below = packedRows([...twinRows(entry, place, say), ...added.rows, ...rows]);
  return ok({
    html,
    ...inline([...verdictRows(entry, place, say), ...below, navRow(entry, place, say)]),
    listens: false,
  });
}

/** What is seldom done with an entry, in place of what often is. */
export async function openMore(ctx: Ctx, place: Place): Promise<void> {
  const screen = await cardScreen(ctx, place);
  const seen = await entryForStaff(ctx.services.db, ctx.caller, place.entry);
  if (!screen.ok || !seen.ok) return refuse(ctx, screen.ok ? { code: 'entry-not-found' } : screen.refusal);
  const { seldom } = await ctx.added(ctx, 'judged', seen.value);
  const back = [press(ctx.say('button-back'), cardButton.data({ ...place, filter: wordOf(place, seen.value) }))];
  const rows = [...asideRows(seen.value, place, ctx.say), ...packedRows(seldom), back];
  await redraw(ctx, screen.value.html, inline(rows).keyboard);
}

function phoneLine({ lastName, phone }: TeacherView, say: Say): string[] {
  if (phone === null) return [];
  const { number, extension } = phoneParts(phone);
  const shown = extension === null ? number : say('moderating-phone-extension', { number, extension });
  return [say.html('moderating-phone', { name: lastName, phone: shown })];
}

/** «Подана: Щукина Ирина Львовна, через бота, вторник, 1 декабря, 12:00 (по Новосибирску)» */
function sentLine(entry: EntryView, contact: Person | undefined, say: Say): string {
  const channel = CHANNELS[entry.channel];
  const { name, phone } = contact?.profile ?? {};
  const how = [
    name,
    phone && phoneParts(phone).number,
    channel ? say(channel) : entry.channel,
    entry.submittedAt && formatInstant(entry.submittedAt, entry.contest.zone, say),
  ];
  return say.html('moderating-sent', { how: how.filter(Boolean).join(', ') });
}

/** The list's word as it stands in the entry's contest. */
function wordOf({ filter }: Place, { contest }: EntryView): string {
  return settledWord(filter, contest);
}

function seenAt(entry: EntryView, place: Place) {
  return { entry: entry.id, version: entry.version, filter: wordOf(place, entry), page: place.page };
}

function verdictRows(entry: EntryView, place: Place, say: Say) {
  const ways = waysFrom(entry.state, 'organizer');
  const seen = seenAt(entry, place);
  return [
    ways.includes('accepted') ? [press(say('moderating-button-accept'), acceptButton.data(seen))] : [],
    ways.includes('returned')
      ? [
          press(say('moderating-button-return'), askReasonButton.data({ ...seen, verdict: 'returned' })),
          press(say('moderating-button-reject'), askReasonButton.data({ ...seen, verdict: 'rejected' })),
        ]
      : [],
  ];
}

function mayBeSetAside({ state, contest }: EntryView): boolean {
  return contest.waiting_list && waysFrom(state, 'organizer').includes('waitlisted');
}

function asideRows(entry: EntryView, place: Place, say: Say) {
  const data = askReasonButton.data({ ...seenAt(entry, place), verdict: 'waitlisted' });
  return mayBeSetAside(entry) ? [[press(say('moderating-button-set-aside'), data)]] : [];
}

function twinRows(entry: EntryView, place: Place, say: Say) {
  const twin = entry.issues.find(({ code }) => code === 'duplicate_of')?.entryId;
  if (twin === undefined) return [];
  const data = cardButton.data({ entry: twin, filter: wordOf(place, entry), page: place.page });
  return [[press(say('moderating-button-twin'), data)]];
}

function morePress(entry: EntryView, place: Place, say: Say) {
  return press(
    say('moderating-button-more'),
    moreButton.data({ entry: entry.id, filter: wordOf(place, entry), page: place.page }),
  );
}

function navRow(entry: EntryView, place: Place, say: Say) {
  const list = { contest: entry.contestId, filter: wordOf(place, entry), page: place.page };
  return [
    press(say('moderating-button-list'), listButton.data(list)),
    press(say('moderating-button-next'), nextButton.data({ ...list, after: entry.id })),
  ];
}
