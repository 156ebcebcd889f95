/** What may be agreed to, each by a consent of its own. Pure. */

export const PURPOSES = ['processing', 'distribution', 'photo'] as const;

/** `processing` takes part in everything; `distribution` publishes name and result; `photo` takes pictures and film. */
export type Purpose = (typeof PURPOSES)[number];

/** A purpose read off a button; undefined when it is none. */
export function purposeOf(word: string): Purpose | undefined {
  return PURPOSES.find((purpose) => purpose === word);
}
