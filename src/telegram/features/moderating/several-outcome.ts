/** What came of a decision about several: how many, or which of them stood in its way. */

import { VERDICTS, type Verdict } from '../../../entries/actions/deciding.ts';
import { unpick } from '../../../entries/picking/actions.ts';
import type { Refusal, RefusedRow } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { stateName } from '../../entries/entry-text.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { cardButton, listButton, pickedButton, picksButton } from './buttons.ts';
import type { Wanted } from './list.ts';
import { numbersText } from './picked-mark.ts';

/** A verdict about those ticked, as the button carries it. */
export interface DecidingMany extends Wanted {
  mark: string;
  verdict: string;
}

/** Rows that stood in the way told one by one, and opened by a button. */
const MOST_TOLD = 6;

const DONE = {
  accepted: 'moderating-many-accepted',
  returned: 'moderating-many-returned',
  rejected: 'moderating-many-rejected',
  waitlisted: 'moderating-many-set-aside',
} as const satisfies Record<Verdict, string>;

/** A word nobody knows asks for a return. */
export function verdictOf(word: string): Verdict {
  return Object.hasOwn(VERDICTS, word) ? (word as Verdict) : 'returned';
}

/** Back to the ticks. */
export function backPress({ contest, filter, page }: Wanted, say: Say) {
  return press(say('moderating-button-picks'), picksButton.data({ contest, filter, page }));
}

/** How many were decided about, and which. */
export function doneScreen(
  { say }: Ctx,
  { contest, filter, page, verdict }: DecidingMany,
  decided: EntryView[],
): Screen {
  const html = [say.html(DONE[verdictOf(verdict)], { count: decided.length }), escapeHtml(numbersText(decided))].join(
    '\n',
  );
  const rows = [
    [
      press(say('moderating-button-list'), listButton.data({ contest, filter, page })),
      press(say('moderating-button-several'), picksButton.data({ contest, filter, page })),
    ],
  ];
  return { html, ...inline(rows), listens: false };
}

/** Nothing happened; those that stood in the way lose their ticks, so that the rest is decided by one more tap. */
export async function stoodScreen(
  ctx: Ctx,
  { contest, filter, page }: DecidingMany,
  entries: readonly EntryView[],
  stood: readonly RefusedRow[],
): Promise<Screen> {
  const { say } = ctx;
  await unpick(ctx.services.db, ctx.caller, { contestId: contest, entryIds: stood.map(({ entryId }) => entryId) });
  const left = entries.length - stood.length;
  const told = stood
    .slice(0, MOST_TOLD)
    .map((row) => ({ ...row, entry: entries.find(({ id }) => id === row.entryId) }));
  const rest = stood.length - told.length;
  const html = [
    say.html('moderating-many-stood', { count: stood.length, of: entries.length }),
    ...told.map(({ entry, refusal }) => stoodLine(ctx, entry, refusal)),
    ...(rest > 0 ? [say.html('moderating-many-stood-more', { count: rest })] : []),
    '',
    say.html(left > 0 ? 'moderating-many-unpicked' : 'moderating-many-unpicked-all', { count: left }),
  ].join('\n');
  const opens = told.flatMap(({ entry }) =>
    entry ? [press(entry.number ?? '', cardButton.data({ entry: entry.id, filter, page }))] : [],
  );
  const goOn = press(say('moderating-decide-picked', { count: left }), pickedButton.data({ contest, filter, page }));
  return {
    html,
    ...inline([left > 0 ? [goOn] : [], ...packed(opens), [backPress({ contest, filter, page }, say)]]),
    listens: false,
  };
}

/** «• ЗЛБ-003 · Зимняя сказка: за это время изменили» */
function stoodLine(ctx: Ctx, entry: EntryView | undefined, refusal: Refusal): string {
  const name = entry ? `<b>${escapeHtml(entryLabel(entry, ctx.say))}</b>: ` : '';
  return `• ${name}${whyText(ctx, entry, refusal)}`;
}

function whyText(ctx: Ctx, entry: EntryView | undefined, refusal: Refusal): string {
  const { say } = ctx;
  if (refusal.code === 'entry-changed') return say.html('moderating-why-changed');
  if (refusal.code === 'transition-forbidden')
    return say.html('moderating-why-state', { state: stateName(refusal.from, say) });
  if (refusal.code === 'cap-reached') return say.html('moderating-why-full');
  if (refusal.code === 'reason-missing') return say.html('moderating-why-no-flags');
  return refusalHtml(ctx, refusal, entry);
}
