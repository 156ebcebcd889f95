/** The sample's first contest from its first entry to its last, through the chat, at the instants of the sample. */

import { expect, test } from 'vitest';
import { FEATURES } from '../../src/telegram/features.ts';
import { fillsIn } from '../kit/entering.ts';
import type { SampleEntry } from '../kit/samples.ts';
import type { Story } from '../kit/stage.ts';
import { comesOutAsSaid, FIGURES, playSample, SAMPLE } from './sample-standing.ts';

test('[REG-08, REG-25, REG-41, REG-42, REG-43, REG-45, ORG-05, TAL-04, TAL-07] the sample contest through the chat comes out as the sample says', {
  timeout: 300_000,
}, async () => {
  const { story, organizer } = await playSample(FEATURES, (told) =>
    SAMPLE.map((entry) => ({ at: entry.submitted_at, play: () => enters(told, entry) })),
  );

  await comesOutAsSaid(story);
  await organizer.says('/totals');
  expect(
    organizer
      .last()
      .text?.split('\n')
      .filter((line) => /^\d/u.test(line)),
  ).toEqual(FIGURES);
});

/** A school enters one entry, up to what the sample says becomes of it. */
async function enters(story: Story, entry: SampleEntry): Promise<void> {
  const contact = story.contactOf(entry.institution_id);
  const isLate = entry.expected_outcome === 'refused';
  if (isLate) story.at(new Date(Date.parse(entry.submitted_at) - 60_000));
  await fillsIn(contact, entry);
  story.at(entry.submitted_at);
  if (entry.expected_outcome === 'draft') return;
  const duplicate = contact.buttons().find((label) => label.includes('Это другой номер'));
  await contact.presses(duplicate ?? 'Подать заявку');
  if (isLate) expect(contact.last().text).toContain('Приём закончился');
  else expect(contact.transcript().at(-1)).toContain(`Заявка ${entry.reg_number} подана`);
}
