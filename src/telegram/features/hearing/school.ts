/** «Школа или сад моего ребёнка»: the own children's are offered, any other is typed as at a registration. */

import { ownChildren } from '../../../entries/family/queries.ts';
import { searchInstitutions } from '../../../institutions/queries.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import * as on from './buttons.ts';
import { backRow } from './ways.ts';

/** The conversation that waits for an institution's name. */
export const TALK = 'hearing-school';
const MOST_ON_BUTTON = 40;

/** Asks for the institution; those of the caller's own children are a tap away. */
export async function askSchool(ctx: Ctx): Promise<void> {
  const children = await ownChildren(ctx.services.db, ctx.caller);
  const own = new Map(
    children.flatMap(({ entry: { institution } }) => (institution ? [[institution.id, institution]] : [])),
  );
  const rows = [...own.values()].map(choice);
  await redraw(ctx, ctx.say.html('hearing-which-school'), inline([...rows, backRow(ctx)]).keyboard);
  await converse(ctx, TALK);
}

/** Hears one message after another until something is found. */
export const hearingSchool = hearingUntilTaken(heard);

/** What was found is chosen by a tap, and another name may follow. */
async function heard(ctx: Ctx): Promise<Screen> {
  const typed = ctx.message?.text;
  if (typed === undefined)
    return { html: ctx.say.html('hearing-school-as-text'), ...inline([backRow(ctx)]), listens: true };
  const found = await searchInstitutions(ctx.services.db, typed);
  const several = found.outcome === 'ambiguous' ? [...found.values] : [];
  const hits = found.outcome === 'ok' || found.outcome === 'confirm' ? [found.value] : several;
  const html = ctx.say.html(hits.length > 0 ? 'hearing-school-found' : 'hearing-school-none');
  return { html, ...inline([...hits.map(choice), backRow(ctx)]), listens: true };
}

function choice({ id, shortName }: { id: number; shortName: string }) {
  const data = { topic: 'institution', target: String(id), from: 'alone' };
  return [press(shortened(shortName, MOST_ON_BUTTON), on.followButton.data(data))];
}
