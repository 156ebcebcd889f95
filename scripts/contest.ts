/** `npm run contest -- check FILE` says what is wrong with a contest's file; `-- load FILE` takes it into the database. */

import { idsInUse } from '../src/awards/in-use.ts';
import { type Loaded, loadContest } from '../src/contests/actions.ts';
import { type CheckedContest, type ContestFileRefusal, checkContestFile } from '../src/contests/file/file.ts';
import { sayContestFile, sayWarnings } from '../src/contests/file/file-words.ts';
import type { Say } from '../src/texts/texts.ts';
import { type FileWork, fileCommand } from './file-command.ts';
import { withDatabase } from './operator.ts';

await fileCommand('contest-command-usage', run);

async function run({ verb, file, config, say }: FileWork): Promise<number> {
  const checked = checkContestFile(file);
  if (!checked.ok) return tellFaults(checked.refusal, say);
  if (verb === 'check') return tellChecked(checked.value, say);
  const loaded = await withDatabase(config, (db) => loadContest(db, null, file, new Date(), idsInUse));
  if (loaded.ok) return tellLoaded(loaded.value, checked.value, say);
  if (loaded.refusal.code === 'not-allowed') throw new Error('whoever has the machine may load contests');
  return tellFaults(loaded.refusal, say);
}

function tellFaults(refusal: ContestFileRefusal, say: Say): number {
  if (refusal.code === 'contest-file-faulty')
    console.error(say('contest-file-faulty', { faults: refusal.faults.length }));
  for (const line of sayContestFile(refusal, say)) console.error(line);
  return 1;
}

function tellChecked({ definition, warnings }: CheckedContest, say: Say): number {
  const { title, nominations, fields } = definition;
  console.log(say('contest-file-checked', { title, nominations: nominations.length, fields: fields.length }));
  for (const line of sayWarnings(warnings, say)) console.log(line);
  return 0;
}

function tellLoaded({ outcome, warnings }: Loaded, { definition }: CheckedContest, say: Say): number {
  console.log(say('contest-file-loaded', { outcome, title: definition.title }));
  for (const line of sayWarnings(warnings, say)) console.log(line);
  return 0;
}
