/** A contest's file in the chat: what it would make or change, and the doing of it once that was seen. */

import { stringify } from 'yaml';
import type { Located } from '../../data-file/shape.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller, type NotAllowed } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type AskUsed, codeTaken } from '../actions.ts';
import { type Changed, type ContestChangeRefusal, changeDefinition } from '../changing.ts';
import type { ContestDefinition } from '../definition.ts';
import type { ContestWarning } from '../file/faults.ts';
import type { CheckedContest, ContestFileRefusal } from '../file/file.ts';
import { usageFaults } from '../file/usage.ts';
import { type Contest, contestBySlug } from '../queries.ts';
import { type Difference, differences } from './comparing.ts';

/** What a file would do: make a contest, or change the one whose address it names. */
export type FilePlan =
  | { kind: 'new' }
  | {
      kind: 'change';
      contest: Contest;
      /** None: the contest is what the file says. */
      differences: readonly Difference[];
      warnings: readonly Located<ContestWarning>[];
    };

/** Looks what a checked file would do; nothing changes. Whether a contest is published its file does not say. */
export async function planFile(
  db: Database,
  caller: Caller,
  { definition, warnings }: CheckedContest,
  used: AskUsed,
): Promise<Result<FilePlan, NotAllowed | ContestFileRefusal>> {
  const known = await contestBySlug(db, definition.slug);
  const allowed = known
    ? authorize(caller, 'contest.change', { contestId: known.id })
    : authorize(caller, 'contest.make');
  if (!allowed.ok) return allowed;
  const taken = await codeTaken(db, definition, known?.id ?? null);
  const inUse = known ? usageFaults(known.definition, definition, await used(db, known.id)) : [];
  const faults = [...taken, ...inUse];
  if (faults.length > 0) return refused({ code: 'contest-file-faulty', faults });
  if (!known) return ok({ kind: 'new' });
  const after = { ...definition, state: known.definition.state };
  return ok({ kind: 'change', contest: known, differences: differences(known.definition, after), warnings });
}

/** Changes the contest into what the file says, as it was shown at `mark`. */
export async function changeByFile(
  db: Database,
  caller: Caller,
  { definition, contestId, mark }: { definition: ContestDefinition; contestId: number; mark: string },
  now: Date,
  used: AskUsed,
): Promise<Result<Changed, ContestChangeRefusal>> {
  const change = (present: ContestDefinition) => ok({ ...definition, state: present.state });
  return changeDefinition(db, caller, { contestId, mark }, change, now, used);
}

/** Longest line of the file before a text goes on in the next. */
const LINE_WIDTH = 110;

/** The contest as a file people can read, change and send back: YAML, UTF-8. */
export function contestFile(definition: ContestDefinition): Buffer {
  return Buffer.from(stringify(definition, { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false }), 'utf8');
}
