/** What a school does with a pasted list of soloists once it is read. */

import type { Phone } from './desk.ts';

/** Answers once for all what all of them lack; which questions these are is the contest's business. Then submits them. */
export async function submitsAllReady(school: Phone, count: number): Promise<void> {
  const submit = `Подать все готовые (${count})`;
  const answers = ['Верно у всех', 'Минус', 'Пришлём позже', 'Пока не на всех', 'Пропустить'];
  while (!(await school.has(submit))) {
    for (const answer of answers) {
      if (!(await school.has(answer))) continue;
      await school.presses(answer);
      break;
    }
  }
  await school.presses(submit);
}
