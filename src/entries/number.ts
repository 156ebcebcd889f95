/** The number people know an entry by. Pure. */

/** «ЗЛБ-001»: the contest's code and the running number, at least three digits. */
export function entryNumber(code: string, running: number): string {
  return `${code}-${String(running).padStart(3, '0')}`;
}
