/** `npm run keys [-- ID]`: prints a new line for ENCRYPTION_KEYS; with an id, one new sealing key to put before others. */

import { isSealingId, newKeys, newSealingKey } from '../src/database/sealing/keys.ts';
import { runCommand } from './operator.ts';

const [id] = process.argv.slice(2);
if (id === undefined) console.log(newKeys(['k1']).trim().replace('\n', ','));
else if (isSealingId(id)) console.log(newSealingKey(id));
else {
  await runCommand(async (_, say) => console.error(say('keys-bad-id', { id })));
  process.exitCode = 2;
}
