/** Who is covered and how, at a glance; the same screen for the school and, with other buttons, for the staff. */

import type { Entry } from '../../../entries/facts.ts';
import { type Covered, papersOf } from '../../../entries/family/papers.ts';
import { reachOf } from '../../../entries/storing/load.ts';
import { authorize } from '../../../people/access.ts';
import { formatName } from '../../../people/name.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import * as on from './buttons.ts';

const PER_PAGE = 8;
const MOST_ON_BUTTON = 40;

/** Children without consent to take part. */
export function uncovered<Child>(covered: readonly Covered<Child>[]): Covered<Child>[] {
  return covered.filter(({ decisions }) => decisions.processing?.given !== true);
}

export async function showPapers(ctx: Ctx, values: { entry: number; page: number }, draw = redraw): Promise<void> {
  const papers = await papersOf(ctx.services.db, ctx.caller, values.entry);
  if (!papers.ok) return refuse(ctx, papers.refusal);
  const { entry, covered } = papers.value;
  const staff = authorize(ctx.caller, 'paper.confirm', reachOf(entry)).ok && entry.contactId !== ctx.caller.personId;
  const { html, keyboard } = papersScreen(ctx, entry, covered, values.page, staff);
  await draw(ctx, html, keyboard);
}

function papersScreen({ say }: Ctx, entry: Entry, covered: readonly Covered[], wanted: number, staff: boolean): Screen {
  const order = [...uncovered(covered), ...covered.filter((one) => one.decisions.processing?.given === true)];
  const last = Math.max(0, Math.ceil(order.length / PER_PAGE) - 1);
  const page = Math.min(wanted, last);
  const missing = uncovered(covered).length;
  const html = [
    say.html('papers-title', { covered: covered.length - missing, of: covered.length }),
    '',
    say.html(staff ? 'papers-legend-staff' : 'papers-legend'),
  ].join('\n');
  const children = order
    .slice(page * PER_PAGE, (page + 1) * PER_PAGE)
    .map((one) => [
      press(
        shortened(`${markOf(one)} ${formatName(one.child)}`, MOST_ON_BUTTON),
        on.childButton.data({ entry: entry.id, child: one.child.childId, page }),
      ),
    ]);
  const turn = [
    ...(page > 0 ? [press('‹', on.papersButton.data({ entry: entry.id, page: page - 1 }))] : []),
    ...(page < last ? [press('›', on.papersButton.data({ entry: entry.id, page: page + 1 }))] : []),
  ];
  const ways = staff ? staffRows(entry, covered, say) : schoolRows(entry, missing, say);
  return { html, ...inline([...children, turn, ...ways]), listens: false };
}

function schoolRows({ id: entry }: Entry, missing: number, say: Ctx['say']) {
  return [
    [press(say('papers-button-link'), on.linkButton.data({ entry }))],
    [
      press(say('papers-button-blanks'), on.blanksButton.data({ entry, which: 'processing' })),
      press(say('papers-button-blanks-others'), on.blanksButton.data({ entry, which: 'others' })),
    ],
    missing > 0 ? [press(say('papers-button-all-in-hand'), on.inHandButton.data({ entry, child: 0, page: 0 }))] : [],
  ];
}

function staffRows({ id: entry }: Entry, covered: readonly Covered[], say: Ctx['say']) {
  const count = unconfirmed(covered).length;
  return [count > 0 ? [press(say('papers-button-confirm', { count }), on.confirmButton.data({ entry }))] : []];
}

/** Papers an organizer has not seen yet. */
export function unconfirmed<Child>(covered: readonly Covered<Child>[]): Covered<Child>[] {
  return covered.filter(({ decisions: { processing } }) => processing?.how === 'paper' && !processing.confirmed);
}

/** ⬜ nothing yet, 📱 by the link, 📄 on paper, ✅ on paper and seen by an organizer. */
function markOf({ decisions: { processing } }: Covered): string {
  if (processing?.given !== true) return '⬜';
  if (processing.how === 'link') return '📱';
  return processing.confirmed ? '✅' : '📄';
}
