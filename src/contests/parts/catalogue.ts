/** The catalogue of a contest's parts: a new part is one line here, its file beside the others, and its words. */

import { about } from './about.ts';
import { ages } from './ages.ts';
import { checks, papers } from './checks.ts';
import { dates } from './dates.ts';
import { forms } from './forms.ts';
import { limits } from './limits.ts';
import { nominations } from './nominations.ts';
import type { Part } from './part.ts';
import { questions } from './questions.ts';
import { stages } from './stages.ts';
import { awards, criteria } from './wordings.ts';

/** Every part by the name that buttons carry, in the order organizers think of them. */
export const PARTS = {
  about,
  dates,
  stages,
  nominations,
  forms,
  ages,
  limits,
  questions,
  criteria,
  awards,
  checks,
  papers,
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

export const PART_NAMES = Object.keys(PARTS) as PartName[];

/** The part of this name, or undefined. */
export function partNamed(name: string): Part | undefined {
  const known = PART_NAMES.find((one) => one === name);
  return known && PARTS[known];
}
