/** Keeps the promises in docs/rules and the tests that prove them together. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LATER } from './later.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ID = /\b(?:REG|UX|OPS|PRV|ORG|TAL|ANN)-\d{2}\b/g;

/** Every file under `folder` whose name ends in `ending`, as paths. */
function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(root, folder, name));
}

/** Ids at the head of a rule's line: `- **REG-01** …`. */
function promised(): Set<string> {
  const heads = filesUnder('docs/rules', '.md').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/^- \*\*([A-Z]+-\d{2})\*\*/gm),
  ]);
  return new Set(heads.map((match) => match[1] ?? ''));
}

/** Ids inside the titles of tests: `test('[REG-07, REG-08] …'`. */
function proved(): Set<string> {
  const ids = new Set<string>();
  for (const file of filesUnder('test', '.ts')) {
    for (const [title] of readFileSync(file, 'utf8').matchAll(/\[(?:[A-Z]+-\d{2}(?:, )?)+\]/g)) {
      for (const [id] of title.matchAll(ID)) ids.add(id);
    }
  }
  return ids;
}

test('every rule has a test that carries its id, or stands in the list of what comes later', () => {
  const rules = promised();
  const tested = proved();
  expect(rules.size).toBeGreaterThan(100);
  expect([...rules].filter((id) => !tested.has(id) && !LATER.has(id))).toEqual([]);
});

test('no test cites a rule that is not written down', () => {
  const rules = promised();
  expect([...proved()].filter((id) => !rules.has(id))).toEqual([]);
});

test('the list of what comes later names only rules that are written down', () => {
  const rules = promised();
  expect([...LATER].filter((id) => !rules.has(id))).toEqual([]);
});
