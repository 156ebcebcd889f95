/** `npm run keys [-- ID]`: prints a new line for ENCRYPTION_KEYS; with an id, one new sealing key to put before others. */

import { newKeys, newSealingKey } from '../src/database/keys.ts';

const [id] = process.argv.slice(2);
console.log(id === undefined ? newKeys(['k1']).trim().replace('\n', ',') : newSealingKey(id));
