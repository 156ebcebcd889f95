/** What `npm start` makes of the sources: one program that runs where it lies, with its threads beside it. */

import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { newKeys, readKeyring } from '../../src/database/sealing/keys.ts';
import type { Paper } from '../../src/paper/paper.ts';
import { inRoot } from '../../src/root.ts';
import type { Picture } from '../../src/tallies/chart/option.ts';
import { AS_STARTED, freePort, launch, launchProgram } from '../kit/launch.ts';

/** A checkout in a path with a space. */
let checkout: string;

const threads = readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(inRoot(`src/${file}`), 'utf8').matchAll(/startThread\(new URL\('\.\/(.+)\.ts'/g)])
  .map(([, name]) => `${name}.js`)
  .sort();

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'rampa built '));
  for (const name of ['src', 'locales', 'drizzle', 'templates', 'node_modules', 'package.json', 'tsconfig.json'])
    symlinkSync(inRoot(name), join(checkout, name));
  mkdirSync(join(checkout, 'scripts'));
  for (const name of ['start.mjs', 'build.mjs', 'compile.mjs'])
    copyFileSync(inRoot(`scripts/${name}`), join(checkout, 'scripts', name));
});
afterAll(() => rm(checkout, { recursive: true, force: true }));

const START_FILE = 'scripts/start.mjs';

test('the image runs the program with as much memory as npm start does', () => {
  const [, command = '[]'] = /^CMD (.+)$/m.exec(readFileSync(inRoot('Dockerfile'), 'utf8')) ?? [];

  expect(AS_STARTED.length).toBeGreaterThan(0);
  expect(JSON.parse(command)).toEqual(['node', ...AS_STARTED, 'dist/main.js']);
});

test('a first start compiles, the next takes what is there, one after a change compiles anew', async () => {
  const wrong = { PORT: 'eighty' };
  const said = async () => (await launch([join(checkout, START_FILE)], wrong, checkout).ended).said;
  const refused = expect.stringMatching(/^PORT: /);
  const compiling = 'Compiling the program (once after a change)…';

  expect(await said()).toEqual([compiling, refused]);
  expect(await said()).toEqual([refused]);
  const later = new Date(statSync(join(checkout, 'dist/main.js')).mtimeMs + 1_000);
  utimesSync(join(checkout, 'scripts/build.mjs'), later, later);
  expect(await said()).toEqual([compiling, refused]);
});

test('[OPS-07] what was compiled answers and serves the page, and says where it cannot be reached', async () => {
  const [port, opsPort, folder] = [await freePort(), await freePort(), await mkdtemp(join(tmpdir(), 'rampa-built-'))];
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const ports = { PORT: String(port), OPS_PORT: String(opsPort) };
  const environment = { ...ports, HOST: '0.0.0.0', DATA_DIR: join(folder, 'data') };
  const program = await launchProgram(environment, folder, join(checkout, START_FILE));
  onTestFinished(() => program.kill());

  const found = ['/', '/page/app.js', '/page/icon.svg'].map((path) => fetch(`http://127.0.0.1:${port}${path}`));
  expect((await Promise.all(found)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await program.terminate()).toEqual({
    code: 0,
    said: [
      expect.stringMatching(/^Песочница «Рампы» открыта: http/),
      expect.stringMatching(/^BOT_TOKEN не задан, поэтому это песочница/),
    ],
  });
});

test('each thread the program starts lies beside it', () => {
  const built = readdirSync(join(checkout, 'dist')).filter((name) => name.endsWith('-worker.js'));
  expect(built.sort()).toEqual(threads);
  expect(threads.length).toBeGreaterThan(3);
});

test('a built thread reads a file', async () => {
  const workerData = Buffer.from('Имя;Класс\nВика;5\n');
  expect(await told('reading', { workerData })).toMatchObject({ ok: true });
});

test('a built thread searches', async () => {
  const keys = readKeyring(newKeys(['k1']), 'the test');
  const ask = { kind: 'marks', contestId: 1, marks: '12:803.711' };
  expect(await told('searching', { workerData: { keys } }, ask)).toEqual({ kind: 'missing', ids: [12] });
});

test('a built thread prints', async () => {
  const blocks = [{ kind: 'text', text: 'Ёлка' }] as const;
  const counting = { page: 'стр.', of: 'из' };
  const workerData: Paper = { title: 'Лист', sheets: [{ head: 'Конкурс', foot: 'на сегодня', counting, blocks }] };
  expect(text(await told('printing', { workerData }, undefined, (answer) => answer instanceof Uint8Array))).toBe(
    '%PDF-',
  );
});

test('a built thread draws', async () => {
  const option = { xAxis: { type: 'category', data: ['а'] }, yAxis: { type: 'value' }, series: [] } as const;
  const picture = { width: 200, height: 100, option: { ...option, series: [] }, language: 'ru' } as unknown as Picture;
  const { png } = (await told('drawing', {}, picture)) as { png: Uint8Array };
  expect(text(png.subarray(1))).toMatch(/^PNG/);
});

/** What a built thread answers when it is asked, or says of its own accord. */
async function told(
  name: string,
  options: WorkerOptions,
  ask?: unknown,
  wanted: (answer: unknown) => boolean = () => true,
): Promise<unknown> {
  const worker = new Worker(join(checkout, `dist/${name}-worker.js`), options);
  onTestFinished(async () => void (await worker.terminate()));
  if (ask !== undefined) worker.postMessage(ask);
  for (;;) {
    const [answer] = (await once(worker, 'message')) as [unknown];
    if (wanted(answer)) return answer;
  }
}

function text(bytes: unknown): string {
  return Buffer.from(bytes as Uint8Array)
    .subarray(0, 5)
    .toString('latin1');
}
