/** Reads a contest's file and tells everything that is wrong with it, before anything is changed. */

import { type FileRefusal, readDataFile } from '../../data-file/read.ts';
import { type Located, readShape, type ShapeFault } from '../../data-file/shape.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type ContestDefinition, contestSchema } from '../definition.ts';
import { contestFaults, contestWarnings } from './consistency.ts';
import type { ContestFault, ContestWarning } from './faults.ts';

/** Why a contest's file is not taken. */
export type ContestFileRefusal =
  | { code: 'contest-file-unreadable'; why: FileRefusal }
  | { code: 'contest-file-faulty'; faults: readonly Located<ShapeFault | ContestFault>[] };

/** A file that may be loaded, with what is worth a look. */
export interface CheckedContest {
  readonly definition: ContestDefinition;
  readonly warnings: readonly Located<ContestWarning>[];
}

/** Checks a file's bytes, YAML or JSON; pure. */
export function checkContestFile(bytes: Uint8Array): Result<CheckedContest, ContestFileRefusal> {
  const read = readDataFile(bytes);
  return read.ok ? checkContest(read.value) : refused({ code: 'contest-file-unreadable', why: read.refusal });
}

/** Checks what a file says. */
export function checkContest(value: unknown): Result<CheckedContest, ContestFileRefusal> {
  const shaped = readShape(contestSchema, value);
  if (!shaped.ok) return refused({ code: 'contest-file-faulty', faults: shaped.refusal });
  const definition = shaped.value;
  const faults = contestFaults(definition);
  if (faults.length > 0) return refused({ code: 'contest-file-faulty', faults });
  return ok({ definition, warnings: contestWarnings(definition) });
}
