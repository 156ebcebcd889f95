/** What became of several entries within a few minutes, in one message: by verdict, with a way to each that needs its contact. */

import type { EntryNews } from '../../../entries/kinds.ts';
import { entriesInNews } from '../../../entries/news/queries.ts';
import { type News, newsOf } from '../../../entries/news/rules.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatInstant } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { fitted } from '../../entries/entry-card.ts';
import type { Rendered, Renderers, Rendering } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { correctionLines } from '../correcting/lines.ts';
import { goTo } from '../home/doors.ts';
import { waitingRenderers } from '../waiting/renderers.ts';
import { correctButton, showButton } from './buttons.ts';
import { named } from './named.ts';
import { aloneRenderers } from './renderers.ts';

/** Entries told of one by one under each verdict; the rest are counted. */
const MOST_TOLD: Readonly<Record<News, number>> = {
  offered: 6,
  returned: 6,
  'set-aside': 6,
  rejected: 6,
  accepted: 20,
};
/** Characters of a reason in a message about several; the card has the whole of it. */
const MOST_OF_REASON = 200;
/** Buttons under one message. */
const MOST_BUTTONS = 8;

/** What wants something of the contact first. */
const HEADINGS = {
  offered: 'news-several-offered',
  returned: 'news-several-returned',
  accepted: 'news-several-accepted',
  'set-aside': 'news-several-set-aside',
  rejected: 'news-several-rejected',
} as const satisfies Record<News, PlainKey>;

export const newsRenderers: Renderers<EntryNews> = {
  async 'entry-news'({ personId, batch }, rendering) {
    const entries = await entriesInNews(rendering.db, { personId, batch });
    const [first, ...others] = entries;
    if (!first) return { void: 'entry-state-changed' };
    return others.length === 0 ? tellAlone(first, rendering) : tellSeveral(entries, rendering.say);
  },
};

/** One entry is told of as if there were no other news. */
function tellAlone({ id: entryId, ...entry }: EntryView, rendering: Rendering) {
  const what = newsOf(entry);
  if (what === 'offered') return waitingRenderers['entry-offered']({ kind: 'entry-offered', entryId }, rendering);
  const kind = `entry-${what ?? 'accepted'}` as const;
  return aloneRenderers[kind]({ kind, entryId } as never, rendering);
}

function tellSeveral(entries: readonly EntryView[], say: Say): Rendered {
  const lines = (Object.keys(HEADINGS) as News[]).flatMap((what) => {
    const these = entries.filter((entry) => newsOf(entry) === what);
    return these.length === 0 ? [] : ['', say.html(HEADINGS[what]), ...told(these, what, say)];
  });
  const returned = entries.filter(({ state }) => state === 'returned');
  const how = returned.length > 0 ? ['', say.html('news-returned-how')] : [];
  return { text: fitted([say.html('news-several'), ...lines, ...how]), ...inline(buttons(entries, say)) };
}

function told(entries: readonly EntryView[], what: News, say: Say): string[] {
  const rest = entries.length - MOST_TOLD[what];
  return [
    ...entries.slice(0, MOST_TOLD[what]).map((entry) => `• ${lineOf(entry, what, say)}`),
    ...(rest > 0 ? [say.html('news-several-more', { count: rest })] : []),
  ];
}

function lineOf(entry: EntryView, what: News, say: Say): string {
  const name = `<b>${escapeHtml(named(entry, say).entry)}</b>`;
  if (what === 'accepted') return name;
  const until = what === 'offered' && entry.offeredUntil;
  if (until)
    return `${name} ${say.html('news-several-until', { until: formatInstant(until, entry.contest.zone, say) })}`;
  const reason = escapeHtml(shortened((entry.reason ?? '').replaceAll('\n', ' '), MOST_OF_REASON));
  return [`${name}: ${reason}`, ...correctionLines(entry, say)].join(' · ');
}

/** A way to each that needs its contact, and to all of them. */
function buttons(entries: readonly EntryView[], say: Say) {
  const wanting = entries.filter((entry) => newsOf(entry) === 'returned' || newsOf(entry) === 'offered');
  const rows = wanting.slice(0, MOST_BUTTONS).map((entry) => {
    const number = entry.number ?? '';
    return entry.state === 'returned'
      ? [press(say('news-button-correct', { number }), correctButton.data({ entry: entry.id }))]
      : [press(say('news-button-answer', { number }), showButton.data({ entry: entry.id }))];
  });
  return [...rows, [press(say('home-door-my'), goTo.data({ command: 'my' }))]];
}
