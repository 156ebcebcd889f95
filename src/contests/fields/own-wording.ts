/** The organizer's own words for a question, where they gave any: the nomination's first, then the contest's. Pure. */

import type { FieldUse, Nomination } from '../definition.ts';

/** The organizer's wording of a question in this nomination; undefined where the kind's own words stand. */
export function ownWording(use: FieldUse, nomination: Nomination | null): string | undefined {
  return (nomination ? use.labels[nomination.id] : undefined) ?? use.label;
}

/** The organizer's example, which goes with their wording; undefined where the kind's own stands: also where a nomination has a wording of its own. */
export function ownExample(use: FieldUse, nomination: Nomination | null): string | undefined {
  return nomination && use.labels[nomination.id] !== undefined ? undefined : use.example;
}
