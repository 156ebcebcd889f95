/** Opens an instance's database: the keys in use, the schema up to date, the database of the right kind. */

import { CalledOff } from './called-off.ts';
import type { Config } from './config.ts';
import { type Opened, openDatabase } from './database/connect.ts';
import { claimInstance, type InstanceKind } from './database/instance.ts';
import { migrate } from './database/migrate.ts';
import { checkKeys } from './database/sealing/key-marks.ts';
import { loadKeyring } from './database/sealing/keys.ts';
import { useKeys } from './database/sealing/sealed.ts';
import { StartError } from './database/start-error.ts';
import { codeAmongCauses, REFUSED } from './error-codes.ts';
import { createLogger } from './log.ts';
import { keepTrying } from './telegram/keep-trying.ts';

/**
 * Opens it however long the server is away before. Throws `StartError` where the start cannot succeed and `CalledOff`
 * once `signal` is aborted; nothing stays open then.
 */
export async function openInstance(config: Config, kind: InstanceKind, signal: AbortSignal): Promise<Opened> {
  useKeys(await loadKeyring(config.encryptionKeys, config.dataDir));
  const log = createLogger({ level: config.logLevel });
  const opened = await keepTrying('database', () => openOnce(config, kind), { log, signal });
  if (!opened) throw new CalledOff();
  return opened;
}

async function openOnce(config: Config, kind: InstanceKind): Promise<Opened> {
  const opened = await openDatabase(config.database);
  try {
    await migrate(opened.db);
    // The sandbox has keys of its own: of another's database it shall say whose it is, not that the keys are wrong.
    await claimInstance(opened.db, kind);
    await checkKeys(opened.db);
    return opened;
  } catch (error) {
    await opened.close();
    const reason = codeAmongCauses(error, REFUSED);
    throw reason === undefined ? error : new StartError({ code: 'database-refused', reason });
  }
}
