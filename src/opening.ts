/** Opens an instance's database: the keys in use, the schema up to date, the database of the right kind. */

import { dirname } from 'node:path';
import { CalledOff } from './called-off.ts';
import type { Config } from './config.ts';
import { type Opened, openDatabase } from './database/connect.ts';
import { claimInstance, type InstanceKind } from './database/instance.ts';
import { checkKeys } from './database/key-marks.ts';
import { loadKeyring } from './database/keys.ts';
import { migrate } from './database/migrate.ts';
import { useKeys } from './database/sealed.ts';
import { StartError } from './database/start-error.ts';
import { createLogger } from './log.ts';
import { persist } from './telegram/persist.ts';

/**
 * Opens it however long the server is away before. Throws `StartError` where the start cannot succeed and `CalledOff`
 * once `signal` is aborted; nothing stays open then.
 */
export async function openInstance(config: Config, kind: InstanceKind, signal: AbortSignal): Promise<Opened> {
  useKeys(await loadKeyring(config.encryptionKeys, config.dataDir).catch((error: unknown) => unusable(error, config)));
  const log = createLogger({ level: config.logLevel });
  const opened = await persist('database', () => openOnce(config, kind), { log, signal });
  if (!opened) throw new CalledOff();
  return opened;
}

async function openOnce(config: Config, kind: InstanceKind): Promise<Opened> {
  const opened = await openDatabase(config.database);
  try {
    await migrate(opened.db);
    await checkKeys(opened.db);
    await claimInstance(opened.db, kind);
    return opened;
  } catch (error) {
    await opened.close();
    const reason = refusalOf(error);
    throw reason === undefined ? error : new StartError({ code: 'database-refused', reason });
  }
}

/** The key file's folder lies beside the data folder: where one cannot be made, the other cannot either. */
function unusable(error: unknown, { dataDir }: Config): never {
  if (error instanceof StartError || !(error instanceof Error) || !('syscall' in error)) throw error;
  throw new StartError({ code: 'data-folder-unusable', dir: dirname(dataDir), reason: codeOf(error) });
}

/** SQLSTATEs of a server that is there and says no: authorization, a password, a database that does not exist. */
const REFUSED = /^(28...|3D000|42501)$/;

function refusalOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (REFUSED.test(codeOf(cause))) return codeOf(cause);
  }
  return undefined;
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
