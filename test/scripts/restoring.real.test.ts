/** A restore on PostgreSQL while the bot runs there: refused in one sentence, and done once the bot has stopped. */

import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { launch } from '../kit/launch.ts';
import { aMachine } from '../kit/program.ts';

test('[OPS-12] a restore under a running bot is refused and changes nothing; once the bot is stopped it is done', {
  timeout: 120_000,
}, async () => {
  const machine = await aMachine({ on: 'postgres', by: 'polling' });
  const environment = { ...machine.environment, LANGUAGE_DEFAULT: 'en' };
  const folder = dirname(machine.environment['DATA_DIR'] ?? '');
  const file = join(folder, 'tonight.backup.gz');
  const run = (...words: string[]) => launch(words, environment, folder).ended;
  const program = await machine.starts();

  const saved = await run('scripts/backup.ts', file);
  const refused = await run('scripts/restore.ts', file, '--force');
  machine.sandbox.person(machine.sandbox.addPerson({ firstName: 'Гость', languageCode: 'ru' }).id).starts();
  await machine.quiet();
  const stopped = await program.terminate();
  const restored = await run('scripts/restore.ts', file, '--force');

  expect([saved, stopped.code, restored]).toEqual([{ code: 0, said: [] }, 0, { code: 0, said: [] }]);
  expect(refused).toEqual({
    code: 1,
    said: [expect.stringMatching(/^A running bot works with this database, so nothing was restored\. .* in \d+ s\.$/)],
  });
});
