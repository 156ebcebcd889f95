/** `npm run reseal`: seals all personal data anew with the first of the keys, after which the others may go. */

import { openDatabase } from '../src/database/connect.ts';
import { checkKeys } from '../src/database/key-marks.ts';
import { loadKeyring } from '../src/database/keys.ts';
import { migrate } from '../src/database/migrate.ts';
import { reseal } from '../src/database/reseal.ts';
import * as schema from '../src/database/schema.ts';
import { useKeys } from '../src/database/sealed.ts';
import { resealFiles } from '../src/files/copying.ts';
import { filesFolder } from '../src/files/storage.ts';
import { runCommand } from './operator.ts';

await runCommand(async (config, say) => {
  const keyring = await loadKeyring(config.encryptionKeys, config.dataDir);
  useKeys(keyring);
  const opened = await openDatabase(config.database);
  try {
    await migrate(opened.db);
    await checkKeys(opened.db);
    const count = await reseal(opened.db, schema);
    const files = await resealFiles(filesFolder(config.dataDir));
    console.log(say('reseal-done', { count, id: keyring.current.id }));
    console.log(say('reseal-files', { count: files }));
  } finally {
    await opened.close();
  }
});
