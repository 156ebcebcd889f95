/** `npm run reseal`: seals all personal data anew with the first of the keys, after which the others may go. */

import * as schema from '../src/database/schema.ts';
import { reseal } from '../src/database/sealing/reseal.ts';
import { keys } from '../src/database/sealing/sealed.ts';
import { resealFiles } from '../src/files/copying.ts';
import { filesFolder } from '../src/files/storage.ts';
import { runCommand, withDatabase } from './operator.ts';

await runCommand((config, say) =>
  withDatabase(config, async (db) => {
    const count = await reseal(db, schema);
    const files = await resealFiles(filesFolder(config.dataDir));
    console.log(say('reseal-done', { count, id: keys().current.id }));
    console.log(say('reseal-files', { count: files }));
  }),
);
