/** Opens an instance's database: the keys in use, the schema up to date, the database of the right kind. */

import type { Config } from './config.ts';
import { type Opened, openDatabase } from './database/connect.ts';
import { claimInstance, type InstanceKind } from './database/instance.ts';
import { checkKeys } from './database/key-marks.ts';
import { loadKeyring } from './database/keys.ts';
import { migrate } from './database/migrate.ts';
import { useKeys } from './database/sealed.ts';

/** Throws `StartError` where the start cannot succeed; nothing stays open then. */
export async function openInstance(config: Config, kind: InstanceKind): Promise<Opened> {
  useKeys(await loadKeyring(config.encryptionKeys, config.dataDir));
  const opened = await openDatabase(config.database);
  try {
    await migrate(opened.db);
    await checkKeys(opened.db);
    await claimInstance(opened.db, kind);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}
