/** Reminders of drafts, of a moved end and of an opening, made from what stands when they are sent. */

import { sayContestLine } from '../../../contests/card-words.ts';
import { type Contest, contestById } from '../../../contests/queries.ts';
import { isOpen, submitWindow } from '../../../contests/rules.ts';
import type { NudgeDelivery } from '../../../entries/nudges/kinds.ts';
import { entriesOfContact } from '../../../entries/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import type { Renderers, Rendering } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { lackingText } from '../my-entries/list.ts';
import { continueButton, showContestButton } from '../registering/buttons.ts';
import { quietButton } from './buttons.ts';

/** Drafts told one by one; the rest are counted. */
const MOST_TOLD = 6;

export const nudgeRenderers: Renderers<NudgeDelivery> = {
  async 'drafts-waiting'({ personId }, { db, say, now }) {
    const entries = await entriesOfContact(db, personId);
    const drafts = entries.filter((entry) => isBegun(entry) && isOpen(submitWindow(entry.contest), now));
    if (drafts.length === 0) return { void: 'no-drafts' };
    drafts.sort((one, other) => Date.parse(one.contest.closes_at) - Date.parse(other.contest.closes_at));
    const told = drafts.slice(0, MOST_TOLD);
    const rest = drafts.length - told.length;
    const text = [
      say.html('nudge-drafts', { count: drafts.length }),
      ...told.flatMap((draft, index) => draftLines(draft, told[index - 1], now, say)),
      ...(rest > 0 ? ['', say.html('nudge-more', { count: rest })] : []),
    ].join('\n');
    const [only] = drafts.length === 1 ? drafts : [];
    const open = only
      ? press(say(only.complete ? 'my-button-submit' : 'my-button-continue'), continueButton.data({ entry: only.id }))
      : press(say('home-door-my'), goTo.data({ command: 'my' }));
    return { text, ...inline([[open]]) };
  },
  'deadline-moved': aboutContest((contest, { say, now }) => ({
    text: `${say.html('nudge-deadline-moved')}\n\n${sayContestLine(contest.definition, now, say)}`,
    ...inline([[press(say('home-door-my'), goTo.data({ command: 'my' }))]]),
  })),
  'contest-opened': aboutContest((contest, { say, now }) => ({
    text: `${say.html('nudge-opened')}\n\n${sayContestLine(contest.definition, now, say)}`,
    ...inline([
      [press(say('nudge-button-contest'), showContestButton.data({ contest: contest.id }))],
      [press(say('nudge-button-quiet'), quietButton.data({}))],
    ]),
  })),
};

function isBegun({ state, answered }: EntryView): boolean {
  return state === 'draft' && answered.length > 0;
}

/** The contest's name and end above the first of its drafts, then what the draft lacks. */
function draftLines(draft: EntryView, previous: EntryView | undefined, now: Date, say: Say): string[] {
  const heading = previous?.contestId === draft.contestId ? [] : ['', sayContestLine(draft.contest, now, say)];
  const entry = entryLabel(draft, say);
  const lacking = lackingText(draft, say);
  const line =
    lacking === undefined
      ? say.html('nudge-draft-ready', { entry })
      : say.html('nudge-draft-lacks', { entry, lacking });
  return [...heading, line];
}

/** News of a contest, as long as it still takes entries. */
function aboutContest(tell: (contest: Contest, rendering: Rendering) => { text: string }) {
  return async ({ contestId }: { contestId: number }, rendering: Rendering) => {
    const contest = await contestById(rendering.db, contestId);
    if (contest?.definition.state !== 'active') return { void: 'contest-inactive' };
    if (!isOpen(submitWindow(contest.definition), rendering.now)) return { void: 'contest-closed' };
    return tell(contest, rendering);
  };
}
