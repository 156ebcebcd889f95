/** Awards in words: a degree by its title, a prize by its name, several on one line. Plain text. */

import type { Award } from '../../../awards/rules.ts';
import type { ContestDefinition } from '../../../contests/definition.ts';
import type { Language, Say } from '../../../texts/texts.ts';

/** «Лауреат I степени», «специальный приз «За артистизм»». */
export function awardTitle({ degree, title }: Pick<Award, 'degree' | 'title'>, contest: ContestDefinition, say: Say) {
  if (degree === null) return say('awarding-prize', { title: unquoted(title ?? '') });
  return contest.award_degrees.find(({ id }) => id === degree)?.title ?? degree;
}

/** Several on one line, the degree first. */
export function awardTitles(awards: readonly Award[], contest: ContestDefinition, say: Say): string {
  const degreeFirst = [...awards].sort((one, other) => Number(one.degree === null) - Number(other.degree === null));
  return degreeFirst.map((award) => awardTitle(award, contest, say)).join('; ');
}

/** «8,83». */
export function meanText(mean: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(mean);
}

/** The text around it has quotes of its own. */
function unquoted(title: string): string {
  return /^«[^«»]*»$/u.test(title) ? title.slice(1, -1) : title;
}
