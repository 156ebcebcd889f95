/** `npm run past-totals -- check FILE` says what is wrong with a file of past totals; `-- load FILE` takes it into the database. */

import { sayUnreadable } from '../src/data-file/words.ts';
import { recordPastTotals } from '../src/tallies/past/actions.ts';
import { readPastFile } from '../src/tallies/past/file.ts';
import { sayPastFile } from '../src/tallies/past/file-words.ts';
import { bytesOf, sayIn, settings, withDatabase } from './with-database.ts';

const [verb, path, ...rest] = process.argv.slice(2);
const config = settings();
const say = sayIn(config);

process.exitCode = await run();

async function run(): Promise<number> {
  if ((verb !== 'check' && verb !== 'load') || path === undefined || rest.length > 0) {
    console.error(say('past-command-usage'));
    return 2;
  }
  const file = await bytesOf(path);
  if (!file.ok) {
    console.error(sayUnreadable(file.refusal, say));
    return 1;
  }
  const read = readPastFile(file.value);
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
