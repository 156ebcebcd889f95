/** What people call a contest by. */

import { plainDateAt } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';

/** Longest title that still fits on a button. */
const MOST_ON_BUTTON = 40;

/** The name in the quotes where the title has one, else as much of the title as a button shows. */
export function shortTitle(title: string): string {
  return /«[^»]+»/u.exec(title)?.[0] ?? title.slice(0, MOST_ON_BUTTON);
}

/** A contest as far as it is named. */
interface Named {
  readonly definition: Pick<ContestDefinition, 'title' | 'code' | 'closes_at' | 'zone'>;
}

/**
 * The names of the contests of one list: editions of a contest are often called the same, and are told apart by the year
 * they close in, or else by their code.
 */
export function titlesAmong(contests: readonly Named[]): (contest: Named) => string {
  return (contest) => {
    const title = shortTitle(contest.definition.title);
    const others = contests.filter(
      ({ definition }) => definition.code !== contest.definition.code && shortTitle(definition.title) === title,
    );
    if (others.length === 0) return title;
    const year = closingYear(contest);
    return `${title} · ${others.some((other) => closingYear(other) === year) ? contest.definition.code : year}`;
  };
}

function closingYear({ definition: { closes_at, zone } }: Named): string {
  return plainDateAt(new Date(Date.parse(closes_at) - 1), zone).slice(0, 4);
}
