/** `npm run backup [-- FILE]`: the whole database in one file, also while the program runs. */

import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backup } from '../src/database/backup/backup.ts';
import { filledTables } from '../src/database/backup/restore.ts';
import { type Opened, openDatabase } from '../src/database/connect.ts';
import { keyFileOf } from '../src/database/sealing/keys.ts';
import { codeOf, isOfSystem } from '../src/error-codes.ts';
import { copyFiles } from '../src/files/copying.ts';
import { filesBeside, filesFolder } from '../src/files/storage.ts';
import { addErasures, erasureList, erasuresBeside, keepErasures, readErasures } from '../src/privacy/erasing/list.ts';
import { runCommand } from './operator.ts';
import { copyOfRunning, NotCopied } from './running-copy.ts';

await runCommand(async (config, say) => {
  const now = new Date();
  const name = `rampa-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.backup.gz`;
  const file = resolve(process.argv[2] ?? join(config.dataDir, 'backups', name));
  const { database } = config;
  let copy: string | undefined;
  try {
    copy = database.kind === 'pglite' ? await copyOfRunning(database.dir) : undefined;
    const opened = await openDatabase(copy === undefined ? database : { kind: 'pglite', dir: copy });
    const rows = await written(opened, file, now, config.dataDir);
    if (rows === 0) {
      console.error(say('backup-nothing'));
      process.exitCode = 1;
      return;
    }
    if (copy !== undefined) console.log(say('backup-from-snapshot'));
    const files = await copyFiles(filesFolder(config.dataDir), filesBeside(file));
    console.log(say('backup-written', { rows, file, keys: keysOf(config) }));
    console.log(say('backup-files', { count: files, folder: filesBeside(file) }));
  } catch (error) {
    if (error instanceof NotCopied) console.error(say(error.sentence, { folder: error.folder, reason: error.reason }));
    else if (isOfSystem(error)) console.error(say('backup-not-written', { file, reason: codeOf(error) }));
    else throw error;
    process.exitCode = 1;
  } finally {
    if (copy !== undefined) await rm(copy, { recursive: true, force: true });
  }
});

/**
 * The backup, and beside it the list of everybody erased so far: what an older backup there has to forget. A database
 * that nobody ever filled is no backup but a wrong setting: 0, and nothing is written.
 */
async function written({ db, close }: Opened, file: string, now: Date, dataDir: string): Promise<number> {
  try {
    if ((await filledTables(db)).length === 0) return 0;
    const rows = await backup(db, file, now);
    await keepErasures(db, erasuresBeside(file));
    await addErasures(await readErasures(erasureList(dataDir)), erasuresBeside(file));
    return rows;
  } finally {
    await close();
  }
}

function keysOf({ encryptionKeys, dataDir }: { encryptionKeys: string | undefined; dataDir: string }): string {
  return encryptionKeys === undefined ? keyFileOf(dataDir) : 'ENCRYPTION_KEYS';
}
