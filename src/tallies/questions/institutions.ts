/** Reads an institution inside a question: «из 363-й», «школа № 363», «ДДТ Кировский», «Сибирячка»; pure. */

import { editDistance } from '../../edit-distance.ts';
import { type DirectoryEntry, findInstitutions } from '../../institutions/match.ts';
import { type Mention, mentionAt } from './mention.ts';
import { readTitle } from './naming.ts';
import type { Became } from './question.ts';
import type { Meaning, Place, Reader, Reading } from './reading.ts';
import { tokensOf } from './tokens.ts';

/** Institutions offered where none is meant for certain. */
const MOST_OFFERED = 6;

export const readInstitution: Reader = (place) => {
  const mention = mentionAt(place);
  if (!mention) return undefined;
  const titled = mention.bareName ? readTitle({ ...place, at: place.at + mention.lead }) : undefined;
  return titled ? besideTitle(titled, mention, place) : meant(mention, place);
};

/** A bare name that is a title too: a district's is the district, any other is asked about. */
function besideTitle(titled: Reading, mention: Mention, place: Place): Reading | undefined {
  const [became] = titled.became;
  const found = meant(mention, place);
  const [institution] = found?.became ?? [];
  if (!became || institution?.is !== 'filter' || titled.length > mention.length - mention.lead) return undefined;
  if ((became.is !== 'filter' && became.is !== 'contests') || isDistrict(became)) return undefined;
  const meanings = [became, institution].flatMap((one) => one.labels.map((label) => ({ label, became: one })));
  return { length: mention.length, became: [], choice: { why: 'several', lead: mention.lead, meanings } };
}

function isDistrict(became: Became): boolean {
  return became.is === 'filter' && became.dimension === 'district';
}

function meant({ length, lead, asked, numbered }: Mention, { vocabulary }: Place): Reading | undefined {
  const { directory, districts } = vocabulary;
  const found = findInstitutions(asked, candidatesFor(asked, vocabulary), districts);
  const choice = (why: 'several' | 'unknown', some: readonly DirectoryEntry[]) => ({
    length,
    became: [],
    choice: { why, lead, meanings: some.map(meaningOf) },
  });
  switch (found.outcome) {
    case 'ok':
      return { length, became: [isInstitution(found.value)] };
    case 'ambiguous':
      return choice('several', found.values);
    case 'confirm':
      return found.why.code === 'only-one' ? undefined : choice('unknown', [found.value]);
    default:
      return numbered ? choice('unknown', nearNumbers(asked, directory)) : undefined;
  }
}

/** What can answer at all: institutions of this number, now or once, and those with one of these words in a name. */
function candidatesFor(asked: string, { directory, names }: Place['vocabulary']): DirectoryEntry[] {
  const number = /\d+/u.exec(asked)?.[0];
  const named = tokensOf(asked).flatMap(({ stem }) => (names.get(stem) ?? []).map(({ institution }) => institution));
  const numbered = directory.filter((entry) => number !== undefined && hadNumber(entry, number));
  return [...new Set([...numbered, ...named])];
}

function hadNumber({ number: present, aliases, formerNames }: DirectoryEntry, number: string): boolean {
  return String(present) === number || [...aliases, ...formerNames].some((name) => name.includes(number));
}

/** Institutions whose numbers differ by one figure: the nearest first. */
function nearNumbers<Entry extends DirectoryEntry>(typed: string, directory: readonly Entry[]): Entry[] {
  const number = /\d+/u.exec(typed)?.[0] ?? '';
  return directory
    .filter((entry) => entry.number !== null && editDistance(String(entry.number), number, 1) <= 1)
    .slice(0, MOST_OFFERED);
}

function meaningOf(institution: DirectoryEntry): Meaning {
  return { label: { kind: 'name', name: institution.shortName }, became: isInstitution(institution) };
}

function isInstitution({ id, shortName }: DirectoryEntry): Meaning['became'] {
  return { is: 'filter', dimension: 'institution', keys: [String(id)], labels: [{ kind: 'name', name: shortName }] };
}
