/** `npm run institutions -- check FILE` says what is wrong with a directory's file; `-- load FILE` takes it into the database. */

import {
  checkDirectoryFile,
  type DirectoryFile,
  type DirectoryFileRefusal,
} from '../src/institutions/directory-file.ts';
import { sayDirectoryFile } from '../src/institutions/file-words.ts';
import { type LoadedDirectory, loadDirectory } from '../src/institutions/load.ts';
import type { Say } from '../src/texts/texts.ts';
import { type FileWork, fileCommand } from './file-command.ts';
import { withDatabase } from './operator.ts';

await fileCommand('directory-command-usage', run);

async function run({ verb, file, config, say }: FileWork): Promise<number> {
  if (verb === 'check') {
    const checked = checkDirectoryFile(file);
    return checked.ok ? tellChecked(checked.value, say) : tellFaults(checked.refusal, say);
  }
  const loaded = await withDatabase(config, (db) => loadDirectory(db, file, new Date()));
  return loaded.ok ? tellLoaded(loaded.value, say) : tellFaults(loaded.refusal, say);
}

function tellFaults(refusal: DirectoryFileRefusal, say: Say): number {
  if (refusal.code === 'directory-file-faulty') {
    console.error(say('directory-file-faulty', { faults: refusal.faults.length }));
  }
  for (const line of sayDirectoryFile(refusal, say)) console.error(line);
  return 1;
}

function tellChecked({ institutions, districts }: DirectoryFile, say: Say): number {
  console.log(say('directory-checked', { institutions: institutions.length, districts: districts.length }));
  return 0;
}

function tellLoaded({ added, changed, same }: LoadedDirectory, say: Say): number {
  console.log(say('directory-loaded', { added, changed, same }));
  return 0;
}
