/** The words of time: months, quarters, years, weeks, days, and what a comparison is with; data for parsing. */

import { phrasesOf } from './phrases.ts';

/** By the number of the month. */
export const MONTH_WORDS = phrasesOf<'1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12'>({
  1: 'январь|=янв|january|=jan',
  2: 'февраль|=фев|=февр|february|=feb',
  3: 'март|march|=mar',
  4: 'апрель|=апр|april|=apr',
  5: '=май|=мая|=мае|=маю|=may',
  6: 'июнь|june|=jun',
  7: 'июль|july|=jul',
  8: 'август|=авг|august|=aug',
  9: 'сентябрь|=сен|=сент|september|=sep|=sept',
  10: 'октябрь|=окт|october|=oct',
  11: 'ноябрь|=ноя|=нояб|november|=nov',
  12: 'декабрь|=дек|december|=dec',
});

/** Three months each, by the number of the first. */
export const QUARTER_WORDS = phrasesOf<'12' | '3' | '6' | '9'>({
  12: '=зима|=зиму|=зимой|=зимы|=winter',
  3: '=весна|=весну|=весной|=весны|=spring',
  6: '=лето|=летом|=лета|=summer',
  9: '=осень|=осенью|=осени|=autumn|=fall',
});

/** Whether the present one, the one before or the one before that is meant. */
export const WHICH = phrasesOf<'this' | 'last' | 'before-last'>({
  this: '=этот|=это|=этом|=эту|=этой|=этого|=этому|текущий|нынешний|this|current|the current',
  last: 'прошлый|прошедший|предыдущий|last|previous|the last|the previous|past',
  'before-last': 'позапрошлый|last =but =one|the last =but =one',
});

/** How many of them back. */
export const BACK = { this: 0, last: 1, 'before-last': 2 } as const;

/** The same in English, where it stands behind. */
export const BEFORE_LAST = phrasesOf<'month' | 'year' | 'school-year' | 'week'>({
  month: '=the =month =before =last|=month =before =last',
  year: '=the =year =before =last|=year =before =last|=two =years =ago|=2 =years =ago|=два =года =назад|=2 =года =назад',
  'school-year': '=the =school =year =before =last|=school =year =before =last',
  week: '=the =week =before =last|=week =before =last',
});

export const SPAN_WORDS = phrasesOf<'month' | 'quarter' | 'year' | 'school-year' | 'week' | 'season'>({
  month: 'месяц|month',
  quarter: 'квартал|=кв|quarter',
  year: '=год|=года|=году|=годом|=годы|=г|=гг|year',
  'school-year':
    'учебный =год|учебного =года|учебном =году|учебному =году|учебным =годом|=уч =год|=уч =г|school year|academic year',
  week: 'неделя|week',
  season: 'сезон|season',
});

export const DAY_WORDS = phrasesOf<'today' | 'yesterday' | 'day-before'>({
  today: 'сегодня|=седня|=сеодня|=сегодны|сегодняшний день|=сутки|today',
  yesterday: 'вчера|вчерашний день|yesterday',
  'day-before': 'позавчера|the day before yesterday',
});

/** A number of days back: «за последние 7 дней». */
export const LATEST = phrasesOf({
  latest:
    '=последние|=последних|=последний|=последнюю|=последняя|=последнее|=последнего|=крайние|=крайнюю|=крайний|=last|=past|the =last',
});
export const DAYS = phrasesOf<'day' | 'week' | 'month'>({
  day: '=день|=дня|=дней|=дни|=days|=day',
  week: '=неделя|=неделю|=недели|=недель|=week|=weeks',
  month: '=месяц|=месяца|=месяцев|=month|=months',
});
/** From a day on, until today. */
export const FROM_DAY = phrasesOf<'from' | 'after'>({
  from: '=с|=со|=начиная =с|=since|=from',
  after: '=после|=after',
});
/** From the beginning of the present week or month on. */
export const FROM_BEGINNING = phrasesOf({ beginning: '=с =начала|=since =the =beginning =of|=since =the =start =of' });
/** Up to a day: that day itself is out, or in. */
export const UP_TO = phrasesOf<'before' | 'through'>({
  before: '=до|=раньше|=before|=until|=till',
  through: '=по|=through',
});
/** «До 1 ноября включительно». */
export const INCLUSIVE = phrasesOf({ inclusive: '=включительно|=inclusive' });

/** «с 1 по 15», «from 1 to 15». */
export const SINCE = phrasesOf({ since: '=с|=со|=от|=from|=между|=between' });
export const UNTIL = phrasesOf({ until: '=по|=до|=to|=till|=until|=и|=and' });
/** Before a stretch of time. */
export const DURING = phrasesOf({ during: '=за|=в|=во|=на|=in|=during|=for|=on|=within|=over' });
/** Before a number of days back, where «последние» is not said. */
export const OVER = phrasesOf({ over: '=за|=over' });
/** Before a day whose figures are wanted. */
export const AS_OF = phrasesOf({
  as_of: '=по состоянию =на|состояние =на|=на|=к|=на утро|=as of|=as at|=by',
});

/** After the number of an hour. */
export const HOUR_WORDS = phrasesOf({ hour: '=ч|=час|=часа|=часам|=часу|=часов' });

/** Between a day and its hour: «18 декабря до 10». */
export const AT_HOUR = phrasesOf({ hour: '=в|=на|=к|=до|=at|=by|=till|=until|=before' });

/** The end of entries as a moment. */
export const END_OF_ENTRIES = phrasesOf({
  end: `=на конец приема|=на конец приема заявок|=на конец регистрации|=к концу приема|=к концу приема заявок|=к концу регистрации
    =на закрытие регистрации|=at the end of registration|=as of the end of registration|=by the end of registration`,
});

/** Words that announce a comparison. */
export const COMPARING = phrasesOf({
  comparing: `сравни|сравните|сравнить|=по сравнению|=в сравнении|сравнение|=how =does =it =compare|=how =do =we =compare|compare|compared|comparison|=in comparison|=против|=versus|=vs
    =against`,
});

/** The same of the year before. */
export const YEAR_BEFORE = phrasesOf({
  year: `=с прошлым =годом|=с прошлым|=с прошлым =разом|=с прошлым конкурсом|=с прошлым сезоном|=с тем =годом|=с прошлогодним|=с прошлогодними|=с предыдущим =годом|=к прошлому =году|=чем =в прошлом =году|=чем =год =назад|=год =к =году
    =против прошлого =года|=больше =чем =в прошлом =году|=больше =или =меньше =чем =в прошлом =году|=меньше =чем =в прошлом =году|=больше =чем =год =назад|=год =назад
    =with last year|=to last year|=vs last year|=versus last year|=than last year|=against last year|year on year|=with the year before
    =to the year before|=than a year ago|=with the last year|=more =than last year`,
});
/** Between a comparison and what it is with. */
export const WITH = phrasesOf({
  with: '=с|=со|=с конкурсом|=с фестивалем|=with|=to|=with the contest|=to the contest',
});
