/** Tidying up after whoever asked: a test, or a file when asked outside of one. */

import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** Runs `tidy` when the running test ends, or when the file does when called from a hook or at its top. */
export function atEnd(tidy: () => Promise<void>): void {
  if (TestRunner.getCurrentTest()) onTestFinished(tidy, 60_000);
  else afterAll(tidy, 60_000);
}
