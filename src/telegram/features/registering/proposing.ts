/** Proposing an institution the directory does not have: its kind, its district, and the dialogue goes on at once. */

import { entryView } from '../../../entries/queries.ts';
import { proposeInstitution } from '../../../institutions/actions.ts';
import { INSTITUTION_KINDS, institutionKinds } from '../../../institutions/kinds.ts';
import { allDistricts } from '../../../institutions/queries.ts';
import type { Ctx } from '../../context.ts';
import { refusalPlain } from '../../refusals.ts';
import { answerTap, redraw } from '../../reply.ts';
import { inline, packed, press } from '../../screen.ts';
import { openButton, proposeDistrictButton, proposeKindButton } from './buttons.ts';
import { answerByTap } from './tapping.ts';

/** District of an institution in another city. */
const ELSEWHERE = 'none';

/** What the contact typed last, where the directory had no such thing. */
async function typedName(ctx: Ctx, entryId: number): Promise<string | undefined> {
  const entry = await entryView(ctx.services.db, ctx.caller, entryId);
  const pending = entry.ok ? entry.value.pending : null;
  return pending?.value.kind === 'institution-name' ? pending.value.typed : undefined;
}

export async function askKind(ctx: Ctx, entryId: number): Promise<void> {
  if ((await typedName(ctx, entryId)) === undefined) return askName(ctx, entryId);
  const kinds = institutionKinds().map((kind) =>
    press(ctx.say(INSTITUTION_KINDS[kind]), proposeKindButton.data({ entry: entryId, kind })),
  );
  const back = press(ctx.say('button-back'), openButton.data({ entry: entryId, step: 'institution' }));
  await redraw(ctx, ctx.say.html('propose-kind'), inline([...packed(kinds), [back]]).keyboard);
}

/** Nothing is waiting to be proposed: the name is to be written first. */
async function askName(ctx: Ctx, entryId: number): Promise<void> {
  const back = press(ctx.say('button-back'), openButton.data({ entry: entryId, step: 'institution' }));
  await redraw(ctx, ctx.say.html('propose-name'), inline([[back]]).keyboard);
}

export async function askDistrict(ctx: Ctx, entryId: number, kind: string): Promise<void> {
  const districts = await allDistricts(ctx.services.db);
  const buttons = districts.map(({ id, name }) =>
    press(name, proposeDistrictButton.data({ entry: entryId, kind, district: id })),
  );
  const elsewhere = press(
    ctx.say('propose-elsewhere'),
    proposeDistrictButton.data({ entry: entryId, kind, district: ELSEWHERE }),
  );
  await redraw(ctx, ctx.say.html('propose-district'), inline([...packed(buttons), [elsewhere]]).keyboard);
}

export async function propose(ctx: Ctx, entryId: number, kind: string, district: string): Promise<void> {
  const typed = await typedName(ctx, entryId);
  if (typed === undefined) return askName(ctx, entryId);
  const proposal = { typed, kind, districtId: district === ELSEWHERE ? null : district };
  const proposed = await proposeInstitution(ctx.services.db, ctx.caller, proposal, ctx.now);
  if (!proposed.ok) return answerTap(ctx, refusalPlain(ctx.say, proposed.refusal), { alert: true });
  await answerByTap(ctx, entryId, 'institution', { institutionId: proposed.value.institutionId }, typed);
}
