/** What a list is called: its own name, and what it is narrowed by. */

import type { ContestDefinition } from '../../../contests/definition.ts';
import { institutionById } from '../../../institutions/queries.ts';
import type { Ctx } from '../../context.ts';
import { type Facet, FILTERS, facetOf, filterOf, ISSUE_LABELS } from './filters.ts';

/** «Ждут решения», «Все заявки · Поздние», plain text. */
export async function listName(ctx: Ctx, filter: string, contest: ContestDefinition): Promise<string> {
  const name = ctx.say(FILTERS[filterOf(filter)].label);
  const facet = facetOf(filter, contest);
  return facet === null ? name : `${name} · ${await facetName(ctx, facet, contest)}`;
}

async function facetName({ say, services }: Ctx, facet: Facet, { nominations }: ContestDefinition): Promise<string> {
  if (facet.by === 'issue') return say(ISSUE_LABELS[facet.code].label);
  if (facet.by === 'nomination') return nominations.find(({ id }) => id === facet.id)?.title ?? '';
  if (facet.by === 'institution') return (await institutionById(services.db, facet.id))?.shortName ?? '';
  if (facet.by === 'latest') return say('moderating-facet-latest');
  return say(facet.by === 'late' ? 'moderating-facet-late' : 'moderating-facet-new');
}
