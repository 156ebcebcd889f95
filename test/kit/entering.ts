/** Enters one entry of the samples through the chat, the way a school does: typing what was typed, pressing what is offered. */

import type { Phone } from './phone.ts';
import { type SampleEntry, sampleChild, sampleContestFile, sampleInstitutions, sampleTeacher } from './samples.ts';

const SOUNDTRACKS: Record<string, string> = { minus: 'Минус', live: 'Живое', a_cappella: 'а капелла', plus: 'Плюс' };

/** From the list of contests to the summary; returns with the summary, or with the draft left where an answer is missing. */
export async function fillsIn(phone: Phone, entry: SampleEntry): Promise<void> {
  const contest = sampleContestFile(entry.contest_id);
  await (phone.begun() ? phone.says('/contests') : phone.starts());
  if (phone.buttons().includes('Мои заявки')) await phone.presses('Подать заявку');
  await phone.presses(/«[^»]+»/u.exec(contest.title)?.[0] ?? contest.title);
  await phone.presses('Подать заявку');
  if (phone.buttons().some((label) => label.includes('Даю согласие'))) await phone.presses('Даю согласие');
  const nomination = contest.nominations.find(({ id }) => id === entry.nomination_id);
  await phone.presses(nomination?.title ?? '');
  if ((nomination?.forms.length ?? 0) > 1)
    await phone.presses(contest.forms.find(({ id }) => id === entry.form)?.title ?? '');
  await namesInstitution(phone, entry);
  await listsParticipants(phone, entry);
  await phone.presses(contest.age_categories.find(({ id }) => id === entry.declared_age_category_id)?.title ?? '');
  await namesTeachers(phone, entry);
  await phone.says(entry.title);
  await phone.says(entry.as_typed?.duration ?? minutes(entry.duration_seconds ?? 0));
  await confirmsDoubt(phone);
  await phone.presses(SOUNDTRACKS[entry.soundtrack] ?? '');
  if (entry.media_url === null) return void (await phone.presses('Сохранить и выйти'));
  await phone.says(entry.media_url);
  if (phone.last().text?.includes('концертмейстер')) {
    await (entry.accompanist === null ? phone.presses('Пропустить') : phone.says(entry.accompanist));
  }
  await phone.presses(entry.consents.processing_missing.length > 0 ? 'Пока не на всех' : 'Да, есть на всех');
}

export async function namesInstitution(phone: Phone, entry: SampleEntry): Promise<void> {
  const institution = sampleInstitutions.find(({ id }) => id === entry.institution_id);
  const name = institution?.short_name ?? '';
  if (phone.buttons().includes(name)) return void (await phone.presses(name));
  await phone.says(entry.as_typed?.institution ?? name);
  if (phone.buttons().includes(name)) await phone.presses(name);
  await confirmsDoubt(phone);
}

async function listsParticipants(phone: Phone, entry: SampleEntry): Promise<void> {
  if (entry.ensemble) {
    await phone.says(entry.as_typed?.ensemble ?? entry.ensemble.name);
    await phone.says(String(entry.ensemble.declared_count));
  }
  const lines = entry.participant_ids.map((id, index) => {
    const { last_name, first_name, patronymic, birth_date } = sampleChild(id);
    const [year, month, day] = birth_date.split('-');
    return `${index + 1}. ${[last_name, first_name, patronymic].filter(Boolean).join(' ')}, ${day}.${month}.${year}`;
  });
  await phone.says(entry.as_typed?.participant ?? lines.join('\n'));
  await confirmsDoubt(phone);
  if (phone.buttons().some((label) => label.includes('все в списке'))) await phone.presses('все в списке');
}

export async function namesTeachers(phone: Phone, entry: SampleEntry): Promise<void> {
  const initials = entry.as_typed?.supervisor;
  if (initials) {
    await phone.says(initials);
    if (!phone.last().text?.includes('без инициалов')) throw new Error('initials were not refused');
  }
  for (const [index, id] of entry.supervisor_ids.entries()) {
    if (index > 0 && !phone.buttons().includes('Готово')) await phone.presses('Назад');
    const { last_name, first_name, patronymic, position, phone: number } = sampleTeacher(id);
    const name = [last_name, first_name, patronymic].filter(Boolean).join(' ');
    if (phone.buttons().includes(name)) {
      await phone.presses(name);
      continue;
    }
    await phone.says(name);
    await confirmsDoubt(phone);
    await phone.says(position);
    await phone.says(number);
  }
  if (phone.buttons().includes('Готово')) await phone.presses('Готово');
}

/** What was understood with a doubt is confirmed, as a contact who meant it does. */
async function confirmsDoubt(phone: Phone): Promise<void> {
  const yes = phone.buttons().find((label) => /^(Да, верно|Всё верно)/u.test(label));
  if (yes) await phone.presses(yes);
}

export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
