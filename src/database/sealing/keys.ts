/** The keys that seal personal data: read from the environment or a key file, or made at the first start. */

import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, isOfSystem } from '../../error-codes.ts';
import { StartError } from '../start-error.ts';

const KEY_BYTES = 32;
const LOOKUP = 'lookup';
const ID = /^[A-Za-z0-9_-]{1,32}$/;

export interface SealingKey {
  id: string;
  key: KeyObject;
}

/** Keys ready for use: the first given seals, all of them open, and one for look-ups that rotation leaves alone. */
export interface Keyring {
  readonly current: SealingKey;
  readonly all: ReadonlyMap<string, KeyObject>;
  readonly lookup: KeyObject;
  /** The key file these keys were made for just now, where there was none. */
  readonly madeFile?: string;
}

/**
 * Reads `id:base64,id:base64,lookup:base64` (commas or line ends between; the order of `lookup` does not matter).
 * `source` names where it came from. Throws `StartError` with the entry that is wrong, never with its content.
 */
export function readKeyring(text: string, source: string): Keyring {
  const pairs = new Map<string, Buffer>();
  const entries = text.split(/[,\n]/).map((part) => part.trim());
  for (const [index, entry] of entries.entries()) {
    if (entry === '' || entry.startsWith('#')) continue;
    const malformed = (reason: 'no-colon' | 'bad-id' | 'not-32-bytes' | 'twice') =>
      new StartError({ code: 'keys-malformed', source, entry: index + 1, reason });
    const colon = entry.indexOf(':');
    if (colon < 0) throw malformed('no-colon');
    const id = entry.slice(0, colon);
    const bytes = Buffer.from(entry.slice(colon + 1), 'base64');
    if (!ID.test(id)) throw malformed('bad-id');
    if (bytes.length !== KEY_BYTES) throw malformed('not-32-bytes');
    if (pairs.has(id)) throw malformed('twice');
    pairs.set(id, bytes);
  }
  return toKeyring(pairs, source);
}

function toKeyring(pairs: Map<string, Buffer>, source: string): Keyring {
  const secret = pairs.get(LOOKUP);
  pairs.delete(LOOKUP);
  const all = new Map([...pairs].map(([id, bytes]) => [id, createSecretKey(bytes)] as const));
  const [first] = all;
  if (!secret) throw new StartError({ code: 'keys-incomplete', source, missing: 'lookup' });
  if (!first) throw new StartError({ code: 'keys-incomplete', source, missing: 'sealing' });
  const lookup = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'rampa look-up', KEY_BYTES)));
  return { current: { id: first[0], key: first[1] }, all, lookup };
}

/** The key file of a data folder: in a folder beside it, so that a copy of the data never carries its keys. */
export function keyFileOf(dataDir: string): string {
  return join(`${dataDir}-keys`, 'encryption.keys');
}

/**
 * The keys of the file, which is made (mode 600) when there is none. Throws `StartError` when others may read it, and
 * when this process may not: a file that is only closed to it must never be taken for one that is missing.
 */
export async function keyringFromFile(file: string): Promise<Keyring> {
  const { text, made } = await readOrMake(file).catch((error: unknown) => {
    if (!isOfSystem(error)) throw error;
    throw new StartError({ code: 'key-file-unusable', file, reason: codeOf(error) }, { cause: error });
  });
  return { ...readKeyring(text, file), ...(made && { madeFile: file }) };
}

async function readOrMake(file: string): Promise<{ text: string; made: boolean }> {
  const found = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
  if (found === undefined) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeOnce(file, newKeys(['k1']));
  }
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new StartError({ code: 'key-file-open-to-others', file });
  return { text: found ?? (await readFile(file, 'utf8')), made: found === undefined };
}

/** The keys this program runs with: those of `ENCRYPTION_KEYS`, else those of the data folder's key file. */
export async function loadKeyring(given: string | undefined, dataDir: string): Promise<Keyring> {
  return given === undefined ? keyringFromFile(keyFileOf(dataDir)) : readKeyring(given, 'ENCRYPTION_KEYS');
}

/** A fresh set of random keys, one pair a line: these ids and the look-up secret. */
export function newKeys(ids: readonly string[]): string {
  return [...ids, LOOKUP].map((id) => `${newSealingKey(id)}\n`).join('');
}

/** Whether a sealing key may be called so; the look-up key is never made anew, since nothing would be found any more. */
export function isSealingId(id: string): boolean {
  return ID.test(id) && id !== LOOKUP;
}

/** One fresh random key as a pair `id:base64`. */
export function newSealingKey(id: string): string {
  return `${id}:${randomBytes(KEY_BYTES).toString('base64')}`;
}

/** Of two processes starting at once one makes the file and the other finds it, whole. */
async function writeOnce(file: string, text: string): Promise<void> {
  const own = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(own, text, { mode: 0o600, flush: true });
  await link(own, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(own);
}
