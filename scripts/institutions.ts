/** `npm run institutions -- check FILE` says what is wrong with a directory's file; `-- load FILE` takes it into the database. */

import {
  checkDirectoryFile,
  type DirectoryFile,
  type DirectoryFileRefusal,
} from '../src/institutions/directory-file.ts';
import { sayDirectoryFile } from '../src/institutions/file-words.ts';
import { type LoadedDirectory, loadDirectory } from '../src/institutions/load.ts';
import { config, fileCommand, say } from './file-command.ts';
import { withDatabase } from './with-database.ts';

await fileCommand('directory-command-usage', run);

async function run(verb: 'check' | 'load', file: Uint8Array): Promise<number> {
  if (verb === 'check') {
    const checked = checkDirectoryFile(file);
    return checked.ok ? tellChecked(checked.value) : tellFaults(checked.refusal);
  }
  const loaded = await withDatabase(config, (db) => loadDirectory(db, file, new Date()));
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
