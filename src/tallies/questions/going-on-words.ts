/** The words by which a question goes on from the one before; data for parsing. */

import { phrasesOf } from './phrases.ts';

/** They begin a question that is none without the one before. */
export const GOING_ON = phrasesOf({
  lead: `=а|=и|=ну =а|=ну =и|=а =если|=а =что|=а =как|=а =что =насчет|=а =насчет|=а =что =с|=а =что =по|=а =как =насчет|=а =как =там
    =а =теперь|=а =вот|=а =можно|=а =еще|=и =еще|=и =теперь|=а =тогда|=а =давай|=теперь|=тогда|=and|=and =what =about|=and =how =about
    =what =about|=how =about|=and =now|=now|=what =if|=and =if|=but|=also|=and =also|=еще|=плюс|=добавь|=добавьте|=plus|=add`,
});

/** Those of them that add a cut to the one there is, where the others put theirs in its place. */
export const ADDING = phrasesOf({
  adding:
    '=и|=ну =и|=и =еще|=и =теперь|=а =еще|=еще|=плюс|=добавь|=добавьте|=and|=and =also|=and =now|=also|=plus|=add',
});

/** They narrow what was looked at, whatever else is said: «а только дети из 363», «сколько из них детей». */
export const NARROWING = phrasesOf({
  only: '=только|=лишь|=из =них|=среди =них|=only|=just|=of =them|=of =those|=among =them',
});

/** Alone they take something off what was looked at: all that narrows it, or the time it is of. */
export const TAKING_OFF = phrasesOf<'narrowing' | 'time'>({
  narrowing: `=всего|=вообще|=в =целом|=все|=без =отбора|=без =фильтра|=без =фильтров|=сколько =всего|=in =total|=overall|=altogether
    =without =filters|=all`,
  time: '=сейчас|=теперь|=на =сегодня|=на =сейчас|=за =все =время|=now|=today|=of =all =time',
});

/** Alone they ask for the time before: its kind is that of the time looked at, as far as its gender is said. */
export const PREVIOUS = phrasesOf<'she' | 'he' | 'it'>({
  she: '=прошлую|=предыдущую|=прошедшую|=прошлой|=предыдущей',
  he: '=прошлый|=предыдущий|=прошлом|=предыдущем|=прошлый =раз',
  it: '=the =previous =one|=previous|=the =previous|=the =last =one|=last =one|=the =one =before|=last =time|=before =that',
});

/** The same, twice before. */
export const BEFORE_PREVIOUS = phrasesOf<'she' | 'he' | 'it'>({
  she: '=позапрошлую|=позапрошлой',
  he: '=позапрошлый|=позапрошлом|=позапрошлый =раз',
  it: '=the =one =before =last|=the =one =before =that',
});

/** Of all, not of what was looked at. */
export const OVERALL = phrasesOf({ overall: '=всего|=вообще|=в =целом|=in =total|=overall|=altogether' });
