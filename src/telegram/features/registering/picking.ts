/** Options to choose one from, as buttons. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import { packed, press } from '../../screens/screen.ts';
import { pickButton, stepWord } from './buttons.ts';
import type { Asking } from './questions.ts';

/** A button for each option; short ones stand side by side. */
export function picks(
  { entry, step }: Asking,
  options: readonly { id: string; title: string }[],
): InlineKeyboardButton[][] {
  return packed(
    options.map(({ id, title }) =>
      press(title, pickButton.data({ entry: entry.id, step: stepWord(step), option: id })),
    ),
  );
}
