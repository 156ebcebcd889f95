/** Institutions to choose from: those that answer what was typed, and those of a district, page by page. Pure. */

import type { Answered } from '../../../entries/input.ts';
import type { EntryView } from '../../../entries/view.ts';
import { INSTITUTION_KINDS, isInstitutionKind } from '../../../institutions/kinds.ts';
import type { Say } from '../../../texts/texts.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { institutionButton, institutionPageButton, proposeButton } from './buttons.ts';
import { navigation } from './navigation.ts';

const STEP = 'institution';
/** On one page, long names one in a row. */
const PER_PAGE = 10;

type Choose = Extract<Answered, { outcome: 'choose-institution' }>;
type OfDistrict = Pick<Extract<Answered, { outcome: 'district-institutions' }>, 'district' | 'kind' | 'hits'>;

/** Several that answer what was typed. */
export function chooseScreen(entry: EntryView, { hits }: Choose, say: Say): Screen {
  return {
    html: say.html('institution-choose'),
    ...inline([...hitRows(entry, hits), noneRow(entry, say), ...navigation(entry, STEP, say)]),
    listens: true,
  };
}

/** A page of a district's institutions; a page that is no more is the last one. */
export function districtPage(entry: EntryView, { district, kind, hits }: OfDistrict, wanted: number, say: Say): Screen {
  const last = Math.max(0, Math.ceil(hits.length / PER_PAGE) - 1);
  const page = Math.min(wanted, last);
  const turn = (to: number, label: string) =>
    press(label, institutionPageButton.data({ entry: entry.id, district: district.id, kind: kind ?? '', page: to }));
  const turns = [
    ...(page > 0 ? [turn(page - 1, '‹')] : []),
    ...(last > 0 ? [turn(page, say('roster-page', { page: page + 1, pages: last + 1 }))] : []),
    ...(page < last ? [turn(page + 1, '›')] : []),
  ];
  const facts = { district: district.name, count: hits.length };
  return {
    html:
      kind !== null && isInstitutionKind(kind)
        ? say.html('institution-of-district-kind', { ...facts, kind: say(INSTITUTION_KINDS[kind]) })
        : say.html('institution-of-district', facts),
    ...inline([
      ...hitRows(entry, hits.slice(page * PER_PAGE, (page + 1) * PER_PAGE)),
      turns,
      noneRow(entry, say),
      ...navigation(entry, STEP, say),
    ]),
    listens: true,
  };
}

/** Nothing answers what was typed: it may be written otherwise, or added. */
export function notFoundScreen(entry: EntryView, typed: string, say: Say): Screen {
  const propose = press(say('institution-propose'), proposeButton.data({ entry: entry.id }));
  return {
    html: say.html('institution-not-found', { typed }),
    ...inline([[propose], ...navigation(entry, STEP, say)]),
    listens: true,
  };
}

function hitRows({ id }: EntryView, hits: Choose['hits']) {
  return packed(hits.map((hit) => press(hit.shortName, institutionButton.data({ entry: id, institution: hit.id }))));
}

function noneRow({ id }: EntryView, say: Say) {
  return [press(say('institution-none-of-these'), proposeButton.data({ entry: id }))];
}
