/** `npm run restore`: a backup into either database, or a snapshot of the embedded one; says how when asked nothing. */

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plainDateAt } from '../src/calendar.ts';
import { systemClock } from '../src/clock.ts';
import type { Config } from '../src/config.ts';
import type { RestoreRefusal } from '../src/database/backup/backup-format.ts';
import { restore } from '../src/database/backup/restore.ts';
import { type Database, openDatabase } from '../src/database/connect.ts';
import { listSnapshots, restoreSnapshot, snapshotsOf } from '../src/database/embedded/snapshots.ts';
import { migrate } from '../src/database/migrate.ts';
import { checkKeys } from '../src/database/sealing/key-marks.ts';
import { loadKeyring } from '../src/database/sealing/keys.ts';
import { useKeys } from '../src/database/sealing/sealed.ts';
import { StartError } from '../src/database/start-error.ts';
import { leaseStanding } from '../src/deliveries/sending/lease.ts';
import { fetchAgain } from '../src/files/actions.ts';
import { copyFiles } from '../src/files/copying.ts';
import { createStorage, filesBeside, filesFolder } from '../src/files/storage.ts';
import { afterErasure } from '../src/privacy/erasing/after.ts';
import { eraseAgain } from '../src/privacy/erasing/again.ts';
import {
  erasureList,
  erasuresBeside,
  keepErasures,
  type ListedErasure,
  readErasures,
} from '../src/privacy/erasing/list.ts';
import { formatDate, formatTime, zoneName } from '../src/texts/format.ts';
import type { Say } from '../src/texts/texts.ts';
import { runCommand } from './operator.ts';

const { values, positionals } = parseArgs({
  options: { force: { type: 'boolean', default: false }, snapshot: { type: 'boolean', default: false } },
  allowPositionals: true,
  strict: false,
});
const isKnown = Object.keys(values).every((option) => option === 'force' || option === 'snapshot');

await runCommand(async (config, say) => {
  const [named] = positionals;
  if (!isKnown) {
    await explain(config, say);
    process.exitCode = 2;
  } else if (values.snapshot) await goBack(config, say, named);
  else if (named !== undefined) await restoreFile(config, say, resolve(named));
  else await explain(config, say);
});

async function restoreFile(config: Config, say: Say, file: string): Promise<void> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    console.error(say('file-missing', { path: file }));
    process.exitCode = 1;
    return;
  }
  useKeys(await loadKeyring(config.encryptionKeys, config.dataDir));
  const opened = await openDatabase(config.database);
  try {
    const list = await keptErasures(config, opened.db, file);
    // The embedded database is kept apart by the lock of its folder.
    const before = config.database.kind === 'pglite' ? {} : { before: refuseWhileInUse };
    const result = await restore(opened.db, file, { force: values.force === true, check: checkKeys, ...before });
    if (!result.ok) {
      console.error(refusalSentence(config, say, result.refusal, file));
      process.exitCode = 1;
      return;
    }
    console.log(
      say('restore-done', { rows: result.value.rows, takenAt: instantText(config, say, result.value.takenAt) }),
    );
    const erased = await forgetAgain(say, opened.db, list);
    await restoreFiles(config, say, opened.db, file);
    await afterErasure(opened.db, config.dataDir)(erased);
  } finally {
    await opened.close();
  }
}

/** On PostgreSQL a program that runs is told by its right to send. */
async function refuseWhileInUse(tx: Database): Promise<void> {
  const now = systemClock.now();
  const until = await leaseStanding(tx, now);
  if (until)
    throw new StartError({ code: 'database-in-use', seconds: Math.ceil((until.getTime() - now.getTime()) / 1_000) });
}

/** Everybody erased so far, as the database that is to be replaced knows it, this instance's list, and that beside the backup. */
async function keptErasures({ dataDir }: Config, db: Database, file: string): Promise<ListedErasure[]> {
  await keepErasures(db, erasureList(dataDir));
  return [...(await readErasures(erasureList(dataDir))), ...(await readErasures(erasuresBeside(file)))];
}

/** Whoever was erased after the backup is erased again; returns the hashes of bytes that go, too. */
async function forgetAgain(say: Say, db: Database, list: readonly ListedErasure[]): Promise<string[]> {
  const { count, hashes } = await eraseAgain(db, list);
  if (count > 0) console.log(say('restore-erased', { count }));
  return hashes;
}

/** The files that lie beside the backup; what is missing there is asked of the messenger once more. */
async function restoreFiles(config: Config, say: Say, db: Database, file: string): Promise<void> {
  const folder = filesFolder(config.dataDir);
  const count = await copyFiles(filesBeside(file), folder);
  const lost = await fetchAgain(db, createStorage(folder).has);
  console.log(say('restore-files', { count, lost }));
}

async function goBack(config: Config, say: Say, named: string | undefined): Promise<void> {
  const names = await listSnapshots(config.dataDir);
  const name = named ?? names[0];
  if (name === undefined || !names.includes(name)) {
    await explain(config, say);
    process.exitCode = 1;
    return;
  }
  await restoreSnapshot(config.dataDir, name, new Date());
  console.log(say('restore-snapshot-done', { name, dir: config.dataDir }));
  await forgetInSnapshot(config, say);
}

/** A snapshot is as old as a backup may be. */
async function forgetInSnapshot(config: Config, say: Say): Promise<void> {
  const list = await readErasures(erasureList(config.dataDir));
  if (list.length === 0) return;
  useKeys(await loadKeyring(config.encryptionKeys, config.dataDir));
  const { db, close } = await openDatabase({ kind: 'pglite', dir: config.dataDir });
  try {
    await migrate(db);
    const erased = await forgetAgain(say, db, list);
    await afterErasure(db, config.dataDir)(erased);
  } finally {
    await close();
  }
}

async function explain(config: Config, say: Say): Promise<void> {
  console.log(say('restore-usage'));
  const names = await listSnapshots(config.dataDir);
  if (names.length === 0) console.log(say('restore-no-snapshots', { dir: snapshotsOf(config.dataDir) }));
  else console.log([say('restore-snapshots'), ...names].join('\n'));
}

function refusalSentence(config: Config, say: Say, refusal: RestoreRefusal, file: string): string {
  switch (refusal.code) {
    case 'not-a-backup':
      return say('restore-not-a-backup', { file });
    case 'backup-damaged':
      return say('restore-backup-damaged', { file });
    case 'backup-newer':
      return say('restore-backup-newer', { takenAt: instantText(config, say, refusal.takenAt) });
    case 'database-not-empty':
      return say('restore-database-not-empty', { tables: refusal.tables.join(', ') });
  }
}

/** «1 декабря 2026, 18:00 (по Новосибирску)»: a backup may be of another year. */
function instantText({ zone }: Config, say: Say, instant: string): string {
  const at = new Date(instant);
  const day = formatDate(plainDateAt(at, zone), say.language);
  return `${day}, ${formatTime(at, zone, say.language)} (${zoneName(at, zone, say)})`;
}
