/** Work that takes long shows that it is going on. */

import { afterEach, expect, test, vi } from 'vitest';
import { whileTyping } from '../../src/telegram/screens/reply.ts';

afterEach(() => void vi.useRealTimers());

test('[UX-07] work over two seconds shows the typing mark and keeps it standing, shorter work shows nothing', async () => {
  vi.useFakeTimers();
  const marks: string[] = [];
  const ctx = { replyWithChatAction: async (action: string) => void marks.push(action) };
  const working = (ms: number) =>
    whileTyping(ctx as unknown as Parameters<typeof whileTyping>[0], () => new Promise((done) => setTimeout(done, ms)));

  const short = working(1_900);
  await vi.advanceTimersByTimeAsync(2_000);
  await short;
  const afterShort = marks.length;
  const long = working(12_000);
  await vi.advanceTimersByTimeAsync(12_000);
  await long;
  await vi.advanceTimersByTimeAsync(10_000);

  expect({ afterShort, marks }).toEqual({ afterShort: 0, marks: ['typing', 'typing', 'typing'] });
});
