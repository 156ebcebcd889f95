/** Bytes are fetched once, whoever asks and whatever fails on the way, and the same bytes are one file. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { type ArrivedFile, rememberFile } from '../../src/files/actions.ts';
import { createKeeper, type Download, type Keeper } from '../../src/files/keeper.ts';
import { fileCopiesOf, fileCopy, fileFacts } from '../../src/files/queries.ts';
import { createStorage } from '../../src/files/storage.ts';
import { createLogger } from '../../src/log.ts';
import { aDatabase, type Wanted } from '../kit/database.ts';
import { aFolder } from '../kit/files.ts';
import { aPicture } from '../kit/pictures.ts';
import { gathered } from '../kit/unzip.ts';

const NOON = new Date('2027-02-08T05:00:00Z');
const seconds = (count: number) => new Date(NOON.getTime() + count * 1000);
const MB = 1024 * 1024;

/** A messenger that answers as told, and a keeper that asks it; its clock stands where the test puts it. */
interface Stage {
  db: Database;
  folder: string;
  asked: string[];
  answers: Map<string, () => Download>;
  at: Date;
  lines: string[];
  keeper(owner?: string): Keeper;
  arrives(id: string, facts?: Partial<ArrivedFile>): Promise<number>;
  stateOf(id: number): Promise<string | undefined>;
}

async function aStage(wanted: Wanted = {}): Promise<Stage> {
  const db = await aDatabase(wanted);
  const stage: Stage = {
    ...{ db, folder: join(await aFolder(), 'files'), asked: [], answers: new Map(), at: NOON, lines: [] },
    keeper: (owner = 'one') =>
      createKeeper({
        ...{ db, channel: 'telegram', botId: '42', owner, storage: createStorage(stage.folder) },
        machine: { now: () => stage.at },
        log: createLogger({ level: 'info', destination: { write: (line) => void stage.lines.push(line) } }),
        async download(externalId) {
          stage.asked.push(externalId);
          return stage.answers.get(externalId)?.() ?? { kind: 'gone' };
        },
      }),
    arrives: (id, facts = {}) =>
      rememberFile(
        db,
        {
          ...{ channel: 'telegram', botId: '42', externalId: id, uniqueId: `unique-${id}`, kind: 'document' },
          ...{ name: `${id}.png`, mime: 'image/png', size: 100, width: null, height: null, ...facts },
        },
        NOON,
      ),
    stateOf: async (id) => (await fileFacts(db, [id])).get(id)?.state,
  };
  return stage;
}

const bytes = (...chunks: Uint8Array[]): Download => ({
  kind: 'bytes',
  bytes: (async function* () {
    yield* chunks;
  })(),
});

test('[REG-28] a file looked at is in storage, and its bytes say what the messenger did not', async () => {
  const stage = await aStage();
  const picture = aPicture('png', 2400, 1600);
  stage.answers.set('work', () => bytes(picture.subarray(0, 10), picture.subarray(10)));
  const id = await stage.arrives('work');
  const keeper = stage.keeper();

  await keeper.look(id, 5_000);
  await keeper.look(id, 5_000);

  const facts = (await fileFacts(stage.db, [id])).get(id);
  const looked = { family: 'png', width: 2400, height: 1600, size: picture.length, state: 'kept' };
  expect(facts).toEqual({ id, kind: 'document', name: 'work.png', mime: 'image/png', hash: facts?.hash, ...looked });
  expect((await gathered(keeper.storage.read(facts?.hash ?? ''))).equals(picture)).toBe(true);
  expect(stage.asked).toEqual(['work']);
});

test('[REG-28] the same bytes sent by two people, also at one moment, are one file', async () => {
  const stage = await aStage();
  for (const id of ['mine', 'theirs', 'later']) stage.answers.set(id, () => bytes(aPicture('png', 800, 600)));
  const [mine, theirs] = [await stage.arrives('mine'), await stage.arrives('theirs')];
  const keeper = stage.keeper();

  await Promise.all([keeper.look(mine, 5_000), keeper.look(theirs, 5_000)]);
  const later = await stage.arrives('later');
  await keeper.look(later, 5_000);

  const facts = await fileFacts(stage.db, [mine, theirs, later]);
  const standing = new Set([...facts.values()].map(({ id }) => id));
  expect({ files: standing.size, states: [...facts.values()].map(({ state }) => state) }).toEqual({
    files: 1,
    states: ['kept', 'kept', 'kept'],
  });
  const copies = await fileCopiesOf(stage.db, later, 'telegram', '42');
  expect(copies.map(({ externalId }) => externalId)).toEqual(['later', 'theirs', 'mine']);
  expect(await fileCopy(stage.db, mine, 'telegram', '42')).toBe('mine');
});

test('[REG-28] what is too large is marked so and not asked for again', async () => {
  const stage = await aStage();
  stage.answers.set('refused', () => ({ kind: 'too-big' }));
  stage.answers.set('endless', () => bytes(...Array.from({ length: 21 }, () => new Uint8Array(MB))));
  const ids = [
    await stage.arrives('refused'),
    await stage.arrives('endless', { size: null }),
    await stage.arrives('huge', { size: 20 * MB + 1 }),
  ];

  const settled = [await stage.keeper().fetchDue(), await stage.keeper().fetchDue()];

  expect(settled).toEqual([2, 0]);
  expect(await Promise.all(ids.map(stage.stateOf))).toEqual(['too-big', 'too-big', 'too-big']);
  expect(stage.asked).toEqual(['refused', 'endless']);
});

