/** A concert in the hands of those who run it: what is set, what is not, and what can be done with it. */

import { sayNear, sayWhen, sayWhere } from '../../../concerts/card-words.ts';
import { everybodyIn } from '../../../concerts/following.ts';
import type { Concert } from '../../../concerts/queries.ts';
import { isOver } from '../../../concerts/rules.ts';
import type { Ctx } from '../../context.ts';
import type { reply } from '../../screens/reply.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import {
  archiveButton,
  cancelButton,
  copyButton,
  moreButton,
  previewButton,
  publishButton,
  settingsButton,
  stagedButton,
  stageListButton,
  thingButton,
} from './buttons.ts';
import { THINGS, type Thing, WORDS } from './things.ts';

/** Things worth a button of their own while they are not set, in the order in which families miss them. */
const MISSED: readonly Thing[] = ['venue', 'address', 'capacity', 'poster', 'text', 'ends', 'doors', 'place', 'age'];
/** Of them shown at once; as one is set the next comes up, and all stand under «Изменить». */
const MOST_MISSED = 4;

/** The concert's home; `said` stands above it. */
export async function stagedScreen(ctx: Ctx, concert: Concert, said?: string): Promise<Screen> {
  const { lines, rows } = await ctx.added(ctx, 'staged', concert);
  const html = [...(said === undefined ? [] : [said, '']), ...ownLines(ctx, concert), ...lines];
  return {
    html: html.join('\n'),
    ...inline([...leadRows(ctx, concert), ...rows, ...lastRows(ctx, concert)]),
    listens: false,
  };
}

export async function showStaged(ctx: Ctx, concert: Concert, draw: typeof reply, said?: string): Promise<void> {
  const { html, keyboard } = await stagedScreen(ctx, concert, said);
  await draw(ctx, html, keyboard);
}

function ownLines(ctx: Ctx, concert: Concert): string[] {
  const { say, now } = ctx;
  const { doorsAt, ageMark, state } = concert;
  const where = sayWhere(concert);
  const isOpen = state === 'draft' || state === 'published';
  return [
    `<b>${say.html('staging-heading', { title: concert.title })}</b>`,
    sayStanding(concert, now, say),
    '',
    say.html('concert-card-when', { when: sayWhen(concert, now, say) }),
    ...(doorsAt ? [say.html('concert-card-doors', { at: sayNear(doorsAt, concert, say) })] : []),
    where === '' ? say.html('staging-no-venue') : say.html('concert-card-where', { where }),
    ...(ageMark === null ? [] : [say.html('concert-card-age', { mark: ageMark })]),
    ...(isOpen ? seatLines(ctx, concert) : []),
  ];
}

/** How many seats there are; how many are promised is told by whoever counts them. */
function seatLines({ say, now }: Ctx, concert: Concert): string[] {
  const { capacity, seatsPerFamily: family, rsvpClosesAt, hasWaitingList, reminderHours } = concert;
  if (capacity === null) return [say.html('staging-no-answers')];
  const reminders = WORDS.reminders.value(concert, { say, now });
  return [
    say.html('staging-seats', { capacity, family }),
    say.html('staging-answers', {
      until: rsvpClosesAt ? sayNear(rsvpClosesAt, concert, say) : 'start',
      waiting: hasWaitingList ? 'yes' : 'no',
    }),
    ...(reminderHours.length > 0 ? [say.html('staging-reminded', { reminders })] : []),
  ];
}

/** Where it stands, in a few words. */
export function sayStanding(concert: Concert, now: Date, say: Ctx['say']): string {
  if (concert.state === 'cancelled') return say.html('staging-at-cancelled', { reason: concert.cancelReason ?? '' });
  if (concert.state === 'archived') return say.html('staging-at-archived');
  if (concert.state === 'draft') return say.html('staging-at-draft');
  return say.html(isOver(concert, now) ? 'staging-at-over' : 'staging-at-published');
}

/** A draft's missing things come first: each is one tap away. */
function leadRows({ say, now }: Ctx, concert: Concert) {
  if (concert.state === 'cancelled') return [];
  const of = { concert: concert.id };
  const seen = { ...of, version: concert.version };
  const missing = MISSED.filter((thing) => WORDS[thing].value(concert, { say, now }) === '');
  return [
    ...(concert.state === 'draft'
      ? packed(
          missing
            .slice(0, MOST_MISSED)
            .map((thing) => press(`+ ${say(WORDS[thing].label)}`, thingButton.data({ ...of, thing }))),
        )
      : []),
    [
      press(say('staging-button-preview'), previewButton.data(of)),
      ...(concert.state === 'draft' ? [press(say('staging-button-publish'), publishButton.data(seen))] : []),
    ],
  ];
}

function lastRows({ say, now }: Ctx, concert: Concert) {
  const of = { concert: concert.id };
  const isOpen = concert.state === 'draft' || concert.state === 'published';
  const moves = concert.state === 'published' && !isOver(concert, now);
  const all = press(say('staging-button-all'), stageListButton.data({ which: 'live', page: 0 }));
  if (concert.state === 'cancelled') {
    const seen = { ...of, version: concert.version };
    const away = press(say('staging-button-archive'), archiveButton.data(seen));
    return [[press(say('staging-button-copy'), copyButton.data(of))], [away], [all]];
  }
  return [
    [
      ...(isOpen ? [press(say('staging-button-change'), settingsButton.data(of))] : []),
      ...(moves ? [press(say('staging-button-move'), thingButton.data({ ...of, thing: 'starts' }))] : []),
    ],
    [press(say('staging-button-more'), moreButton.data(of)), all],
  ];
}

/** Everything that can be set; what stands there is told once it is tapped. */
export function settingsScreen({ say, now }: Ctx, concert: Concert): Screen {
  const of = { concert: concert.id };
  const things = THINGS.map((thing) => {
    const isSet = WORDS[thing].value(concert, { say, now }) !== '';
    return press(`${isSet ? '✓ ' : ''}${say(WORDS[thing].label)}`, thingButton.data({ ...of, thing }));
  });
  const back = [press(say('staging-button-home'), stagedButton.data(of))];
  return { html: say.html('staging-settings'), ...inline([...packed(things), back]), listens: false };
}

/** What is done seldom: another of its kind, calling it off, putting it away, and what others add. */
export async function moreScreen(ctx: Ctx, concert: Concert): Promise<Screen> {
  const { say, now } = ctx;
  const { seldom } = await ctx.added(ctx, 'staged', concert);
  const of = { concert: concert.id };
  const seen = { ...of, version: concert.version };
  const isComing = concert.state === 'published' && concert.startsAt > now;
  const rows = [
    ...seldom,
    [press(say('staging-button-copy'), copyButton.data(of))],
    isComing ? [press(say('staging-button-cancel'), cancelButton.data(of))] : [],
    isComing || concert.state === 'archived' ? [] : [press(say('staging-button-archive'), archiveButton.data(seen))],
    [press(say('staging-button-home'), stagedButton.data(of))],
  ];
  return { html: say.html('staging-more', { title: concert.title }), ...inline(rows), listens: false };
}

/** How many will hear of what happens to the concert. */
export async function howManyHear({ services }: Ctx, { id }: Concert): Promise<number> {
  return (await everybodyIn(services.db, id)).length;
}
