/** The two ways a rule or an action ends: it happened, or it was refused with facts a person can be told. */

export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** The action happened; `value` is what came of it. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The action did not happen; `refusal` is a code with the facts its sentence needs. */
export function refused<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal };
}
