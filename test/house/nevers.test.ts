/** Holds the house rules of imports, by reading every import of every file. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../src', import.meta.url));

interface Import {
  file: string;
  /** A path under src for own files, the package's name otherwise. */
  target: string;
  own: boolean;
  typeOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('sandbox/page'))
  .map((name) => name.replaceAll('\\', '/'));

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map(([, type, target = '']) => ({
    file,
    target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
    own: target.startsWith('.'),
    typeOnly: type !== undefined,
  })),
);

const room = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : 'root');
const ADAPTERS = ['telegram', 'web', 'schedule', 'sandbox'];
/** Each module with those it may import; later ones may import all earlier ones. */
const ORDER = [
  'history',
  'updates',
  'people',
  'deliveries',
  'files',
  'institutions',
  'contests',
  'consents',
  'entries',
  'enquiries',
  'awards',
  'concerts',
  'announcements',
];
const READERS = ['tallies', 'sheets', 'privacy'];
const SHARED = ['root', 'database', 'dates', 'texts', 'data-file', 'paper'];

/** What breaks `rule`, written so that a failure names the place. */
function broken(rule: (i: Import) => boolean): string[] {
  return imports.filter(rule).map(({ file, target }) => `${file} → ${target}`);
}

test('the imports were really read', () => {
  expect(files.length).toBeGreaterThan(80);
  expect(imports.length).toBeGreaterThan(300);
  expect(imports.some(({ file, target }) => file === 'entries/tables.ts' && target === 'drizzle-orm')).toBe(true);
});

test('rules and catalogues know no database, no messenger, no clock, nothing of node', () => {
  const pure = /(^|\/)(rules|lifecycle|age|checks|questions|fields|kinds|units|dimensions|segments|access|words)\.ts$/;
  const catalogue = (file: string) => pure.test(file) && !ADAPTERS.includes(room(file)) && !file.startsWith('tallies/');
  expect(
    broken(
      ({ file, target, own }) =>
        catalogue(file) && !own && /^(drizzle-orm|grammy|@grammyjs|node:|postgres|pino)/.test(target),
    ),
  ).toEqual([]);
  expect(
    broken(
      ({ file, target, own, typeOnly }) =>
        catalogue(file) && own && !typeOnly && /(^|\/)(clock|tables|queries)\.ts$|^database\//.test(target),
    ),
  ).toEqual([]);
});

test('modules never import adapters', () => {
  const modules = [...ORDER, ...READERS, ...SHARED.filter((name) => name !== 'root')];
  expect(
    broken(({ file, target, own }) => modules.includes(room(file)) && own && ADAPTERS.includes(room(target))),
  ).toEqual([]);
});

test('adapters import neither tables, nor drizzle, nor each other', () => {
  const adapter = (file: string) => ADAPTERS.includes(room(file));
  expect(broken(({ file, target, own }) => adapter(file) && !own && target.startsWith('drizzle-orm'))).toEqual([]);
  expect(broken(({ file, target, own }) => adapter(file) && own && /(^|\/)tables\.ts$/.test(target))).toEqual([]);
  expect(
    broken(
      ({ file, target, own }) => adapter(file) && own && ADAPTERS.includes(room(target)) && room(target) !== room(file),
    ),
  ).toEqual([]);
});

test('modules point one way', () => {
  expect(
    broken(({ file, target, own }) => {
      if (!own || room(file) === room(target)) return false;
      const from = ORDER.indexOf(room(file));
      const to = ORDER.indexOf(room(target));
      return from >= 0 && (READERS.includes(room(target)) || to > from);
    }),
  ).toEqual([]);
  expect(
    broken(
      ({ file, target, own }) =>
        own &&
        SHARED.includes(room(file)) &&
        room(file) !== 'root' &&
        file !== 'database/schema.ts' &&
        [...ORDER, ...READERS].includes(room(target)),
    ),
  ).toEqual([]);
});

test('there are no barrels and no drawers for odds and ends', () => {
  expect(files.filter((file) => /(^|\/)(index|utils?|helpers?|misc|common)\.ts$/.test(file))).toEqual([]);
});

