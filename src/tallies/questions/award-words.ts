/** The words of awards: any degree at all, degrees by name, and special prizes; data for parsing. */

import { phrasesOf } from './phrases.ts';

/** Any degree. */
export const AWARDED = phrasesOf({
  any: `победитель|победительница|призер|награжденный|призовых мест|=призовые места|=с наградой|=с наградами|=с дипломом|=winners
    =prizewinners|=prize winners|=award winners|=awarded`,
});

/** Every degree, that which everybody gets too; of papers it matters whether an act or each child has one. */
export const DIPLOMAS = phrasesOf<'papers' | 'awards'>({
  papers: '=дипломы|=дипломов|грамота|=diploma|=diplomas|=certificates|=certificate',
  awards: '=наград|=награды|=awards',
});

/** Between the name of degrees and their numbers. */
export const OF_DEGREES = phrasesOf({ of: '=of =degrees|=of =degree|=степени|=степеней' });

/** The word behind the number of a degree. */
export const DEGREE = phrasesOf({ degree: 'степень|=ст|=degree|=degrees' });

/** Of a degree that everybody gets. */
export const TAKING_PART = phrasesOf({ part: 'участник|участие|за участие|participant|participation' });

/** Degrees that contests usually have. */
export const DEGREES = phrasesOf({
  degree: 'лауреат|дипломант|гран при|гранпри|laureate|diplomate|grand prix|=grandprix',
});

/** Places by number, which are no degrees unless a contest calls them so. */
export const PLACES = phrasesOf<'1' | '2' | '3'>({
  1: 'первое место|first place',
  2: 'второе место|second place',
  3: 'третье место|third place',
});
