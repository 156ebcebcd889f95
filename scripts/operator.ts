/** What the commands for operators share: settings, their language, the opened database, and sentences instead of stack traces. */

import { type Config, describeWrong, environment, languageOf, readConfig } from '../src/config.ts';
import { type Database, openDatabase } from '../src/database/connect.ts';
import { claimInstance } from '../src/database/instance.ts';
import { migrate } from '../src/database/migrate.ts';
import { checkKeys } from '../src/database/sealing/key-marks.ts';
import { loadKeyring } from '../src/database/sealing/keys.ts';
import { useKeys } from '../src/database/sealing/sealed.ts';
import { StartError, type StartProblem } from '../src/database/start-error.ts';
import { describeStartProblem } from '../src/database/start-sentences.ts';
import { AWAY, codeAmongCauses, REFUSED } from '../src/error-codes.ts';
import { LOCALES } from '../src/texts/folder.ts';
import { loadTexts, type Say } from '../src/texts/texts.ts';

/** Runs a command with the settings of this machine; what keeps it from its work is said in words and ends with code 1. */
export async function runCommand(command: (config: Config, say: Say) => Promise<void>): Promise<void> {
  const settings = environment();
  const say = loadTexts(LOCALES)(languageOf(settings));
  const config = readConfig(settings);
  if (Array.isArray(config)) {
    for (const wrong of config) console.error(describeWrong(say, wrong));
    process.exitCode = 1;
    return;
  }
  try {
    await command(config, say);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    console.error(describeStartProblem(say, problem));
    process.exitCode = 1;
  }
}

/** Opens the bot's database as a start does, for one piece of work: its keys in use and right, migrated, no sandbox's. */
export async function withDatabase<T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> {
  useKeys(await loadKeyring(config.encryptionKeys, config.dataDir));
  const { db, close } = await openDatabase(config.database);
  try {
    await migrate(db);
    await claimInstance(db, 'live');
    await checkKeys(db);
    return await work(db);
  } finally {
    await close();
  }
}

/** A command does not wait for a database that is away, as the program does. */
function problemOf(error: unknown): StartProblem | undefined {
  if (error instanceof StartError) return error.problem;
  const refused = codeAmongCauses(error, REFUSED);
  if (refused !== undefined) return { code: 'database-refused', reason: refused };
  const away = codeAmongCauses(error, AWAY);
  return away === undefined ? undefined : { code: 'database-away', reason: away };
}
