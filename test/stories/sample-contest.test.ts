/** The sample's first contest from its first entry to its last, through the chat, at the instants of the sample. */

import { expect, test } from 'vitest';
import { allContests } from '../../src/contests/queries.ts';
import { FEATURES } from '../../src/features.ts';
import { decides } from '../kit/deciding.ts';
import { fillsIn } from '../kit/entering.ts';
import type { SampleEntry } from '../kit/samples.ts';
import { ORGANIZER } from '../kit/sandbox.ts';
import { aStory, type Story } from '../kit/stage.ts';
import { figuresOf } from '../tallies/figures-of.ts';
import { expected, FIGURES, found, MOMENTS, SAMPLE } from './sample-standing.ts';

interface Scene {
  at: string;
  play(): Promise<void>;
}

test('[REG-08, REG-25, REG-41, REG-42, REG-43, REG-45, ORG-05, TAL-04, TAL-07] the sample contest through the chat comes out as the sample says', {
  timeout: 300_000,
}, async () => {
  const story = await aStory({ features: FEATURES, at: SAMPLE[0]?.submitted_at ?? '' });
  await story.givesRole(ORGANIZER, 'organizer');
  const organizer = story.phone(ORGANIZER);
  await organizer.starts();
  const scenes: Scene[] = SAMPLE.flatMap((entry) => [
    { at: entry.submitted_at, play: () => enters(story, entry) },
    ...(entry.state_changes ?? [])
      .filter(({ state }) => state !== 'submitted')
      .map(({ state, at }) => ({
        at,
        play: () => decides(organizer, entry.reg_number ?? '', state, entry.note ?? 'Поправьте, пожалуйста'),
      })),
  ]);
  for (const { at, play } of scenes.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    story.at(at);
    await play();
  }
  expect(await found(story.db)).toEqual(expected);
  await organizer.says('/totals');
  expect(
    organizer
      .last()
      .text?.split('\n')
      .filter((line) => /^\d/u.test(line)),
  ).toEqual(FIGURES);
  const contests = await allContests(story.db);
  for (const [moment, , figures] of MOMENTS) {
    expect(await figuresOf(story.db, contests, moment, story.now())).toEqual(figures);
  }
  expect(story.sandbox.violations).toEqual([]);
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
