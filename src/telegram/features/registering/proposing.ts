/** Proposing an institution the directory does not have: its kind, its district, and the dialogue goes on at once. */

import { entryView } from '../../../entries/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import { proposeInstitution } from '../../../institutions/actions.ts';
import { districtAlone } from '../../../institutions/districts.ts';
import { isInstitutionKind } from '../../../institutions/kinds.ts';
import { allDistricts, searchable } from '../../../institutions/queries.ts';
import { plainWords } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refusalHtml, refusalPlain } from '../../screens/refusals.ts';
import { answerTap } from '../../screens/reply.ts';
import type { Screen } from '../../screens/screen.ts';
import { saysLabel } from '../../screens/spoken-words.ts';
import { districtPage } from './institution-lists.ts';
import { ELSEWHERE, typedName } from './kinds-screen.ts';
import { showHere } from './showing.ts';
import { take } from './taking.ts';
import { answerByTap, showPresent } from './tapping.ts';

const STEP = 'institution';

/** Asks for the kind in place of what was tapped; for the name first where none was typed. */
export function askKind(ctx: Ctx, entryId: number): Promise<void> {
  return answerByTap(ctx, entryId, STEP, { newInstitution: {} });
}

/** Asks for the district in place of what was tapped. */
export function askDistrict(ctx: Ctx, entryId: number, kind: string): Promise<void> {
  return answerByTap(ctx, entryId, STEP, { newInstitution: { kind } });
}

/** Adds the institution and goes on with it. */
export async function propose(ctx: Ctx, entryId: number, kind: string, district: string): Promise<void> {
  const entry = await entryView(ctx.services.db, ctx.caller, entryId);
  const typed = entry.ok ? typedName(entry.value) : undefined;
  if (typed === undefined) return askKind(ctx, entryId);
  const proposed = await add(ctx, typed, kind, district);
  if (!proposed.ok) return answerTap(ctx, refusalPlain(ctx, proposed.refusal), { alert: true });
  await answerByTap(ctx, entryId, STEP, { institutionId: proposed.value.institutionId }, typed);
}

/** A district written where it is asked for is its button; undefined where something else was written. */
export async function heardDistrict(ctx: Ctx, entry: EntryView, text: string): Promise<Screen | undefined> {
  const name = entry.pending?.step === STEP ? entry.pending.value : undefined;
  if (name?.kind !== 'institution-name' || name.of === undefined || name.typed === '') return undefined;
  const named = districtAlone(text, await allDistricts(ctx.services.db))?.district.id;
  const district = saysLabel(ctx.say, 'propose-elsewhere', plainWords(text)) ? ELSEWHERE : named;
  if (district === undefined) return undefined;
  const proposed = await add(ctx, name.typed, name.of, district);
  if (!proposed.ok) return { html: refusalHtml(ctx, proposed.refusal), listens: true };
  return take(ctx, entry, STEP, { institutionId: proposed.value.institutionId }, text);
}

function add({ services, caller, now }: Ctx, typed: string, kind: string, district: string) {
  const proposal = { typed, kind, districtId: district === ELSEWHERE ? null : district };
  return proposeInstitution(services.db, caller, proposal, now);
}

/** Another page of a district's institutions, in place. */
export async function turnDistrict(
  ctx: Ctx,
  { entry: id, district, kind, page }: { entry: number; district: string; kind: string; page: number },
): Promise<void> {
  const entry = await entryView(ctx.services.db, ctx.caller, id);
  if (!entry.ok) return answerOutdated(ctx);
  if (entry.value.asking !== STEP) return showPresent(ctx, entry.value);
  const directory = await searchable(ctx.services.db, entry.value.contactId);
  const named = directory.districts.find((one) => one.id === district);
  if (!named) return answerOutdated(ctx);
  const wanted = isInstitutionKind(kind) ? kind : null;
  const of = { district: named, kind: wanted, hits: directory.within(named, wanted) };
  await showHere(ctx, entry.value, districtPage(entry.value, of, page, ctx.say));
}
