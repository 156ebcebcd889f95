/** How a link of an announcement is shown: as its author had it, from their message to the copies. */

import type { Api } from 'grammy';
import { expect, test } from 'vitest';
import { wordingOf } from '../../src/telegram/features/announcing/incoming.ts';
import { editRendered, sendRendered } from '../../src/telegram/outgoing/post.ts';
import type { Rendered } from '../../src/telegram/outgoing/render.ts';

/** Takes requests and answers with a message; what was asked of links is kept. */
function anApi() {
  const asked: unknown[] = [];
  const note = async (...request: unknown[]) => {
    const { link_preview_options } = request.at(-1) as { link_preview_options: unknown };
    asked.push(link_preview_options);
    return { message_id: 1 };
  };
  return { api: { sendMessage: note, editMessageText: note } as unknown as Api, asked };
}

test('[ANN-20] a preview that the author closed or put above the text is so in their words', () => {
  const link = { is_disabled: true };

  expect([
    wordingOf({ text: 'example.org', link_preview_options: link }),
    wordingOf({ text: 'example.org' }),
    wordingOf({ caption: 'Афиша', caption_entities: [{ type: 'bold', offset: 0, length: 5 }] }),
  ]).toEqual([
    { text: 'example.org', formatting: [], link },
    { text: 'example.org', formatting: [] },
    { text: 'Афиша', formatting: [{ type: 'bold', offset: 0, length: 5 }] },
  ]);
});

test('[ANN-20] [ANN-24] copies and their corrections show a link as the author had it; the bot’s own words show none', async () => {
  const { api, asked } = anApi();
  const link = { url: 'https://example.org/', show_above_text: true };
  const copy: Rendered = { text: 'example.org', entities: [] };

  await sendRendered(api, 1, { ...copy, link });
  await editRendered(api, 1, '1', { ...copy, link });
  await sendRendered(api, 1, copy);
  await sendRendered(api, 1, { text: 'example.org' });

  expect(asked).toEqual([link, link, { is_disabled: false }, { is_disabled: true }]);
});
