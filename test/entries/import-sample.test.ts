/** The sample's first contest brought in by tables: each school keeps one, adds a row and sends it again. */

import { expect, test } from 'vitest';
import { entriesBook } from '../../src/entries/import/book.ts';
import type { SheetRow } from '../../src/entries/import/sheet-rows.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { importing } from '../../src/telegram/features/importing/feature.ts';
import { moderating } from '../../src/telegram/features/moderating/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import type { Phone } from '../kit/phone.ts';
import { type SampleEntry, sampleChild, sampleContest, sampleInstitutions, sampleTeacher } from '../kit/samples.ts';
import type { Story } from '../kit/stage.ts';
import { comesOutAsSaid, playSample, SAMPLE } from '../stories/sample-standing.ts';
import { ru } from './import-stage.ts';

const DOING = [importing, registering, moderating];
const FEATURES = [...DOING, home(DOING)];
const CONTEST = sampleContest('C1');
const SOUNDTRACKS: Record<string, string> = { minus: 'минус', live: 'живое', a_cappella: 'а капелла', plus: 'плюс' };

test('[REG-50, REG-51, REG-52, REG-53] the sample contest by tables comes out as through the chat', {
  timeout: 300_000,
}, async () => {
  const { story } = await playSample(FEATURES, (told) =>
    SAMPLE.map((entry) => ({ at: entry.submitted_at, play: () => sendsTable(told, entry) })),
  );

  await comesOutAsSaid(story);
});

/** The school's whole table so far, this entry in its last rows. */
async function sendsTable(story: Story, entry: SampleEntry): Promise<void> {
  const contact = story.contactOf(entry.institution_id);
  const isLate = entry.expected_outcome === 'refused';
  if (isLate) story.at(new Date(Date.parse(entry.submitted_at) - 60_000));
  const soFar = SAMPLE.filter((other) => other.institution_id === entry.institution_id);
  const rows = soFar.slice(0, soFar.indexOf(entry) + 1).flatMap(rowsOf);
  await sends(
    contact,
    await entriesBook({ contest: CONTEST, slug: CONTEST.slug, say: ru, rows: rows.map(placed), lists: {} }),
  );
  if (contact.buttons().some((label) => label.includes('Даю согласие'))) await contact.presses('Даю согласие');
  expect(contact.last().text).toContain('1 новая заявка');
  story.at(entry.submitted_at);
  await contact.presses(entry.expected_outcome === 'draft' ? 'Только в черновики' : 'Подать новые: 1');
  const said = contact.last().text ?? '';
  if (isLate) expect(said).toContain('Срок прошёл');
  else
    expect(said).toContain(
      entry.expected_outcome === 'draft' ? 'В черновиках: 1' : `Подана 1 заявка: ${entry.reg_number}`,
    );
}

function sends(contact: Phone, bytes: Buffer) {
  return contact.does((person) => {
    if (!contact.begun()) person.starts();
    person.sendsDocument({
      bytes,
      name: 'заявки.xlsx',
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  });
}

function placed(cells: SheetRow, index: number) {
  return { row: index + 3, cells };
}

function rowsOf(entry: SampleEntry): SheetRow[] {
  const typed = entry.as_typed ?? {};
  const institution = sampleInstitutions.find(({ id }) => id === entry.institution_id)?.short_name ?? '';
  const [teacher, ...others] = entry.supervisor_ids.map(sampleTeacher);
  const seconds = entry.duration_seconds ?? 0;
  const first: SheetRow = {
    nomination: CONTEST.nominations.find(({ id }) => id === entry.nomination_id)?.title ?? '',
    form: CONTEST.forms.find(({ id }) => id === entry.form)?.title ?? '',
    institution: typed.institution ?? institution,
    ensemble: typed.ensemble ?? entry.ensemble?.name ?? '',
    count: entry.ensemble ? String(entry.ensemble.declared_count) : '',
    category: CONTEST.age_categories.find(({ id }) => id === entry.declared_age_category_id)?.title ?? '',
    teacher: teacher ? nameOf(teacher) : '',
    position: teacher?.position ?? '',
    phone: teacher?.phone ?? '',
    others: others.map((other) => `${nameOf(other)}, ${other.position}, ${other.phone}`).join('\n'),
    accompanist: entry.accompanist ?? '',
    'field:title': entry.title,
    'field:duration': typed.duration ?? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    'field:soundtrack': SOUNDTRACKS[entry.soundtrack] ?? '',
    'field:video': entry.media_url ?? '',
  };
  return childRows(entry).map((child, index) => (index === 0 ? { ...first, ...child } : child));
}

function childRows(entry: SampleEntry): SheetRow[] {
  return entry.participant_ids.map((id): SheetRow => {
    const child = sampleChild(id);
    const paper = entry.consents.processing_missing.includes(id) ? 'нет' : 'да';
    const typed = entry.as_typed?.participant;
    return typed
      ? { child: typed, paper }
      : { child: nameOf(child), born: child.birth_date.split('-').reverse().join('.'), paper };
  });
}

function nameOf({
  last_name,
  first_name,
  patronymic,
}: {
  last_name: string;
  first_name: string;
  patronymic: string | null;
}) {
  return [last_name, first_name, patronymic].filter(Boolean).join(' ');
}
