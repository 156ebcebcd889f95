/** The parts of the page that tell of entries: those a person sent, and those their children stand in. */

import type { EntryView } from '../../../entries/view.ts';
import { formatName } from '../../../people/name.ts';
import { phoneParts } from '../../../people/phone.ts';
import type { OwnData } from '../../../privacy/own-data/taking.ts';
import { formatBirthDate } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { entryLines, participantText, stateName } from '../../entries/entry-text.ts';
import { fact, item, list, type Part, part, type Telling, toldAt } from './page-parts.ts';
import { consentLine } from './page-person.ts';

const BYTES_IN_KB = 1024;

export function entryPart({ entries, takenAt }: OwnData, told: Telling): Part | null {
  return part(
    'mydata-entries',
    entries.flatMap((one) => entryHtml(one, takenAt, told)),
    told,
  );
}

function entryHtml({ entry, results, papers, files }: OwnData['entries'][number], now: Date, told: Telling): string[] {
  const { say } = told;
  const adults = [...entry.teachers, ...(entry.accompanist ? [entry.accompanist] : [])];
  const signed = papers.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  const items = [
    // The list of participants follows whole, however long it is.
    ...entryLines({ ...entry, participants: [] }, say, now).map((line) => `<li>${line}</li>`),
    ...adults.flatMap(({ phone, ...adult }) =>
      phone === null
        ? []
        : [item(say('mydata-phone-of', { name: formatName(adult), phone: phoneParts(phone).number }))],
    ),
    ...datesOf(entry, told),
    ...results.map((result) => item(say('mydata-result', { result }))),
    ...(signed > 0 ? [item(say('mydata-papers', { count: signed }))] : []),
    ...files.map(({ name, size, at }) => item(fileText(name, size, at, told))),
    ...fact('mydata-reason', entry.reason, told),
  ];
  const children = entry.participants.map((child) => item(participantText(child, say)));
  const listed = children.length > 0 ? [`<p>${say.html('mydata-participants')}</p>`, ...list(children)] : [];
  return [heading(entry, told), ...list(items), ...listed];
}

export function childPart({ children }: OwnData, told: Telling): Part | null {
  const { say } = told;
  const html = children.flatMap(({ entry, child, results, consents }) => [
    heading(entry, told),
    ...list([
      item(`${formatName(child)}, ${formatBirthDate(child.birthDate)}`),
      ...fact('entry-nomination', entry.nomination?.title, told),
      ...fact('entry-institution', entry.institution?.shortName, told),
      ...fact('entry-ensemble', entry.ensembleName, told),
      ...results.map((result) => item(say('mydata-result', { result }))),
      ...consents.map((consent) => consentLine(consent, 'link', told)),
    ]),
  ]);
  return part('mydata-children', html, told);
}

function heading({ number, contest, state }: EntryView, { say }: Telling): string {
  const text = [number, contest.title, stateName(state, say)].filter(Boolean).join(' · ');
  return `<h3>${escapeHtml(text)}</h3>`;
}

function datesOf({ createdAt, submittedAt, updatedAt }: EntryView, told: Telling): string[] {
  return [
    ...fact('mydata-begun', toldAt(createdAt, told), told),
    ...fact('mydata-submitted', submittedAt && toldAt(submittedAt, told), told),
    ...fact('mydata-changed', toldAt(updatedAt, told), told),
  ];
}

function fileText(name: string | null, size: number | null, at: Date, told: Telling): string {
  const kb = size === null ? null : told.say('mydata-kilobytes', { size: Math.max(1, Math.round(size / BYTES_IN_KB)) });
  const facts = [name ?? told.say('mydata-nameless-file'), kb, toldAt(at, told)].filter(Boolean).join(' · ');
  return told.say('mydata-file', { facts });
}
