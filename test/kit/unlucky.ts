/** A contact in the middle of whose words the program is killed with -9, and started again. */

import type { Launched } from './launch.ts';
import { type Phone, phoneOf } from './phone.ts';
import type { Machine } from './program.ts';
import { SCHOOL } from './sandbox.ts';

/**
 * When the program dies: before it has stored what was said, which is then still with the messenger; or when the answer
 * is saved and the next question asked, and only that the update is done is not written down yet.
 */
export type Mishap = 'unstored' | 'answered';

/** A contact whose bot is killed, and started again, in the middle of what they say. */
export class Unlucky {
  readonly phone: Phone;
  private readonly machine: Machine;
  private program: Launched;

  /** `mishaps` befall the texts they stand under. */
  constructor(machine: Machine, program: Launched, mishaps: Readonly<Record<string, Mishap>>) {
    this.machine = machine;
    this.program = program;
    const phone = phoneOf(machine.sandbox, SCHOOL, () => machine);
    this.phone = { ...phone, says: (text) => this.despite(mishaps[text], () => phone.says(text)) };
  }

  /** Does something during which the program dies and comes back; resolves when it has been answered all the same. */
  async despite<T>(mishap: Mishap | undefined, act: () => Promise<T>): Promise<T> {
    if (mishap === undefined) return act();
    const { sandbox } = this.machine;
    const since = sandbox.received(SCHOOL).length;
    if (mishap === 'answered') {
      sandbox.fail({ method: 'sendMessage', times: 1, fault: { kind: 'slow', ms: 1_000 } });
    }
    const done = act();
    if (mishap === 'answered') {
      await sandbox.waitFor(SCHOOL, ({ type }) => type === 'message', { since, timeoutMs: 60_000 });
    }
    await this.program.kill();
    this.program = await this.machine.starts();
    return done;
  }

  /** The program is stopped in order; how it ended. */
  ends() {
    return this.program.terminate();
  }
}
