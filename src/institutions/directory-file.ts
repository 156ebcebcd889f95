/** The directory's file: districts and institutions as somebody keeps them, and everything that can be wrong with it. */

import { z } from 'zod';
import { type FileRefusal, readDataFile } from '../data-file/read.ts';
import { type Located, readShape, type ShapeFault } from '../data-file/shape.ts';
import { ok, type Result, refused } from '../result.ts';
import { type InstitutionKind, institutionKinds } from './kinds.ts';

const name = z.string().trim().min(1).max(500);
const key = z.string().trim().min(1).max(60);
const names = z.array(name).default([]);
const kind = z.enum(institutionKinds() as [InstitutionKind, ...InstitutionKind[]]);

const district = z.strictObject({
  id: key,
  name,
  full_name: name.optional(),
  /** Several districts under one administration; kept by the file, not used here. */
  okrug: z.string().nullish(),
  aliases: names,
});

const institution = z.strictObject({
  /** Stays the same from one load to the next: by it an institution is known again. */
  id: key,
  kind,
  number: z.int().positive().nullable().default(null),
  proper_name: name.nullable().default(null),
  short_name: name,
  full_name: name,
  district_id: key.nullable().default(null),
  city: name,
  aliases: names,
  former_names: names,
  is_active: z.boolean().default(true),
});

const directorySchema = z.strictObject({
  districts: z.array(district).default([]),
  /** What the file's author calls the kinds; the program has its own names for them. */
  institution_kinds: z.array(z.unknown()).optional(),
  institutions: z.array(institution),
});

export type DirectoryFile = z.output<typeof directorySchema>;

export type DirectoryFault = { code: 'unknown-district'; id: string } | { code: 'duplicate-key'; id: string };

/** Why a directory's file is not taken. */
export type DirectoryFileRefusal =
  | { code: 'directory-file-unreadable'; why: FileRefusal }
  | { code: 'directory-file-faulty'; faults: readonly Located<ShapeFault | DirectoryFault>[] };

/** Checks a file's bytes, YAML or JSON; pure. A district unknown to the file must be among `knownDistricts`. */
export function checkDirectoryFile(
  bytes: Uint8Array,
  knownDistricts: readonly string[] = [],
): Result<DirectoryFile, DirectoryFileRefusal> {
  const read = readDataFile(bytes);
  if (!read.ok) return refused({ code: 'directory-file-unreadable', why: read.refusal });
  const shaped = readShape(directorySchema, read.value);
  if (!shaped.ok) return refused({ code: 'directory-file-faulty', faults: shaped.refusal });
  const faults = directoryFaults(shaped.value, knownDistricts);
  return faults.length > 0 ? refused({ code: 'directory-file-faulty', faults }) : ok(shaped.value);
}

function directoryFaults(file: DirectoryFile, knownDistricts: readonly string[]): Located<DirectoryFault>[] {
  const districts = new Set([...knownDistricts, ...file.districts.map(({ id }) => id)]);
  const lost = file.institutions.flatMap(({ district_id: id }, at) =>
    id !== null && !districts.has(id)
      ? [{ path: `institutions[${at + 1}].district_id`, code: 'unknown-district' as const, id }]
      : [],
  );
  return [...repeated('districts', file.districts), ...repeated('institutions', file.institutions), ...lost];
}

function repeated(path: string, named: readonly { id: string }[]): Located<DirectoryFault>[] {
  const seen = new Set<string>();
  return named.flatMap(({ id }, at) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: `${path}[${at + 1}].id`, code: 'duplicate-key' as const, id }];
  });
}
