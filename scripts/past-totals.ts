/** `npm run past-totals -- check FILE` says what is wrong with a file of past totals; `-- load FILE` takes it into the database. */

import { recordPastTotals } from '../src/tallies/past/actions.ts';
import { readPastFile } from '../src/tallies/past/file.ts';
import { sayPastFile } from '../src/tallies/past/file-words.ts';
import { type FileWork, fileCommand } from './file-command.ts';
import { withDatabase } from './operator.ts';

await fileCommand('past-command-usage', run);

async function run({ verb, file, config, say }: FileWork): Promise<number> {
  const read = readPastFile(file);
  if (!read.ok) {
    for (const line of sayPastFile(read.refusal, say)) console.error(line);
    return 1;
  }
  const { length: count } = read.value;
  if (verb === 'check') {
    console.log(say('past-file-checked', { count }));
    return 0;
  }
  const loaded = await withDatabase(config, (db) => recordPastTotals(db, null, read.value, new Date()));
  if (!loaded.ok) throw new Error('whoever has the machine may load past totals');
  console.log(say('past-file-loaded', { count }));
  return 0;
}
