/** What is done around every request to the messenger, outside conversations and inside them. */

import type { Transformer } from 'grammy';
import { currentHandling } from './handling.ts';

/** Notes that a tap was answered, and takes the messenger's "too late" for an answer: nobody waits for it any more. */
export const attentive: Transformer = async (previous, method, payload, signal) => {
  const answer = await previous(method, payload, signal);
  if (method !== 'answerCallbackQuery') return answer;
  const handling = currentHandling();
  if (handling) handling.tapAnswered = true;
  if (answer.ok || !answer.description.includes('query is too old')) return answer;
  return { ok: true, result: true } as unknown as typeof answer;
};
