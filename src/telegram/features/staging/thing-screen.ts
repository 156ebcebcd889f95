/** The question about one thing: what stands there, what may be tapped instead of written, and the ways out. */

import type { Concert } from '../../../concerts/queries.ts';
import { REMINDER_CHOICES, settingNamed } from '../../../concerts/settings.ts';
import { knownVenues } from '../../../concerts/venues.ts';
import { allContests } from '../../../contests/queries.ts';
import { contestsWithin } from '../../../people/access.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { inline, type packed, press, type Screen } from '../../screens/screen.ts';
import { clearButton, contestButton, optionButton, stagedButton, venueButton } from './buttons.ts';
import type { Asking } from './talk.ts';
import { sayZone, type Thing, WORDS } from './things.ts';

/** Halls and contests of one screen. */
const MOST_OFFERED = 8;
const MOST_ON_BUTTON = 50;

/** The question about a thing, and what the next message is then. */
export async function thingScreen(
  ctx: Ctx,
  concert: Concert,
  thing: Thing,
): Promise<{ screen: Screen; asking: Asking }> {
  const { say, now } = ctx;
  const value = WORDS[thing].value(concert, { say, now });
  const html = [
    `<b>${say.html(WORDS[thing].label)}</b>`,
    ...(value === '' || thing === 'contest' ? [] : [say.html('staging-stands', { value })]),
    say.html(WORDS[thing].ask),
  ].join('\n');
  const rows = [...(await offered(ctx, concert, thing)), ...ways(ctx, concert, thing, value !== '')];
  const asking = { ask: 'thing', concert: concert.id, version: concert.version, thing } as const;
  return { screen: { html, ...inline(rows), listens: false }, asking };
}

type Rows = ReturnType<typeof packed>;

async function offered(ctx: Ctx, concert: Concert, thing: Thing): Promise<Rows> {
  if (thing === 'venue') return venueRows(ctx, concert);
  if (thing === 'contest') return contestRows(ctx, concert);
  if (thing === 'poster') return [];
  const seen = { concert: concert.id, version: concert.version, thing };
  const labels = thing === 'reminders' ? reminderLabels(ctx, concert) : optionLabels(ctx, concert, thing);
  return inRows(labels.map((label, option) => press(label, optionButton.data({ ...seen, option }))));
}

/** Short ones stand several in a row. */
function inRows(buttons: Rows[number]): Rows {
  const longest = Math.max(0, ...buttons.map(({ text }) => text.length));
  const perRow = longest <= SHORT ? PER_ROW : 2;
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  );
}

const [SHORT, PER_ROW] = [4, 5] as const;

function optionLabels({ say, now }: Ctx, concert: Concert, thing: Exclude<Thing, 'poster' | 'contest'>): string[] {
  const standing = WORDS[thing].value(concert, { say, now });
  return (settingNamed(thing).options ?? []).map((option) => {
    const label = optionLabel(thing, option, say);
    return label === standing ? `✓ ${label}` : label;
  });
}

function optionLabel(thing: Thing, option: string, say: Ctx['say']): string {
  if (thing === 'zone') return sayZone(option, say);
  return thing === 'waiting' ? say(option === 'yes' ? 'staging-yes' : 'staging-no') : option;
}

function reminderLabels({ say }: Ctx, { reminderHours }: Concert): string[] {
  return REMINDER_CHOICES.map(
    (hours) => `${reminderHours.includes(hours) ? '✓ ' : ''}${say('staging-hours', { hours })}`,
  );
}

async function venueRows({ services }: Ctx, concert: Concert): Promise<Rows> {
  const known = await knownVenues(services.db, MOST_OFFERED);
  return known
    .filter(({ venue }) => venue !== concert.venue)
    .map(({ venue, from, of, nth }) => [
      press(
        shortened(venue, MOST_ON_BUTTON),
        venueButton.data({ concert: concert.id, version: concert.version, from, of, nth }),
      ),
    ]);
}

/** Contests in reach that are not put away, the newest first. */
async function contestRows({ services, caller, say }: Ctx, concert: Concert): Promise<Rows> {
  const within = contestsWithin(caller, 'concert.write');
  const all = await allContests(services.db);
  const near = all
    .filter(({ id, definition }) => (within === 'all' || within.includes(id)) && definition.state !== 'archived')
    .reverse()
    .slice(0, MOST_OFFERED);
  const seen = { concert: concert.id, version: concert.version };
  const none =
    within === 'all' ? [[press(say('staging-button-no-contest'), contestButton.data({ ...seen, contest: 0 }))]] : [];
  const titleOf = titlesAmong(all);
  const rows = near.map((contest) => [
    press(
      `${contest.id === concert.contestId ? '✓ ' : ''}${titleOf(contest)}`,
      contestButton.data({ ...seen, contest: contest.id }),
    ),
  ]);
  return [...rows, ...none];
}

function ways({ say }: Ctx, concert: Concert, thing: Thing, stands: boolean): Rows {
  const clears = thing === 'poster' || (thing !== 'contest' && settingNamed(thing).clears === true);
  const seen = { concert: concert.id, version: concert.version, thing };
  const offers = clears && (stands || thing === 'capacity');
  const out = thing === 'reminders' ? 'staging-button-done' : stands ? 'staging-button-keep' : 'staging-button-later';
  const label = say(thing === 'capacity' ? 'staging-button-no-answers' : 'staging-button-clear');
  return [
    offers ? [press(label, clearButton.data(seen))] : [],
    [press(say(out), stagedButton.data({ concert: concert.id }))],
  ];
}
