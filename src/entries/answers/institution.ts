/** Takes the institution: typed and searched, picked from the hits, or remembered. Naming one grants nothing. */

import { rememberInstitution } from '../../institutions/actions.ts';
import { type DistrictAlone, districtAlone } from '../../institutions/districts.ts';
import type { Found } from '../../institutions/match.ts';
import {
  type District,
  holdInstitution,
  type Institution,
  institutionById,
  type Searchable,
  searchable,
} from '../../institutions/queries.ts';
import { ok, type Result, refused } from '../../result.ts';
import { cleanText, shortened } from '../../typed.ts';
import type { InstitutionName, Teacher } from '../facts.ts';
import type { Answered, InstitutionHit } from '../input.ts';
import { keepChildren } from '../people/children.ts';
import { keepTeacher } from '../people/teachers.ts';
import type { Refusal } from '../refusals.ts';
import {
  type Answering,
  type AnswerStep,
  doubtful,
  ownerOf,
  reasonOf,
  rejected,
  settled,
  type Taken,
  unexpected,
  waiting,
} from './answering.ts';

/** Characters kept of a name as it was typed. */
const LONGEST_TYPED = 200;

export const answerInstitution: AnswerStep = async (asked, input) => {
  if ('institutionId' in input) return takeById(asked, input.institutionId);
  if ('confirm' in input) {
    const kept = waiting(asked, 'institution');
    return kept ? takeById(asked, kept.institutionId) : refused({ code: 'nothing-to-confirm', step: asked.step });
  }
  if ('newInstitution' in input) return isNew({ typed: nameTyped(asked), of: input.newInstitution.kind });
  if (!('text' in input)) return unexpected(asked);
  const kept = waiting(asked, 'institution-name');
  if (kept?.stage === 'new') return takeBetterName(asked, input.text, kept.of);
  const directory = await searchable(asked.tx, asked.entry.contactId);
  const district = districtAlone(input.text, directory.districts);
  const listed = district && takeDistrict(asked, input.text, district, directory);
  return listed ?? takeFound(asked, directory.find(input.text), input.text);
};

/** What the search found, or the word that it found nothing. */
function takeFound(
  asked: Answering,
  found: Found<Institution>,
  text: string,
): Promise<Result<Taken, Refusal>> | Result<Taken, Refusal> {
  const typed = shortened(cleanText(text), LONGEST_TYPED);
  switch (found.outcome) {
    case 'ok':
      return takeById(asked, found.value.id);
    case 'confirm':
      return doubtful(asked, 'institution', reasonOf(found.why), {
        kind: 'institution',
        institutionId: found.value.id,
        typed,
      });
    case 'ambiguous':
      return told({ outcome: 'choose-institution', hits: found.values.map(hitOf) }, { typed, stage: 'listed' });
    case 'not_found':
      return told({ outcome: 'institution-not-found', typed: found.typed }, { typed: found.typed });
    case 'reject':
      return rejected(asked, 'institution', found);
  }
}

/**
 * A district narrows down what was typed before it. Where nothing was, or nothing of it is there, everything in the
 * district is shown; an institution that bears the district's name comes before, unless a district was said.
 */
function takeDistrict(
  asked: Answering,
  text: string,
  { district, kind, isCalledSo }: DistrictAlone<District>,
  directory: Searchable,
): Promise<Result<Taken, Refusal>> | Result<Taken, Refusal> | undefined {
  const typed = nameTyped(asked);
  const narrowed = typed === '' ? undefined : directory.find(`${typed} ${text}`);
  if (narrowed && isHit(narrowed)) return takeFound(asked, narrowed, typed);
  const named = isCalledSo && kind === null ? undefined : directory.find(text);
  if (named && (isHit(named) || (kind !== null && named.outcome === 'not_found'))) return undefined;
  const hits = directory.within(district, kind).map(hitOf);
  const { id, name } = district;
  return told({ outcome: 'district-institutions', district: { id, name }, kind, hits }, { typed, stage: 'listed' });
}

/** A better name for what is to be proposed; one that the directory has after all is taken from there. */
async function takeBetterName(asked: Answering, text: string, of: string | undefined): Promise<Result<Taken, Refusal>> {
  const { find } = await searchable(asked.tx, asked.entry.contactId);
  const found = find(text);
  if (found.outcome === 'ok') return takeById(asked, found.value.id);
  if (found.outcome === 'reject' && found.why.code !== 'kind-only') return rejected(asked, 'institution', found);
  return isNew({ typed: shortened(cleanText(text), LONGEST_TYPED), of });
}

function isNew({ typed, of }: { typed: string; of: string | undefined }): Result<Taken, never> {
  const kind = typed === '' ? undefined : of;
  return told(
    { outcome: 'institution-new', typed, of: kind ?? null },
    { typed, stage: 'new', ...(kind !== undefined && { of: kind }) },
  );
}

/** The answer stays open; the name is kept for the next text or tap. */
function told(reply: Answered, name: Omit<InstitutionName, 'kind'>): Result<Taken, never> {
  return ok({ facts: {}, pending: { kind: 'institution-name', ...name }, mark: 'unchanged', reply });
}

/** What was typed for the institution, whatever came of it; empty when nothing was. */
function nameTyped(asked: Answering): string {
  return waiting(asked, 'institution-name')?.typed ?? waiting(asked, 'institution')?.typed ?? '';
}

function isHit({ outcome }: Found<Institution>): boolean {
  return outcome === 'ok' || outcome === 'confirm' || outcome === 'ambiguous';
}

function hitOf({ id, shortName, districtId }: Institution): InstitutionHit {
  return { id, shortName, districtId };
}

async function takeById(asked: Answering, institutionId: number): Promise<Result<Taken, Refusal>> {
  // Nothing changes then, and waiting for a merge that waits for this entry would be waiting in a circle.
  const isNamed = institutionId === asked.entry.institutionId;
  const institution = await (isNamed ? institutionById : holdInstitution)(asked.tx, institutionId);
  return institution ? take(asked, institution) : refused({ code: 'institution-unknown' });
}

/** Children and teachers told before stand in the lists of the institution now named. */
async function take(asked: Answering, institution: Institution): Promise<Result<Taken, Refusal>> {
  const { tx, entry, now } = asked;
  if (institution.state !== 'active' && institution.state !== 'proposed')
    return refused({ code: 'institution-unknown' });
  await rememberInstitution(tx, entry.contactId, institution.id, now);
  if (institution.id === entry.institutionId) return settled({});
  const owner = { ...ownerOf(entry), institutionId: institution.id };
  const moved = async (teacher: Teacher) => keepTeacher(tx, owner, teacher, now);
  const participants = await keepChildren(tx, owner, entry.participants, now);
  const teachers: Teacher[] = [];
  for (const teacher of entry.teachers) teachers.push(await moved(teacher));
  const accompanist = entry.accompanist === null ? null : await moved(entry.accompanist);
  return settled({
    institutionId: institution.id,
    ...(participants.length > 0 ? { participants } : {}),
    ...(teachers.length > 0 ? { teachers } : {}),
    ...(accompanist === null ? {} : { accompanist }),
  });
}
