/** What is done around every request to the messenger, outside conversations and inside them. */

import type { Transformer } from 'grammy';

/** Takes the messenger's "too late" for an answer to a tap: nobody waits for it any more. */
export const lateTapsPass: Transformer = async (previous, method, payload, signal) => {
  const answer = await previous(method, payload, signal);
  if (method !== 'answerCallbackQuery') return answer;
  if (answer.ok || !answer.description.includes('query is too old')) return answer;
  return { ok: true, result: true } as unknown as typeof answer;
};
