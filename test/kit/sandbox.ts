/** A sandbox on the air for a test, with a clock that stands still, closed when the test ends. */

import { onTestFinished } from 'vitest';
import { type ShiftableClock, shiftableClock } from '../../src/sandbox/clock.ts';
import { createSandbox, type Listening, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';

/** The three people of the page, by their roles. */
export const SCHOOL = 7001;
export const PARENT = 7002;
export const ORGANIZER = 7003;

/** When the still clock stands: a Monday in February, 12:00 in Novosibirsk. */
export const NOON = new Date('2027-02-08T05:00:00Z');

/** A clock that moves only when told to. */
export function stillClock(at: Date = NOON): ShiftableClock {
  return shiftableClock(() => at);
}

/** A sandbox without HTTP; equal numbers in every run. */
export function aSandbox(options: Partial<SandboxOptions> = {}): Sandbox {
  return createSandbox({ clock: stillClock(), random: countingRandom(), ...options });
}

/** A sandbox that listens; it stops listening when the test ends. */
export async function aListeningSandbox(
  options: Partial<SandboxOptions> = {},
): Promise<{ sandbox: Sandbox; server: Listening }> {
  const sandbox = aSandbox(options);
  const server = await sandbox.listen({ port: 0 });
  onTestFinished(() => server.close());
  return { sandbox, server };
}

/** Numbers in [0, 1) that differ from each other and are the same in every run. */
export function countingRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
