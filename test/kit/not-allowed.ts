/** What people read where something is not theirs to do: one of the sentences that say whose it is. */

import { expect } from 'vitest';
import { WHO_MAY } from '../../src/telegram/screens/refusals.ts';
import { texts } from './bot.ts';

const sentences = Object.values(WHO_MAY).flatMap((key) => [texts('ru')(key), texts('en')(key)]);

/** Matches any of them, in either language; `toEqual` takes it in place of a text. */
export const NOT_ALLOWED: string = expect.toSatisfy((said: unknown) => sentences.some((one) => one === said));
