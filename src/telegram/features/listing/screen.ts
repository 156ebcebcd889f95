/** The message of a list: how to paste one, or the table with the next thing to do. Pure. */

import { graceEnd } from '../../../contests/rules.ts';
import { type Deadline, isOver } from '../../../entries/extending/queries.ts';
import type { ListView } from '../../../entries/lists/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import { fitted } from '../../entries/entry-card.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { askRows } from '../extending/asking.ts';
import { deadlineLine } from '../extending/deadline.ts';
import { leaveButton } from '../registering/buttons.ts';
import { navigation } from '../registering/navigation.ts';
import type { Asking } from '../registering/questions.ts';
import { nextThing } from './asking.ts';
import { askCancelListButton, callBackButton, submitReadyButton } from './buttons.ts';
import { readyCount, tableLines } from './table.ts';

/** What stands in front of the contact while a list is gathered. */
export function listScreen({ entry, known, say, now }: Asking): Screen {
  const { list } = known;
  if (!list || list.held.length + list.drafts.length + list.submitted === 0) {
    const lines = [`<b>${say.html('listing-ask')}</b>`, say.html('listing-example'), say.html('listing-how')];
    return { html: lines.join('\n'), ...inline(navigation(entry, 'list', say)), listens: true };
  }
  const next = nextThing(list, { say, now });
  const ready = readyCount(list);
  const back = [press(say('listing-call-back', { count: list.aside }), callBackButton.data({ entry: entry.id }))];
  const submit = [press(say('listing-submit', { count: ready }), submitReadyButton.data({ entry: entry.id }))];
  const deadline = afterGrace(entry, known.deadline, now);
  const rows = [
    ...askRows(deadline, entry.id, say),
    ...next.rows,
    list.aside > 0 && list.next.kind === 'nothing' ? back : [],
    ready > 0 && !isOver(deadline) ? submit : [],
    [
      press(say('register-leave'), leaveButton.data({ entry: entry.id })),
      press(say('listing-cancel'), askCancelListButton.data({ entry: entry.id })),
    ],
  ];
  const time = deadlineLine(deadline, entry.contest, say);
  const html = fitted([
    ...tableLines(list, say),
    '',
    ...(next.lines.length > 0 ? next.lines : lastLines(list, say)),
    ...(time.length > 0 ? ['', ...time] : []),
  ]);
  return { html, ...inline(rows), listens: true };
}

/** Within the grace each soloist's own readiness decides, which the submit says of everybody. */
function afterGrace({ contest }: EntryView, deadline: Deadline | undefined, now: Date): Deadline | undefined {
  return isOver(deadline) && now < graceEnd(contest) ? undefined : deadline;
}

/** Nothing is asked any more: what can be submitted, and that the list may grow. */
function lastLines(list: ListView, say: Say): string[] {
  const ready = readyCount(list);
  return [
    ready > 0 ? say.html('listing-ready', { count: ready }) : say.html('listing-none-ready'),
    say.html('listing-grows'),
  ];
}
