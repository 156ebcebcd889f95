/** The thread that writes large files: the same bytes as without it, and gone with whoever does not want them any more. */

import { Worker } from 'node:worker_threads';
import { beforeAll, expect, test } from 'vitest';
import { scopeOf } from '../../src/tallies/counting/tally.ts';
import type { FileJob } from '../../src/tallies/workbook/job.ts';
import { entryPages } from '../../src/tallies/workbook/lists.ts';
import { type Lists, written, writtenApart } from '../../src/tallies/workbook/writing.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { later } from '../kit/entries.ts';
import { aSmallStage, type SmallStage } from './stage.ts';

const NOW = later(60);

let stage: SmallStage;
let jobs: Record<FileJob['kind'], FileJob>;
beforeAll(async () => {
  stage = await aSmallStage(await aDatabase());
  const { contest } = stage;
  const scope = scopeOf({ contests: [contest], asOf: NOW }, NOW);
  const { title, zone } = contest.definition;
  jobs = {
    csv: { kind: 'csv', language: 'ru', list: { contest, scope } },
    xlsx: {
      kind: 'xlsx',
      language: 'en',
      book: { zone, pageLine: '&P', title, made: NOW },
      figures: [{ name: 'Figures', caption: '', columns: [{ header: 'When', width: 12 }], pages: [[[{ at: NOW }]]] }],
      lists: { contest, scope, caption: 'Lists' },
    },
  };
}, 60_000);

function lists(seen: Lists['seen'] = () => undefined): Lists {
  const scope = scopeOf({ contests: [stage.contest], asOf: NOW }, NOW);
  return { db: stage.db, scope, entries: 1, seen };
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test.each(['xlsx', 'csv'] as const)(
  '[TAL-13] a thread writes the %s that is written without one',
  async (kind) => {
    const job = jobs[kind];
    let seen = 0;
    const apart = await whole(
      writtenApart(
        job,
        lists((more) => (seen += more)),
      ),
    );
    const here = await whole(written(job, lists(), texts(job.language)));

    expect(apart.equals(here)).toBe(true);
    expect(seen).toBe(kind === 'xlsx' ? 8 : 4);
  },
  60_000,
);

test('[TAL-13] what goes to the thread names nobody: pages stay sealed until they are written', async () => {
  for (const named of ['children', 'teachers'] as const)
    for await (const { texts } of entryPages(stage.db, lists().scope, named))
      expect(JSON.stringify(texts)).not.toMatch(/Обск|Мари/);
});

/** Sends a piece as soon as one is taken, for ever. */
const ENDLESS = `const { parentPort } = require('node:worker_threads');
  const piece = () => parentPort.postMessage({ kind: 'piece', bytes: new Uint8Array(3) });
  parentPort.on('message', piece);
  piece();`;
const WANTING = `const { parentPort } = require('node:worker_threads');
  parentPort.on('message', () => undefined);
  parentPort.postMessage({ kind: 'want', named: 'teachers' });
  parentPort.postMessage({ kind: 'want', named: 'teachers' });`;
const FALLING = `throw new Error('fell');`;
const LEAVING = `process.exit(3);`;

function aThread(code: string) {
  const worker = new Worker(code, { eval: true });
  return { start: () => worker, gone: new Promise((resolve) => worker.once('exit', resolve)) };
}

test('[TAL-13] whoever stops taking the file ends its thread', async () => {
  const { start, gone } = aThread(ENDLESS);
  let taken = 0;
  for await (const piece of writtenApart(jobs.csv, lists(), start)) {
    taken += piece.length;
    if (taken >= 9) break;
  }
  await gone;
  expect(taken).toBe(9);
});

test.each([
  ['falls', FALLING, 'fell'],
  ['leaves', LEAVING, 'the thread that writes went away'],
  ['says it cannot', `require('node:worker_threads').parentPort.postMessage({ kind: 'failed', error: 'no' })`, 'no'],
])('[TAL-13] a thread that %s ends the file with its reason', async (_, code, why) => {
  const { start } = aThread(code);
  await expect(whole(writtenApart(jobs.csv, lists(), start))).rejects.toThrow(why);
});

test('[TAL-13] a page that cannot be read ends the file and its thread', async () => {
  const { start, gone } = aThread(WANTING);
  const broken = lists(() => {
    throw new Error('no page');
  });
  await expect(whole(writtenApart(jobs.csv, broken, start))).rejects.toThrow('no page');
  await gone;
});
