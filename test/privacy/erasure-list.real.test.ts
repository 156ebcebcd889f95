/** The same backup moves to PostgreSQL and back, and forgets on the way. */

import { expect, test } from 'vitest';
import { restoresAndForgets } from './restoring.ts';

test.each([
  ['pglite', 'postgres'],
  ['postgres', 'pglite'],
] as const)('[PRV-06, OPS-12] a backup of %s restored into %s forgets whom it must', async (from, to) => {
  await restoresAndForgets(from, to);
  expect.hasAssertions();
});
