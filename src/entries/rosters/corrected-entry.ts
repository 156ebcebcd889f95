/** One entry with a child's data put right: its category, its issues and its versions follow. */

import { carryConsents } from '../../consents/papers.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { ownerOf } from '../answers/answering.ts';
import type { Entry, Participant } from '../facts.ts';
import { proposeCategory } from '../judging/age.ts';
import { countNeighbours, countPlaces } from '../judging/counted.ts';
import { judgeEdit } from '../judging/submission.ts';
import { mayBecome } from '../lifecycle.ts';
import { keepChildren } from '../people/children.ts';
import { isSameChild } from '../people/identity.ts';
import { isLikelySame } from '../people/likeness.ts';
import type { Refusal } from '../refusals.ts';
import { isOpen, withAnswer } from '../settle.ts';
import { type Opened, openEntry } from '../storing/load.ts';
import { saveEntry } from '../storing/save.ts';
import type { ChildFacts } from '../tables.ts';

/** Puts `facts` in place of the child of this identity and saves the entry, locked until the transaction ends. */
export async function correctedEntry(
  tx: Database,
  caller: Caller,
  entryId: number,
  identityId: number,
  facts: ChildFacts,
  now: Date,
): Promise<Result<Entry, Refusal>> {
  const opened = await openEntry(tx, caller, 'entry.answer', entryId, { contestToo: false });
  if (!opened.ok) return opened;
  const { entry, contest } = opened.value;
  const replaced = await replacedIn(tx, entry, identityId, facts, now);
  if (!replaced.ok) return replaced;
  const { asking, askedOf, pending } = entry;
  const taken = { facts: { participants: replaced.value }, pending: null, mark: 'unchanged' as const };
  const after = { ...withAnswer(contest, entry, 'participants', taken), asking, askedOf, pending };
  const judged = isOpen(entry) ? ok(after) : await judge(tx, opened.value, after, now);
  if (!judged.ok) return judged;
  const deed = { personId: caller.personId, action: 'child-corrected', at: now };
  return ok(await saveEntry(tx, contest, entry, judged.value, deed));
}

async function replacedIn(
  tx: Database,
  entry: Entry,
  identityId: number,
  facts: ChildFacts,
  now: Date,
): Promise<Result<Participant[], Refusal>> {
  const twin = entry.participants.find((child) => child.identityId !== identityId && isSameChild(child, facts));
  if (twin) return refused({ code: 'child-already-listed', position: twin.position });
  const [kept] = await keepChildren(tx, ownerOf(entry), [{ ...facts, grade: null }], now);
  if (!kept) throw new Error('a corrected child was not kept');
  const participants: Participant[] = [];
  for (const child of entry.participants) {
    const isMeant = child.identityId === identityId;
    if (isMeant && isLikelySame(child, facts)) await carryConsents(tx, child.childId, kept.childId);
    participants.push(isMeant ? { ...kept, position: child.position, grade: child.grade } : child);
  }
  return ok(participants);
}

/** Judged whole at once; a contact's correction of an accepted entry goes back to the organizers. */
async function judge(
  tx: Database,
  { entry: before, contest, actor }: Opened,
  changed: Entry,
  now: Date,
): Promise<Result<Entry, Refusal>> {
  const after = { ...changed, declaredCategory: categoryAfter(contest, before, changed) };
  const counted = await countNeighbours(tx, contest, after);
  const judged = judgeEdit({ contest, before, after, places: await countPlaces(tx, after), counted, now });
  if (!judged.ok) return judged;
  const corrected: Entry = { ...after, ...judged.value };
  if (before.state !== 'accepted' || actor !== 'contact') return ok(corrected);
  const allowed = mayBecome('accepted', 'submitted', actor);
  return allowed.ok ? ok({ ...corrected, state: 'submitted' }) : allowed;
}

/** A category that was declared as proposed follows the proposal; one that was chosen on purpose stays. */
function categoryAfter(contest: ContestDefinition, before: Entry, after: Entry): string | null {
  const was = proposeCategory(contest, before.participants).category?.id;
  const is = proposeCategory(contest, after.participants).category?.id;
  return before.declaredCategory === was ? (is ?? before.declaredCategory) : before.declaredCategory;
}
