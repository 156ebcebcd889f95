/** Copies of large objects. Of one with some dozens of properties a spread takes five times as long. Pure. */

type Properties = Record<string, unknown>;

/** A copy of `whole` with these properties in place of its own, or beside them. */
export function withChanges<T extends object>(whole: T, changes: Partial<T>): T;
export function withChanges<T extends object, C extends object>(whole: T, changes: C): Omit<T, keyof C> & C;
export function withChanges(whole: object, changes: object): object {
  const made: Properties = {};
  for (const key of Object.keys(whole)) made[key] = (whole as Properties)[key];
  for (const key of Object.keys(changes)) made[key] = (changes as Properties)[key];
  return made;
}

/** A copy of `whole` that lacks these properties. */
export function lacking<T extends object, K extends keyof T & string>(whole: T, ...left: readonly K[]): Omit<T, K> {
  const made: Properties = {};
  for (const key of Object.keys(whole)) if (!left.some((one) => one === key)) made[key] = (whole as Properties)[key];
  return made as Omit<T, K>;
}
