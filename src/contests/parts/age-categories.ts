/** One age category: who belongs to it, what it is called, and how categories are made of words. */

import { ok, type Result } from '../../result.ts';
import type { Say } from '../../texts/texts.ts';
import type { AgeCategory, ContestDefinition } from '../definition.ts';
import { type ReadCategory, readCategories } from './age-words.ts';
import { newId } from './ids.ts';
import { type Around, gone, type PartRefusal, type Setting, type Settings } from './part.ts';
import { turned, words } from './settings.ts';
import { wordsOf } from './values.ts';

/** Whether the contest counts school grades, not ages. */
export function isByGrade({ age_basis }: ContestDefinition): boolean {
  return age_basis.kind === 'school_grade';
}

/** Categories with ids of their own beside those of `standing`. */
export function withIds(read: readonly ReadCategory[], standing: readonly AgeCategory[]): AgeCategory[] {
  const made: AgeCategory[] = [];
  for (const category of read) {
    const id = newId(
      category.title,
      'age',
      [...standing, ...made].map((other) => other.id),
    );
    made.push({ group_only: false, closed: false, ...category, id });
  }
  return made;
}

/** «7–10», «до 6», «1–4 класс», as the contest counts. */
const range: Setting<AgeCategory> = {
  label: 'shaping-age-range',
  ask: 'shaping-ask-age-range',
  way: 'typed',
  clears: false,
  applies: ({ group_only }) => !group_only,
  read: (category, _, say) => rangeText(category, say),
  put(category, given, { contest }) {
    const text = wordsOf(given);
    const read = text.ok ? readCategories(text.value, isByGrade(contest)) : text;
    if (!read.ok) return read;
    const [only] = read.value.categories;
    const { id, title, group_only, closed } = category;
    const { min, max, grades } = only ?? {};
    const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(grades && { grades }) };
    return only ? ok({ id, title, group_only, closed, ...bounds }) : gone();
  },
};

/** «7–10 лет», «до 6 лет», «классы: 1, 2», plain text. */
export function rangeText({ min, max, grades, group_only }: AgeCategory, say: Say): string {
  if (group_only) return say('shaping-age-groups');
  if (grades) {
    const list = grades.map((grade) => (grade === 'preschool' ? say('shaping-age-preschool') : String(grade)));
    return say('shaping-age-grades', { grades: list.join(', ') });
  }
  if (min === undefined) return say('shaping-age-up-to', { max: max ?? 0 });
  return max === undefined ? say('shaping-age-from', { min }) : say('shaping-age-between', { min, max });
}

export const CATEGORY: Settings<AgeCategory> = {
  title: words<AgeCategory>('title', 200, { label: 'shaping-title', ask: 'shaping-ask-item-title' }),
  range,
  groups: turned<AgeCategory>('group_only', { label: 'shaping-age-group-only', ask: 'shaping-age-group-only' }),
};

/** What the words make, counted as the contest counts. */
export function makeCategories({ contest }: Around, text: string): Result<AgeCategory[], PartRefusal> {
  const read = readCategories(text, isByGrade(contest));
  return read.ok ? ok(withIds(read.value.categories, contest.age_categories)) : read;
}