test('no sentence in Russian stands outside locales', () => {
  const speaks = files.filter((file) => {
    if (/^sandbox\/(samples|people|set-up)/.test(file) || DICTIONARIES.has(file)) return false;
    const code = readFileSync(join(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '');
    return /[А-Яа-яЁё]{3,}/.test(code);
  });
  expect(speaks).toEqual([]);
});

/** What people type is data there, not what they are told. */
const DICTIONARIES = new Set([
  'awards/protocol/said-degrees.ts',
  'awards/protocol/said-figures.ts',
  'concerts/settings.ts',
  'concerts/typed-times.ts',
  'concerts/programme/typed-words.ts',
  'concerts/seats/seat-words.ts',
  'number-words.ts',
  'people/other-words.ts',
  'dates/spelled-dates.ts',
  'people/written-links.ts',

  'contests/fields/duration-shapes.ts',
  'contests/fields/typed-words.ts',
  'contests/fields/link.ts',
  'contests/fields/media-sites.ts',
  'contests/parts/age-words.ts',
  'contests/parts/bounds.ts',
  'dates/date-parts.ts',
  'dates/day-words.ts',
  'dates/days.ts',
  'dates/instants.ts',
  'dates/look-alikes.ts',
  'dates/month-words.ts',
  'dates/only-when.ts',
  'dates/spans.ts',
  'dates/times-of-day.ts',
  'entries/lists/line-shapes.ts',
  'entries/said-count.ts',
  'entries/rosters/roster-line.ts',
  'entries/rosters/roster-list.ts',
  'entries/search/keyboard.ts',
  'entries/search/word-forms.ts',
  'institutions/districts.ts',
  'institutions/kind-words.ts',
  'institutions/query.ts',
  'people/birth-date.ts',
  'people/given-names.ts',
  'people/grade.ts',
  'people/name-order.ts',
  'people/name-words.ts',
  'people/name.ts',
  'people/phone.ts',
  'privacy/erasing/masking.ts',
  'tallies/past/unit-words.ts',
  'tallies/questions/endings.ts',
  'tallies/questions/figure-words.ts',
  'tallies/questions/age-words.ts',
  'tallies/questions/award-words.ts',
  'tallies/questions/elsewhere-words.ts',
  'tallies/questions/going-on-words.ts',
  'tallies/questions/ratio-words.ts',
  'tallies/questions/shape-words.ts',
  'tallies/questions/number-words.ts',
  'tallies/questions/place-words.ts',
  'tallies/questions/time-words.ts',
  'tallies/questions/title-words.ts',
  'tallies/typed-days.ts',
  'telegram/features/correcting/wished.ts',
  'telegram/features/home/courtesies.ts',
  'telegram/features/home/wanted.ts',
]);

test('only the settings reader reads the environment, and the production path never meets the sandbox', () => {
  const reads = files.filter(
    (file) => file !== 'config.ts' && /process\.env\b/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(reads).toEqual([]);
  expect(broken(({ file, target, own }) => own && room(target) === 'sandbox' && room(file) !== 'sandbox')).toEqual([]);
  const tests = imports.filter(({ target, own }) => own && target.startsWith('..'));
  expect(tests).toEqual([]);
});

test('only the deliveries write to people who did not just speak', () => {
  const senders = files.filter(
    (file) =>
      file.startsWith('telegram/') && /\.api\.send|api\.copyMessage/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(
    senders.filter((file) => !['telegram/outgoing/sender.ts', 'telegram/outgoing/post.ts'].includes(file)),
  ).toEqual([]);
});

test('what a conversation asks of the database or the clock stands within external', () => {
  const talks = files.filter(
    (file) =>
      file.startsWith('telegram/features/') &&
      /conversation\.external|hearingUntilTaken\(/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(talks.length).toBeGreaterThan(0);
  for (const file of talks) expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/new Date\(\)|Date\.now\(\)/);
});

test('nothing follows promises about: with a storage that does, each of them costs more, a fifth of an answer in all', () => {
  const following = files.filter((file) =>
    /AsyncLocalStorage|async_hooks/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(following).toEqual([]);
});
