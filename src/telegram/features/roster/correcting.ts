/** Correcting a child's data: whose, how it should be, what that changes where; one tap puts it right everywhere. */

import { EDITABLE_STATES } from '../../../entries/lifecycle.ts';
import { entryView } from '../../../entries/queries.ts';
import { askCorrection, type Correction, correctChild } from '../../../entries/rosters/correcting.ts';
import { actorOn } from '../../../entries/storing/load.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatName } from '../../../people/name.ts';
import { formatBirthDate } from '../../../texts/format.ts';
import type { Ctx } from '../../context.ts';
import type { Addition } from '../../screens/additions.ts';
import { refusalHtml, typedReasonText } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { askCorrectionButton, correctChildButton, keepChildButton, whomToCorrectButton } from './buttons.ts';

/** The conversation that waits for the right data. */
export const TALK = 'child-correction';
/** Names on one page. */
const PER_PAGE = 24;

interface Whom {
  entry: number;
  child: number;
}

/** «Исправить данные ребёнка» on a card whose entry may still change. */
export function correctionOn(ctx: Ctx, entry: EntryView): Promise<Addition> {
  if (entry.participants.length === 0 || !EDITABLE_STATES.includes(entry.state)) return Promise.resolve({});
  const label = press(ctx.say('roster-correct'), whomToCorrectButton.data({ entry: entry.id, page: 0 }));
  return Promise.resolve({ rows: [[label]] });
}

/** Whose data; with one child there is nothing to choose. */
export async function askWhom(ctx: Ctx, { entry: id, page }: { entry: number; page: number }): Promise<void> {
  const entry = await entryView(ctx.services.db, ctx.caller, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const { participants } = entry.value;
  const [only, ...others] = participants;
  if (only && others.length === 0) return askHow(ctx, { entry: id, child: only.childId });
  const shown = participants.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const names = shown.map(({ childId, lastName, firstName }) =>
    press(`${lastName} ${firstName}`, askCorrectionButton.data({ entry: id, child: childId })),
  );
  const turn = [
    ...(page > 0 ? [press('‹', whomToCorrectButton.data({ entry: id, page: page - 1 }))] : []),
    ...((page + 1) * PER_PAGE < participants.length
      ? [press('›', whomToCorrectButton.data({ entry: id, page: page + 1 }))]
      : []),
  ];
  await reply(ctx, ctx.say.html('roster-correct-whom'), inline([...packed(names), turn]).keyboard);
}

/** How it should be; the next message says it. */
export async function askHow(ctx: Ctx, whom: Whom): Promise<void> {
  const entry = await entryView(ctx.services.db, ctx.caller, whom.entry);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const child = entry.value.participants.find(({ childId }) => childId === whom.child);
  if (!child) return refuse(ctx, { code: 'correction-unknown' });
  const now = `${formatName(child)}, ${formatBirthDate(child.birthDate)}`;
  await reply(ctx, ctx.say.html('roster-correct-how', { now }), inline([keepRow(ctx, whom.entry)]).keyboard);
  await converse(ctx, TALK, whom);
}

/** Hears one message after another until one of them can be read. */
export const hearingCorrection = hearingUntilTaken(heard);

async function heard(ctx: Ctx, { entry: entryId, child: childId }: Whom): Promise<Screen> {
  const text = ctx.message?.text ?? '';
  const asked = await askCorrection(ctx.services.db, ctx.caller, { entryId, childId, text }, ctx.now);
  if (asked.ok) return previewScreen(ctx, entryId, asked.value);
  noteIntrusion(ctx, asked.refusal);
  const again = asked.refusal.code === 'answer-rejected' || asked.refusal.code === 'correction-unchanged';
  return { html: refusalHtml(ctx, asked.refusal), ...inline([keepRow(ctx, entryId)]), listens: again };
}

/** What it was, what it will be, and in which entries; accepted ones are asked about. */
function previewScreen(ctx: Ctx, entryId: number, correction: Correction): Screen {
  const { say } = ctx;
  const { id, before, after, doubt, open, accepted } = correction;
  const child = (one: Correction['before']) => `${formatName(one)}, ${formatBirthDate(one.birthDate)}`;
  const judgedAnew = accepted.some((one) => isTheirs(ctx, one));
  const html = [
    say.html('roster-correct-preview', { before: child(before), after: child(after) }),
    ...(doubt ? [typedReasonText(say, doubt.kind, doubt.why)] : []),
    ...(open.length > 0 ? [say.html('roster-correct-open', { entries: labels(ctx, open) })] : []),
    ...(accepted.length > 0
      ? [
          say.html(judgedAnew ? 'roster-correct-accepted' : 'roster-correct-accepted-staff', {
            entries: labels(ctx, accepted),
          }),
        ]
      : []),
    ...(open.length + accepted.length === 0 ? [say.html('roster-correct-too-late')] : []),
  ].join('\n');
  const tap = (which: 'open' | 'all', label: string) => [
    press(label, correctChildButton.data({ entry: entryId, correction: id, which })),
  ];
  const rows = [
    accepted.length > 0 ? tap('all', say(open.length > 0 ? 'roster-correct-all' : 'roster-correct-yes-accepted')) : [],
    open.length > 0 ? tap('open', say(accepted.length > 0 ? 'roster-correct-only-open' : 'roster-correct-yes')) : [],
    keepRow(ctx, entryId),
  ];
  return { html, ...inline(rows), listens: false };
}

/** Done, and where. */
export async function correct(
  ctx: Ctx,
  { entry, correction, which }: { entry: number; correction: number; which: string },
): Promise<void> {
  const wanted = { correctionId: correction, entryId: entry, accepted: which === 'all' };
  const corrected = await correctChild(ctx.services.db, ctx.caller, wanted, ctx.now);
  if (!corrected.ok) return refuse(ctx, corrected.refusal);
  const { value } = corrected;
  const html =
    value.length > 0
      ? ctx.say.html('roster-corrected', { entries: labels(ctx, value) })
      : ctx.say.html('roster-corrected-before');
  await redraw(ctx, html);
}

/** Everything stays as it is. */
export async function keepChild(ctx: Ctx): Promise<void> {
  await ctx.conversation.exit(TALK);
  await redraw(ctx, ctx.say.html('roster-correct-kept'));
}

function keepRow({ say }: Ctx, entry: number) {
  return [press(say('roster-correct-keep'), keepChildButton.data({ entry }))];
}

function isTheirs({ caller }: Ctx, { contactId, institution }: EntryView): boolean {
  return actorOn({ contactId, institutionId: institution?.id ?? null }, caller) === 'contact';
}

/** «ЗЛБ-001, черновик», plain text. */
function labels({ say }: Ctx, entries: readonly EntryView[]): string {
  return entries.map(({ number }) => number ?? say('roster-draft')).join(', ');
}
