/** What people call a contest by. */

/** Longest title that still fits on a button. */
const MOST_ON_BUTTON = 40;

/** The name in the quotes where the title has one, else as much of the title as a button shows. */
export function shortTitle(title: string): string {
  return /«[^»]+»/u.exec(title)?.[0] ?? title.slice(0, MOST_ON_BUTTON);
}
