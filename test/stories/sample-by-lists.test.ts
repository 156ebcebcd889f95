/** The sample's first contest once more: soloists by pasted lists, groups by the dialogue; the same comes of it. */

import { expect, test } from 'vitest';
import { FEATURES } from '../../src/telegram/features.ts';
import { fillsIn } from '../kit/entering.ts';
import { fillsList } from '../kit/listing.ts';
import type { SampleEntry } from '../kit/samples.ts';
import type { Story } from '../kit/stage.ts';
import { comesOutAsSaid, playSample, SAMPLE } from './sample-standing.ts';

/** What comes together: soloists of one school and teacher, one after another, or one group. */
const SENDINGS = SAMPLE.reduce<[SampleEntry, ...SampleEntry[]][]>((sendings, entry) => {
  const last = sendings.at(-1);
  if (last && isWith(last[0], entry)) last.push(entry);
  else sendings.push([entry]);
  return sendings;
}, []);

function isWith(one: SampleEntry, other: SampleEntry): boolean {
  const isSame = (key: 'institution_id' | 'form' | 'expected_outcome' | 'soundtrack') => one[key] === other[key];
  const isNear = Date.parse(other.submitted_at) - Date.parse(one.submitted_at) < 30 * 60_000;
  const isShared = isSame('institution_id') && isSame('expected_outcome') && isSame('soundtrack');
  return (
    other.form === 'solo' &&
    isSame('form') &&
    isNear &&
    isShared &&
    `${one.supervisor_ids}` === `${other.supervisor_ids}`
  );
}

test('[REG-46, REG-08, REG-42, REG-43, TAL-07] the sample with its soloists by pasted lists comes out as by the dialogue alone', {
  timeout: 600_000,
}, async () => {
  const { story } = await playSample(FEATURES, (told) =>
    SENDINGS.map((sending) => ({ at: sending[0].submitted_at, play: () => enters(told, sending) })),
  );

  expect(SENDINGS.some(({ length }) => length > 1)).toBe(true);
  await comesOutAsSaid(story);
});

/** A school sends what comes together, up to what the sample says becomes of it. */
async function enters(story: Story, sending: [SampleEntry, ...SampleEntry[]]): Promise<void> {
  const [first] = sending;
  const { submitted_at, expected_outcome, reg_number } = sending.at(-1) ?? first;
  const contact = story.contactOf(first.institution_id);
  const isLate = expected_outcome === 'refused';
  if (isLate) story.at(new Date(Date.parse(submitted_at) - 60_000));
  if (first.form === 'solo') await fillsList(contact, sending);
  else await fillsIn(contact, first);
  story.at(submitted_at);
  if (expected_outcome === 'draft') return;
  const labels = [`Подать все готовые (${sending.length})`, 'Это другой номер', 'Подать заявку'];
  const submit = labels.find((label) => contact.buttons().some((button) => button.includes(label)));
  await contact.presses(submit ?? '');
  if (isLate) expect(contact.last().text).toContain('Срок прошёл');
  else expect(contact.transcript().join('\n')).toContain(reg_number);
}
