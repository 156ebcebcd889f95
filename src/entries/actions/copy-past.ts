/** Begins a draft with the people of an earlier contest's entry. */

import type { Database } from '../../database/connect.ts';
import { rememberInstitution } from '../../institutions/actions.ts';
import { holdInstitution } from '../../institutions/queries.ts';
import type { Caller } from '../../people/access.ts';
import { type Result, refused } from '../../result.ts';
import type { Entry } from '../facts.ts';
import type { Refusal } from '../refusals.ts';
import { carryPeople } from '../rosters/carrying.ts';
import type { EntryView } from '../view.ts';
import { type Copy, copied, destination, saved } from './copy.ts';
import { emptyHanded, inFront, makeDraft } from './start.ts';

/**
 * A new draft in another contest with the people of an entry made before: a year older, a grade higher. A group's list
 * is asked about first, because somebody may have left. Repeated, it is the same copy.
 */
export function copyFromPast(
  db: Database,
  caller: Caller,
  copy: Copy & { contestId: number },
  now: Date,
): Promise<Result<EntryView, Refusal>> {
  return copied(db, caller, copy, now, async (tx, { source, contest, contestId, channel }) => {
    const institution = await holdInstitution(tx, source.institutionId ?? 0);
    if (institution?.state !== 'active' && institution?.state !== 'proposed')
      return refused({ code: 'institution-unknown' });
    const drafts = await emptyHanded(tx, caller.personId, contestId);
    const earlier = drafts.find((draft) => isOfSamePeople(draft, source));
    const isGroup = source.ensembleName !== null;
    if (earlier) return inFront(tx, contest, earlier, isGroup ? 'participants' : undefined);
    await rememberInstitution(tx, caller.personId, institution.id, now);
    const blank = await makeDraft(tx, caller, { contestId, channel }, now);
    const draft = { ...blank, institutionId: institution.id };
    const { facts, answered } = await carryPeople(destination(tx, caller, contest, draft, now), source);
    const steps = ['institution', ...answered.filter((step) => !isGroup || step !== 'participants')];
    const after = { ...draft, ...facts, answered: steps };
    return saved(tx, caller, contest, blank, after, now, isGroup ? 'participants' : undefined);
  });
}

/** The same ensemble, whoever has left it since; of soloists the same child. */
function isOfSamePeople(draft: Entry, source: Entry): boolean {
  if (draft.institutionId !== source.institutionId || draft.ensembleName !== source.ensembleName) return false;
  const [child, ...others] = source.participants;
  const [named] = draft.participants;
  return source.ensembleName !== null || (others.length === 0 && child?.identityId === named?.identityId);
}
