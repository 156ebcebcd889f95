/** The typing mark: shown only while work takes long. */

import type { Context } from 'grammy';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileTyping } from '../../src/telegram/screens/reply.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What the messenger is asked to show, by seconds, while work of so many milliseconds is done. */
async function marksDuring(ms: number, work: () => Promise<string> = async () => 'done'): Promise<number[]> {
  const marks: number[] = [];
  const from = Date.now();
  const replyWithChatAction = async () => {
    marks.push((Date.now() - from) / 1000);
    throw new Error('not shown');
  };
  const ctx = { replyWithChatAction } as unknown as Context;
  const ended = whileTyping(ctx, async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return work();
  }).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  await ended;
  return marks;
}

test('[UX-07] work over two seconds shows that the bot is busy, until it is done; the mark itself may fail', async () => {
  expect({
    short: await marksDuring(1_900),
    long: await marksDuring(12_000),
    failing: await marksDuring(3_000, () => Promise.reject(new Error('broken'))),
  }).toEqual({ short: [], long: [2, 6.5, 11], failing: [2] });
});
