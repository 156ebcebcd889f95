/** What an organizer does in the chat about an entry of the samples. */

import type { Phone } from './phone.ts';

/** Opens the entry of this number from the list of all, page by page. */
async function opens(phone: Phone, number: string): Promise<void> {
  await phone.says('/entries');
  await phone.presses('Все заявки');
  while (!phone.buttons().some((label) => label.includes(number))) await phone.presses('›');
  await phone.presses(number);
}

/** Decides as the sample says: accepted, returned or rejected, with the reason where one is wanted. */
export async function decides(phone: Phone, number: string, state: string, reason: string): Promise<void> {
  await opens(phone, number);
  if (state === 'accepted') return void (await phone.presses('Принять'));
  await phone.presses(state === 'returned' ? 'Вернуть' : 'Отклонить');
  await phone.says(reason);
}
