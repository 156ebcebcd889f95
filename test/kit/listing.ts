/** Enters soloists of the samples by one pasted list, the way a school does: what is the same for all is answered once. */

import { minutes, namesInstitution, namesTeachers } from './entering.ts';
import type { Phone } from './phone.ts';
import { type SampleEntry, sampleChild, sampleContestFile } from './samples.ts';

/** From the list of contests to the table in which everybody is ready, or one lacks an answer and is left a draft. */
export async function fillsList(phone: Phone, entries: [SampleEntry, ...SampleEntry[]]): Promise<void> {
  const [first] = entries;
  const contest = sampleContestFile(first.contest_id);
  await (phone.begun() ? phone.says('/contests') : phone.starts());
  if (phone.buttons().includes('Мои заявки')) await phone.presses('Подать заявку');
  await phone.presses(/«[^»]+»/u.exec(contest.title)?.[0] ?? contest.title);
  await phone.presses('Много солистов списком');
  if (phone.buttons().some((label) => label.includes('Даю согласие'))) await phone.presses('Даю согласие');
  await namesInstitution(phone, first);
  await namesTeachers(phone, first);
  await phone.says(entries.map(lineOf).join('\n'));
  for (let step = 0; step < MOST_STEPS && !isReady(phone, entries); step += 1) {
    if (!(await answers(phone, entries))) return;
  }
  for (const entry of entries) await declaresOtherwise(phone, entry);
}

/** More questions than any list has. */
const MOST_STEPS = 30;

/** The whole entry on one line: «Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20, https://…». */
function lineOf(entry: SampleEntry): string {
  const { last_name, first_name, patronymic, birth_date } = sampleChild(entry.participant_ids[0] ?? '');
  const [year, month, day] = birth_date.split('-');
  const name = [last_name, first_name, patronymic].filter(Boolean).join(' ');
  const nomination = sampleContestFile(entry.contest_id).nominations.find(({ id }) => id === entry.nomination_id);
  return [
    entry.as_typed?.participant ?? `${name}, ${day}.${month}.${year}`,
    nomination?.title,
    `«${entry.title}»`,
    minutes(entry.duration_seconds ?? 0),
    entry.media_url,
  ]
    .filter(Boolean)
    .join(', ');
}

function isReady(phone: Phone, { length }: readonly SampleEntry[]): boolean {
  return phone.buttons().includes(`Подать все готовые (${length})`);
}

const SOUNDTRACKS: Record<string, string> = { minus: 'Минус', live: 'Живое', a_cappella: 'а капелла', plus: 'Плюс' };

/** Answers what the list asks now; false where the sample has no answer and the list is left. */
async function answers(phone: Phone, entries: [SampleEntry, ...SampleEntry[]]): Promise<boolean> {
  const text = phone.last().text?.split('\n\n').at(-1) ?? '';
  const asked =
    entries.find(({ title }) => text.split('\n').some((line) => line.endsWith(` · ${title}`))) ?? entries[0];
  const isForAll = text.includes('Один ответ сразу для всех');
  if (text.includes('Возраст посчитал')) await confirmsAge(phone, asked);
  else if (text.includes('музыку')) await phone.presses(SOUNDTRACKS[asked.soundtrack] ?? '');
  else if (text.includes('видео')) return leaves(phone);
  else if (text.includes('концертмейстер')) await namesAccompanist(phone, asked, isForAll);
  else if (text.includes('Согласия')) await tellsOfPapers(phone, isForAll ? entries : [asked], isForAll);
  else await phone.presses('Верно, так и есть');
  return true;
}

async function leaves(phone: Phone): Promise<false> {
  await phone.presses('Сохранить и выйти');
  return false;
}

async function confirmsAge(phone: Phone, entry: SampleEntry): Promise<void> {
  const declared = categoryOf(entry);
  const right = phone.buttons().find((label) => label === 'Верно у всех' || label === 'Да, верно');
  await phone.presses(right ?? declared);
}

function categoryOf({ contest_id, declared_age_category_id }: SampleEntry): string {
  return sampleContestFile(contest_id).age_categories.find(({ id }) => id === declared_age_category_id)?.title ?? '';
}

async function namesAccompanist(phone: Phone, { accompanist }: SampleEntry, isForAll: boolean): Promise<void> {
  if (accompanist === null) await phone.presses('Пропустить');
  else if (isForAll) await phone.presses('У каждого по-своему');
  else await phone.says(accompanist);
}

async function tellsOfPapers(phone: Phone, entries: readonly SampleEntry[], isForAll: boolean): Promise<void> {
  const missing = entries.filter(({ consents }) => consents.processing_missing.length > 0).length;
  if (missing === 0) await phone.presses('Да, есть на всех');
  else await phone.presses(isForAll && missing < entries.length ? 'У каждого по-своему' : 'Пока не на всех');
}

/** Where the contact declares another age than is counted, the draft is opened by itself, and the list again. */
async function declaresOtherwise(phone: Phone, entry: SampleEntry): Promise<void> {
  const { expected_age_category_id: counted, declared_age_category_id: declared } = entry;
  if (counted === null || counted === declared) return;
  await phone.says('/my');
  await phone.presses(entry.title);
  await phone.presses('Проверить и подать');
  await phone.presses('Изменить');
  await phone.presses('Возраст');
  await phone.presses(categoryOf(entry));
  await phone.says('/my');
  await phone.presses('Солисты списком');
  await phone.presses('Продолжить');
}
