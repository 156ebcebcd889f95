/** The words that ask for a share or for an average; data for parsing. */

import { phrasesOf } from './phrases.ts';

/** A share of the entries, by what became of them. */
export const SHARE = phrasesOf({
  share: `процент|процентное соотношение|=какой процент|сколько процентов|=в процентах|в процентном соотношении|доля|=какая доля|=какую долю|=какая часть
    =какую часть|=percent|=percentage|=what percent|=what percentage|=share|=what share|=proportion|=what proportion|=what part`,
});

/** «Какая часть прошла»: beside a share it means the accepted ones. */
export const PASSED = phrasesOf({
  passed: '=прошла|=прошло|=прошли|=прошел|=прошедших|=взяли|=взято|=passed|=got =in|=made =it',
});

/** A share and a state in one. */
export const ACCEPTANCE = phrasesOf({ rate: 'acceptance rate|=процент приема|=доля приема' });

export const AVERAGE = phrasesOf({
  average: `=в =среднем|=приходится|=приходилось|среднее количество|среднее число|=среднее|=on average|=average number of|=average|=mean
    =the average|=an average`,
});

/** After «в среднем» they are what is in the middle. */
export const MIDDLE = phrasesOf({ middle: '=возрасте|=звене|=классе' });

/** Between what is divided and what it is divided by. */
export const EACH = phrasesOf<'one' | 'any'>({
  one: '=на одну|=на один|=на одно|=в одной|=в одном|=от одной|=от одного',
  any: `=на|=в|=во|=от|=с|=на каждую|=на каждый|=на каждое|=в каждой|=в каждом|=от каждой|=от каждого|=per|=in|=in a|=in an|=per one|=from|=from a|=from an|=for|=for a|=for an|=in each
    =from each|=for each`,
});
