/** Proposing an institution the directory does not have: its kind, its district, and the dialogue goes on at once. */

import { entryView } from '../../../entries/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import { proposeInstitution } from '../../../institutions/actions.ts';
import type { Ctx } from '../../context.ts';
import { refusalPlain } from '../../refusals.ts';
import { answerTap, redraw } from '../../reply.ts';
import { answerOutdated } from '../../router.ts';
import { districtScreen, ELSEWHERE, kindScreen, typedName } from './kinds-screen.ts';
import { answerByTap } from './tapping.ts';

/** The entry of the contact's own; undefined when it is not there for them. */
async function entryOf(ctx: Ctx, entryId: number): Promise<EntryView | undefined> {
  const entry = await entryView(ctx.services.db, ctx.caller, entryId);
  return entry.ok ? entry.value : undefined;
}

/** Asks for the kind in place of what was tapped. */
export async function askKind(ctx: Ctx, entryId: number): Promise<void> {
  const entry = await entryOf(ctx, entryId);
  if (!entry) return answerOutdated(ctx);
  const { html, keyboard } = kindScreen(ctx, entry);
  await redraw(ctx, html, keyboard);
}

/** Asks for the district in place of what was tapped. */
export async function askDistrict(ctx: Ctx, entryId: number, kind: string): Promise<void> {
  const { html, keyboard } = await districtScreen(ctx, entryId, kind);
  await redraw(ctx, html, keyboard);
}

/** Adds the institution and goes on with it. */
export async function propose(ctx: Ctx, entryId: number, kind: string, district: string): Promise<void> {
  const entry = await entryOf(ctx, entryId);
  const typed = entry && typedName(entry);
  if (typed === undefined) return askKind(ctx, entryId);
  const proposal = { typed, kind, districtId: district === ELSEWHERE ? null : district };
  const proposed = await proposeInstitution(ctx.services.db, ctx.caller, proposal, ctx.now);
  if (!proposed.ok) return answerTap(ctx, refusalPlain(ctx.say, proposed.refusal), { alert: true });
  await answerByTap(ctx, entryId, 'institution', { institutionId: proposed.value.institutionId }, typed);
}
