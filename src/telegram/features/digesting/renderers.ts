/** Digests as they are read: where the contest stands, what is new, how long there is; made when they are sent. */

import { daysBetween, lastWholeDay, plainDateAt } from '../../../calendar.ts';
import type { ContestDefinition } from '../../../contests/definition.ts';
import { submitWindow } from '../../../contests/rules.ts';
import type { Tally } from '../../../tallies/counting/tally.ts';
import { type UnitId, unitOf } from '../../../tallies/counting/units.ts';
import { type Changes, isQuiet } from '../../../tallies/digests/changes.ts';
import type { DigestDelivery } from '../../../tallies/digests/kinds.ts';
import { type DigestFigures, digestFigures } from '../../../tallies/digests/queries.ts';
import { LEAST_CHILDREN } from '../../../tallies/sharing/rules.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import { tellFilters, tellMoment, tellRule } from '../../../tallies/wording/telling.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import { formatNumber, formatTime } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Renderers, Rendering } from '../../outgoing/render.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, press } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { stopButton } from './buttons.ts';

/** Rows of a cut that are told; the rest is counted. */
const MOST_ROWS = 8;

export const digestRenderers: Renderers<DigestDelivery> = {
  digest: ({ digestId, moment }, rendering) => render({ digestId, moment, last: false }, rendering),
  'digest-ended': ({ digestId, moment }, rendering) => render({ digestId, moment, last: true }, rendering),
};

async function render(content: { digestId: number; moment: string; last: boolean }, { db, say }: Rendering) {
  const { digestId, last } = content;
  const moment = new Date(content.moment);
  const found = await digestFigures(db, { digestId, moment, last });
  if (!found.ok) return { void: found.refusal.code };
  const open = press(say('digest-button-open'), goTo.data({ command: 'totals' }));
  const stop = press(say('digest-button-stop'), stopButton.data({ digest: digestId }));
  const ending = last ? ['', say.html('digest-last-word')] : endLines(found.value, moment, say);
  const stays = found.value.small ? ['', say.html('share-digest-stays', { least: LEAST_CHILDREN })] : [];
  const text = [...figureLines(found.value, say), ...sinceLines(found.value, say), ...ending, ...stays].join('\n');
  return { text, ...inline(last ? [[open]] : [[open, stop]]) };
}

function figureLines({ contest, tally, since }: DigestFigures, say: Say): string[] {
  const { definition } = contest;
  const filters = tellFilters(tally, say);
  const told = tally.units.filter((unit) => tally.total[unit] > 0);
  return [
    say.html('digest-heading', { title: shortTitle(definition.title) }),
    say.html('digest-moment', { moment: tellMoment(tally.moment, tally.zone, say) }),
    ...(filters === undefined ? [] : [say.html('totals-filters', { filters })]),
    '',
    ...(told.length === 0 ? [say.html('digest-empty')] : told.map((unit) => unitLine(unit, tally, since?.tally, say))),
    ...rowLines(tally, since?.tally, say),
    `${escapeHtml(tellRule(tally.states, say))}.`,
  ];
}

function unitLine(unit: UnitId, { total, unnamed }: Tally, before: Tally | undefined, say: Say): string {
  const count = say(unitOf(unit).text, { count: total[unit] });
  const figure = unnamed > 0 && unitOf(unit).atLeast ? say('totals-at-least', { unit: count }) : count;
  const change = before && signed(total[unit] - before.total[unit], say);
  return change ? say.html('digest-figure-changed', { figure, change }) : `<b>${escapeHtml(figure)}</b>`;
}

/** The rows of the digest's cut by its first unit; a row that was not there was none. */
function rowLines(tally: Tally, before: Tally | undefined, say: Say): string[] {
  const [unit] = tally.units;
  if (unit === undefined || tally.rows.length === 0) return [];
  const then = new Map(before?.rows.map(({ keys, figures }) => [JSON.stringify(keys), figures[unit]]));
  const more = tally.rows.length - MOST_ROWS;
  return [
    '',
    ...tally.rows.slice(0, MOST_ROWS).map(({ keys, labels, figures }) => {
      const label = labels.map((one) => sayLabel(one, say)).join(', ');
      const count = figures[unit];
      const change = before && signed(count - (then.get(JSON.stringify(keys)) ?? 0), say);
      return change
        ? say.html('digest-row-changed', { label, count, change })
        : say.html('digest-row', { label, count });
    }),
    ...(more > 0 ? [say.html('digest-more-rows', { count: more })] : []),
  ];
}

function sinceLines({ since, tally }: DigestFigures, say: Say): string[] {
  if (!since) return [];
  const day = formatDayMonth(plainDateAt(since.moment, tally.zone), say.language);
  const told = `${day}, ${formatTime(since.moment, tally.zone, say.language)}`;
  if (isQuiet(since.changes)) return ['', say.html('digest-quiet', { since: told })];
  return ['', say.html('digest-since', { since: told }), ...changeLines(since.changes, say)];
}

function changeLines(changes: Changes, say: Say): string[] {
  const names = ['submitted', 'accepted', 'returned', 'withdrawn', 'institutions'] as const;
  return names.flatMap((name) =>
    changes[name] > 0 ? [`• ${say.html(`digest-${name}`, { count: changes[name] })}`] : [],
  );
}

function endLines({ contest, drafts }: DigestFigures, moment: Date, say: Say): string[] {
  return [
    '',
    ...(drafts > 0 ? [say.html('digest-drafts', { count: drafts })] : []),
    daysLeft(contest.definition, moment, say),
  ];
}

/** Whole days until the last day of entries, in the contest's zone. */
function daysLeft(contest: ContestDefinition, moment: Date, say: Say): string {
  const { opensAt, closesAt } = submitWindow(contest);
  if (moment >= closesAt) return say.html('digest-closed');
  if (moment < opensAt) return say.html('digest-not-open');
  const last = lastWholeDay(closesAt, contest.zone) ?? plainDateAt(closesAt, contest.zone);
  const count = daysBetween(plainDateAt(moment, contest.zone), last);
  return count === 0 ? say.html('digest-last-day') : say.html('digest-days-left', { count });
}

/** «+12», «−3»; nothing where nothing changed. */
function signed(change: number, say: Say): string | undefined {
  if (change === 0) return undefined;
  return `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change), say.language)}`;
}
