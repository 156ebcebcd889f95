/** The news of an entry as its contact gets them, made from the entry as it is when they are sent. */

import { contestCard } from '../../../contests/card.ts';
import type { EntryDelivery, EntryNews } from '../../../entries/kinds.ts';
import { viewEntry } from '../../../entries/queries.ts';
import { loadEntry } from '../../../entries/storing/load.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { EntryState } from '../../../entries/words.ts';
import { formatDayRange } from '../../../texts/calendar-format.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Rendered, Renderer, Renderers, Rendering } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { correctionLines } from '../correcting/lines.ts';
import { correctButton, showButton } from './buttons.ts';
import { named } from './named.ts';

/** What became of one entry, told of it alone. */
export const aloneRenderers: Renderers<Exclude<EntryDelivery, EntryNews>> = {
  'entry-submitted': news(['submitted', 'waitlisted'], (entry, { say }) =>
    message(
      say.html(entry.state === 'waitlisted' ? 'news-waitlisted' : 'news-submitted', named(entry, say)),
      entry,
      say,
    ),
  ),
  'entry-accepted': news(['accepted'], (entry, { say, now }) =>
    message([say.html('news-accepted', named(entry, say)), ...nextStage(entry, say, now)].join('\n\n'), entry, say),
  ),
  'entry-returned': news(['returned'], (entry, { say }) => {
    const correct = press(say('my-button-correct'), correctButton.data({ entry: entry.id }));
    const told = say.html('news-returned', { ...named(entry, say), reason: entry.reason ?? '' });
    const lines = [...correctionLines(entry, say), say.html('news-returned-how')];
    return message(`${told}\n\n${lines.join('\n')}`, entry, say, [correct]);
  }),
  'entry-set-aside': news(['waitlisted'], (entry, { say }) =>
    message(say.html('news-set-aside', { ...named(entry, say), reason: entry.reason ?? '' }), entry, say),
  ),
  'entry-rejected': news(['rejected'], (entry, { say }) =>
    message(say.html('news-rejected', { ...named(entry, say), reason: entry.reason ?? '' }), entry, say),
  ),
};

/** Says something of an entry as long as it is in one of `states`; otherwise there is newer news. */
function news(
  states: readonly EntryState[],
  tell: (entry: EntryView, rendering: Rendering) => Rendered,
): Renderer<Exclude<EntryDelivery, EntryNews>> {
  return async ({ entryId }, rendering) => {
    const entry = await loadEntry(rendering.db, entryId);
    if (!entry) return { void: 'entry-gone' };
    if (!states.includes(entry.state)) return { void: 'entry-state-changed' };
    return tell(await viewEntry(rendering.db, entry), rendering);
  };
}

function message(text: string, entry: EntryView, say: Say, first: ReturnType<typeof press>[] = []): Rendered {
  const open = press(say('my-button-open'), showButton.data({ entry: entry.id }));
  return { text, ...inline([first, [open]]) };
}

/** What the contact can look forward to, where the contest has told its stages. */
function nextStage({ contest }: EntryView, say: Say, now: Date): string[] {
  const [stage] = contestCard(contest, now).nextStages;
  if (!stage) return [];
  const days = formatDayRange(stage.starts_on, stage.ends_on, say.language);
  return [say.html('news-next-stage', { stage: [stage.title, days, stage.venue].filter(Boolean).join(', ') })];
}