test('[REG-28] what the messenger says is not there is asked for half an hour, for it may only be away, and again when it is sent anew', async () => {
  const stage = await aStage();
  const [gone, back] = [await stage.arrives('gone'), await stage.arrives('back')];
  const states: unknown[] = [];
  for (const minute of [0, 1, 2, 4, 8, 16]) {
    stage.at = seconds(minute * 60);
    await stage.keeper().fetchDue();
  }
  states.push(await stage.stateOf(gone));
  stage.answers.set('back', () => bytes(aPicture('png', 8, 8)));
  for (const minute of [30, 60, 120]) {
    stage.at = seconds(minute * 60);
    await stage.keeper().fetchDue();
  }

  states.push(await stage.stateOf(gone), await stage.stateOf(back));
  stage.answers.set('gone', () => bytes(aPicture('png', 9, 9)));
  const again = await stage.arrives('gone');
  await stage.keeper().look(again, 5_000);

  expect(states).toEqual(['waiting', 'gone', 'kept']);
  expect([again === gone, await stage.stateOf(gone)]).toEqual([true, 'kept']);
});

test('[REG-28, OPS-06] what fails is tried again after a pause that grows, also by another process', async () => {
  const stage = await aStage();
  const id = await stage.arrives('work');
  stage.answers.set('work', () => ({ kind: 'later', reason: 'not-reached' }));
  const rounds: [number, number][] = [];
  for (const at of [0, 10, 15, 40, 45, 100, 105]) {
    stage.at = seconds(at);
    await stage.keeper(`process of ${at}`).fetchDue();
    rounds.push([at, stage.asked.length]);
  }
  stage.answers.set('work', () => bytes(aPicture('png', 8, 8)));
  stage.at = seconds(500);
  await stage.keeper().fetchDue();

  expect(rounds).toEqual([
    [0, 1],
    [10, 1],
    [15, 2],
    [40, 2],
    [45, 3],
    [100, 3],
    [105, 4],
  ]);
  expect(await stage.stateOf(id)).toBe('kept');
});

test('[REG-28, OPS-06] a line that breaks off and a storage that cannot be written lose nothing and say so', async () => {
  const stage = await aStage();
  const id = await stage.arrives('work');
  stage.answers.set('work', () => ({
    kind: 'bytes',
    bytes: (async function* () {
      yield new Uint8Array(10);
      throw new Error('the line broke');
    })(),
  }));
  await stage.keeper().fetchDue();
  const broken = await stage.stateOf(id);
  const folder = stage.folder;
  stage.folder = join(await aFolder(), 'file', 'files');
  await writeFile(join(stage.folder, '..'), '');
  stage.answers.set('work', () => bytes(aPicture('png', 8, 8)));
  stage.at = seconds(60);
  await stage.keeper().fetchDue();
  const unwritten = await stage.stateOf(id);
  stage.folder = folder;
  stage.at = seconds(600);
  await stage.keeper().fetchDue();

  expect([broken, unwritten, await stage.stateOf(id)]).toEqual(['waiting', 'waiting', 'kept']);
  const told = stage.lines.map((line) => JSON.parse(line) as { file: number; msg: string; trouble?: string });
  const msg = 'a file could not be kept; it is tried again';
  expect(told.map(({ file, msg, trouble }) => ({ file, msg, trouble }))).toEqual([
    { file: id, msg, trouble: undefined },
    { file: id, msg, trouble: 'ENOTDIR' },
  ]);
});

test('[REG-28] a look that takes too long is not waited for, and the file is kept all the same', async () => {
  const stage = await aStage();
  const id = await stage.arrives('slow');
  let goOn: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  stage.answers.set('slow', () => ({
    kind: 'bytes',
    bytes: (async function* () {
      await slow;
      yield aPicture('png', 8, 8);
    })(),
  }));
  const keeper = stage.keeper();

  await keeper.look(id, 1);
  const meanwhile = await stage.stateOf(id);
  const others = await stage.keeper('other').fetchDue();
  goOn();

  expect([meanwhile, others]).toEqual(['waiting', 0]);
  await expect.poll(() => stage.stateOf(id), { timeout: 20_000 }).toBe('kept');
});

test('[REG-28] what a dead process was fetching is fetched by another when its lease is over', async () => {
  const stage = await aStage();
  const id = await stage.arrives('work');
  // Nobody would close the file of a fetch that is forgotten, and newer Nodes throw when they come upon it.
  const dead = new Promise<never>((_, reject) => onTestFinished(() => reject(new Error('the process has died'))));
  stage.answers.set('work', () => ({
    kind: 'bytes',
    bytes: (async function* () {
      yield await dead;
    })(),
  }));
  await stage.keeper('dying').look(id, 1);
  stage.answers.set('work', () => bytes(aPicture('png', 8, 8)));

  stage.at = seconds(299);
  const early = await stage.keeper().fetchDue();
  stage.at = seconds(301);
  const late = await stage.keeper().fetchDue();

  expect([early, late, await stage.stateOf(id)]).toEqual([0, 1, 'kept']);
});
