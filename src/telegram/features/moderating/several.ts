/** The decision about those ticked: what they are, which verdicts may be given, and giving one to all. */

import { LONGEST_REASON, VERDICTS, type Verdict } from '../../../entries/actions/deciding.ts';
import { decideMany } from '../../../entries/actions/moderate-many.ts';
import { waysFrom } from '../../../entries/lifecycle.ts';
import { pickedEntries, picksOf } from '../../../entries/picking/queries.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import { authorize } from '../../../people/access.ts';
import { personById } from '../../../people/queries.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { flagsAsReason } from '../../entries/entry-card.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { decideManyButton } from './buttons.ts';
import type { Wanted } from './list.ts';
import { markOf, numbersText } from './picked-mark.ts';
import { backPress, type DecidingMany, doneScreen, stoodScreen, verdictOf } from './several-outcome.ts';

const BUTTONS: Readonly<Record<Verdict, PlainKey>> = {
  accepted: 'moderating-button-accept',
  returned: 'moderating-button-return',
  rejected: 'moderating-button-reject',
  waitlisted: 'moderating-button-set-aside',
};

/** What is ticked, and the verdicts that may be given. */
export async function pickedScreen(ctx: Ctx, wanted: Wanted): Promise<Result<Screen, Refusal>> {
  const { say } = ctx;
  const allowed = authorize(ctx.caller, 'entry.list', { contestId: wanted.contest });
  if (!allowed.ok) return allowed;
  const { entries, mark, stale } = await pickedNow(ctx, wanted.contest);
  const flagged = entries.filter(({ issues }) => issues.length > 0);
  const html = [
    say.html(entries.length > 0 ? 'moderating-picked' : 'moderating-picked-none', { count: entries.length }),
    ...(entries.length > 0 ? [escapeHtml(numbersText(entries))] : []),
    ...(flagged.length > 0 ? [say.html('moderating-picked-flagged', { numbers: numbersText(flagged) })] : []),
    ...(stale.length > 0 ? [say.html('moderating-picked-changed', { numbers: numbersText(stale) })] : []),
  ].join('\n');
  const rows = [...verdictRows(entries, { ...wanted, mark }, say), [backPress(wanted, say)]];
  return ok({ html, ...inline(rows), listens: false });
}

/** Those ticked as they are now, their mark, and those somebody changed since. */
export async function pickedNow(ctx: Ctx, contestId: number) {
  const { db } = ctx.services;
  const picks = await picksOf(db, ctx.caller, contestId);
  const entries = await pickedEntries(db, ctx.caller, contestId);
  const seen = new Map(picks.map(({ entryId, version }) => [entryId, version]));
  return { picks, entries, mark: markOf(picks), stale: entries.filter(({ id, version }) => seen.get(id) !== version) };
}

function verdictRows(entries: readonly EntryView[], place: Wanted & { mark: string }, say: Say) {
  const ways = new Set(entries.flatMap(({ state }) => waysFrom(state, 'organizer')));
  const keepsList = entries.some(({ contest }) => contest.waiting_list);
  const possible = (Object.keys(BUTTONS) as Verdict[]).filter(
    (verdict) => ways.has(verdict) && (verdict !== 'waitlisted' || keepsList),
  );
  return packed(possible.map((verdict) => press(say(BUTTONS[verdict]), decideManyButton.data({ ...place, verdict }))));
}

/** The words for the contact of each entry: the same for all, or none, or what the checks found, in the contact's language. */
export type Words = { kind: 'said'; reason: string | null } | { kind: 'flags' };

/** Decides as long as what is ticked is what was on the screen; says what was done, or what stood in the way. */
export async function decidePicked(ctx: Ctx, deciding: DecidingMany, words: Words): Promise<Result<Screen, Refusal>> {
  const verdict = verdictOf(deciding.verdict);
  const allowed = authorize(ctx.caller, VERDICTS[verdict].action, { contestId: deciding.contest });
  if (!allowed.ok) return allowed;
  const { picks, entries, mark } = await pickedNow(ctx, deciding.contest);
  if (mark !== deciding.mark) return refused({ code: 'picks-changed' });
  const reasons = words.kind === 'flags' ? await flagsOf(ctx, entries) : undefined;
  const reason = (id: number) => (words.kind === 'said' ? words.reason : (reasons?.get(id) ?? ''));
  const rows = picks.map((pick) => ({ ...pick, reason: reason(pick.entryId) }));
  const { db, wakeSender } = ctx.services;
  const done = await decideMany(db, ctx.caller, { contestId: deciding.contest, verdict, rows }, ctx.now);
  if (done.ok) {
    wakeSender();
    return ok(doneScreen(ctx, deciding, done.value));
  }
  if (done.refusal.code !== 'some-refused') return done;
  return ok(await stoodScreen(ctx, deciding, entries, done.refusal.rows));
}

async function flagsOf(ctx: Ctx, entries: readonly EntryView[]): Promise<Map<number, string>> {
  const { db, texts } = ctx.services;
  const reasons = new Map<number, string>();
  const speaks = new Map<number, Say>();
  for (const entry of entries) {
    const known = speaks.get(entry.contactId);
    const contact = known ? undefined : await personById(db, entry.contactId);
    const say = known ?? (contact ? texts(contact.language) : ctx.say);
    speaks.set(entry.contactId, say);
    reasons.set(entry.id, flagsAsReason(entry, say, LONGEST_REASON));
  }
  return reasons;
}
