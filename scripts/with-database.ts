/** What the commands share: settings, keys, the migrated database, a file from disk, sentences in the instance's language. */

import { readFile, stat } from 'node:fs/promises';
import { type Config, describeWrong, environment, readConfig } from '../src/config.ts';
import { type FileRefusal, judgeSize } from '../src/data-file/read.ts';
import { type Database, openDatabase } from '../src/database/connect.ts';
import { loadKeyring } from '../src/database/keys.ts';
import { migrate } from '../src/database/migrate.ts';
import { useKeys } from '../src/database/sealed.ts';
import { StartError } from '../src/database/start-error.ts';
import { describeStartProblem } from '../src/database/start-sentences.ts';
import { ok, type Result, refused } from '../src/result.ts';
import { LOCALES } from '../src/texts/folder.ts';
import { loadTexts, type Say } from '../src/texts/texts.ts';

/** The settings, or the end of the process with a line for each wrong one. */
export function settings(): Config {
  const config = readConfig(environment());
  if (!Array.isArray(config)) return config;
  for (const wrong of config) console.error(describeWrong(wrong));
  process.exit(2);
}

/** The texts in the instance's language. */
export function sayIn(config: Config): Say {
  return loadTexts(LOCALES)(config.language);
}

/**
 * Opens the instance's database, migrated and with its keys in use, for one piece of work. A database that cannot be
 * opened is said in words and ends the process with code 1.
 */
export async function withDatabase<T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await opened(config, work);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(describeStartProblem(sayIn(config), error.problem));
    process.exit(1);
  }
}

async function opened<T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> {
  useKeys(await loadKeyring(config.encryptionKeys, config.dataDir));
  const { db, close } = await openDatabase(config.database);
  try {
    await migrate(db);
    return await work(db);
  } finally {
    await close();
  }
}

/** A file's bytes; what is missing or too large is refused before it is read. */
export async function bytesOf(path: string): Promise<Result<Uint8Array, FileRefusal>> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts?.isFile()) return refused({ code: 'file-missing', path });
  const tooLarge = judgeSize(facts.size);
  return tooLarge ? refused(tooLarge) : ok(await readFile(path));
}
