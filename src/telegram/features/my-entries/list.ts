/** A contact's own entries, or their institution's: what waits for the contact first, by contest, a page at a time. */

import { deadlineOf, isOver } from '../../../entries/extending/queries.ts';
import { type ContactList, contactList } from '../../../entries/lists/contact-list.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import { institutionsOf } from '../../../institutions/contacts/queries.ts';
import { institutionById } from '../../../institutions/queries.ts';
import { ok, type Result } from '../../../result.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { lowerFirst } from '../../../texts/lower-first.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { stateName } from '../../entries/entry-text.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { stepName } from '../registering/summary.ts';
import { cardButton } from './buttons.ts';
import { listRows } from './list-rows.ts';
import { type Chosen, firstPage, type Place, readList } from './place.ts';
import { whoseText } from './whose.ts';

/** Entries on one page: more buttons do not fit a phone's screen. */
const PER_PAGE = 8;
/** Questions named as missing; the rest are counted. */
const MISSING_NAMED = 3;

/** /my */
export async function sendList(ctx: Ctx): Promise<void> {
  await drawList(ctx, firstPage(), reply);
}

/** Another page, another filter, or the way back from a card. */
export async function showList(ctx: Ctx, place: Place): Promise<void> {
  await drawList(ctx, place, redraw);
}

async function drawList(ctx: Ctx, place: Place, draw: typeof reply): Promise<void> {
  const screen = await listScreen(ctx, place);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await draw(ctx, screen.value.html, screen.value.keyboard);
}

async function listScreen(ctx: Ctx, { list: word, page }: Place): Promise<Result<Screen, Refusal>> {
  const { say } = ctx;
  const { db } = ctx.services;
  const chosen = readList(word);
  const list = await contactList(db, ctx.caller, { ...chosen, page, perPage: PER_PAGE });
  if (!list.ok) return list;
  const mine = chosen.institutionId === null ? await institutionsOf(db, ctx.caller) : [];
  const place = { list: word, page: list.value.page };
  const open = list.value.entries.map((entry) => [
    press(entryLabel(entry, say), cardButton.data({ entry: entry.id, ...place })),
  ]);
  const over = await overOf(ctx, list.value.entries);
  const html = await listHtml(ctx, chosen, list.value, over);
  return ok({ html, ...inline([...open, ...listRows(chosen, list.value, mine, say)]), listens: false });
}

/** The drafts on the page that nobody takes any more, unless an organizer gives more time. */
async function overOf({ services, now }: Ctx, entries: readonly EntryView[]): Promise<ReadonlySet<number>> {
  const over = new Set<number>();
  for (const entry of entries) if (isOver(await deadlineOf(services.db, entry, now))) over.add(entry.id);
  return over;
}

async function listHtml(ctx: Ctx, chosen: Chosen, list: ContactList, over: ReadonlySet<number>): Promise<string> {
  const { say } = ctx;
  if (list.all === 0) return say.html(chosen.institutionId === null ? 'my-none' : 'my-none-of-institution');
  return [
    await titleLine(ctx, chosen),
    ...filterLine(chosen, list, say),
    ...(list.pages > 1 ? [say.html('my-page', { page: list.page + 1, pages: list.pages })] : []),
    ...(list.total === 0 ? ['', say.html('my-nothing-waits')] : entryLines(ctx, chosen, list, over)),
  ].join('\n');
}

async function titleLine({ say, services }: Ctx, { institutionId }: Chosen): Promise<string> {
  if (institutionId === null) return say.html('my-title');
  const institution = await institutionById(services.db, institutionId);
  return say.html('my-title-institution', { institution: institution?.shortName ?? '' });
}

function filterLine({ waiting, contestId }: Chosen, { total, all, contests }: ContactList, say: Say): string[] {
  if (waiting) return [say.html('my-shown-waiting', { count: total, all })];
  const contest = contests.find((one) => one.contestId === contestId);
  return contest ? [say.html('my-shown-contest', { contest: titlesAmong(contests)(contest), count: total, all })] : [];
}

function entryLines(
  ctx: Ctx,
  chosen: Chosen,
  { entries, people, contests }: ContactList,
  over: ReadonlySet<number>,
): string[] {
  const { say } = ctx;
  const titleOf = titlesAmong(contests);
  return entries.flatMap((entry, index) => {
    const isFirst = entries[index - 1]?.contestId !== entry.contestId;
    const heading = isFirst ? ['', `<b>${escapeHtml(titleOf({ definition: entry.contest }))}</b>`] : [];
    const line = { entry: entryLabel(entry, say), standing: standing(entry, over.has(entry.id), say) };
    const who = whoseText(ctx, entry, people.get(entry.contactId) ?? null);
    const text = chosen.institutionId === null ? say.html('my-line', line) : say.html('my-line-of', { ...line, who });
    return [...heading, text];
  });
}

/** «не хватает: педагог, видео» of a draft, the state of every other; plain text. */
function standing(entry: EntryView, over: boolean, say: Say): string {
  if (entry.state !== 'draft') return lowerFirst(stateName(entry.state, say));
  return lackingText(entry, say) ?? say(over ? 'my-draft-over' : 'my-draft-ready');
}

/** What keeps a draft from being submitted, plain text; undefined where nothing is missing. */
export function lackingText(
  entry: Pick<EntryView, 'missing' | 'contest' | 'nomination'>,
  say: Say,
): string | undefined {
  if (entry.missing.length === 0) return undefined;
  return entry.missing.includes('list')
    ? say('my-draft-list')
    : say('my-draft-lacks', { what: missingText(entry, say) });
}

/** What is still to be answered, the first few by name; plain text. */
export function missingText(entry: Pick<EntryView, 'missing' | 'contest' | 'nomination'>, say: Say): string {
  const named = entry.missing.slice(0, MISSING_NAMED).map((step) => lowerFirst(stepName(entry, step, say)));
  const rest = entry.missing.length - named.length;
  return rest > 0 ? say('my-missing-more', { named: named.join(', '), count: rest }) : named.join(', ');
}
