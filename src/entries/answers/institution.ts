/** Takes the institution: typed and searched, picked from the hits, or remembered. Naming one grants nothing. */

import { rememberInstitution } from '../../institutions/actions.ts';
import { holdInstitution, type Institution, institutionById, searchInstitutions } from '../../institutions/queries.ts';
import { ok, type Result, refused } from '../../result.ts';
import { keepChildren } from '../children.ts';
import type { Teacher } from '../facts.ts';
import type { Refusal } from '../refusals.ts';
import { keepTeacher } from '../teachers.ts';
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

export const answerInstitution: AnswerStep = async (asked, input) => {
  if ('institutionId' in input) return takeById(asked, input.institutionId);
  if ('confirm' in input) {
    const kept = waiting(asked, 'institution');
    return kept ? takeById(asked, kept.institutionId) : refused({ code: 'nothing-to-confirm', step: asked.step });
  }
  if (!('text' in input)) return unexpected(asked);
  const found = await searchInstitutions(asked.tx, input.text, asked.entry.contactId);
  switch (found.outcome) {
    case 'ok':
      return takeById(asked, found.value.id);
    case 'confirm':
      return doubtful(asked, 'institution', reasonOf(found.why), {
        kind: 'institution',
        institutionId: found.value.id,
      });
    case 'ambiguous': {
      const hits = found.values.map(({ id, shortName, districtId }) => ({ id, shortName, districtId }));
      return ok({ facts: {}, pending: null, mark: 'unchanged', reply: { outcome: 'choose-institution', hits } });
    }
    case 'not_found':
      return ok({
        facts: {},
        pending: { kind: 'institution-name', typed: found.typed },
        mark: 'unchanged',
        reply: { outcome: 'institution-not-found', typed: found.typed },
      });
    case 'reject':
      return rejected(asked, 'institution', found);
  }
};

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
