/** `npm run institutions -- check FILE` says what is wrong with a directory's file; `-- load FILE` takes it into the database. */

import { sayUnreadable } from '../src/data-file/words.ts';
import {
  checkDirectoryFile,
  type DirectoryFile,
  type DirectoryFileRefusal,
} from '../src/institutions/directory-file.ts';
import { sayDirectoryFile } from '../src/institutions/file-words.ts';
import { type LoadedDirectory, loadDirectory } from '../src/institutions/load.ts';
import { bytesOf, sayIn, settings, withDatabase } from './with-database.ts';

const [verb, path, ...rest] = process.argv.slice(2);
const config = settings();
const say = sayIn(config);

process.exitCode = await run();

async function run(): Promise<number> {
  if ((verb !== 'check' && verb !== 'load') || path === undefined || rest.length > 0) {
    console.error(say('directory-command-usage'));
    return 2;
  }
  const file = await bytesOf(path);
  if (!file.ok) {
    console.error(sayUnreadable(file.refusal, say));
    return 1;
  }
  if (verb === 'check') {
    const checked = checkDirectoryFile(file.value);
    return checked.ok ? tellChecked(checked.value) : tellFaults(checked.refusal);
  }
  const loaded = await withDatabase(config, (db) => loadDirectory(db, file.value, new Date()));
  return loaded.ok ? tellLoaded(loaded.value) : tellFaults(loaded.refusal);
}

function tellFaults(refusal: DirectoryFileRefusal): number {
  if (refusal.code === 'directory-file-faulty') {
    console.error(say('directory-file-faulty', { faults: refusal.faults.length }));
  }
  for (const line of sayDirectoryFile(refusal, say)) console.error(line);
  return 1;
}

function tellChecked({ institutions, districts }: DirectoryFile): number {
  console.log(say('directory-checked', { institutions: institutions.length, districts: districts.length }));
  return 0;
}

function tellLoaded({ added, changed, same }: LoadedDirectory): number {
  console.log(say('directory-loaded', { added, changed, same }));
  return 0;
}
