/** What the codes of errors say: those of the system, of PostgreSQL and of its driver. */

/** Codes of PostgreSQL and its driver, and of sockets, that say "not now". */
export const AWAY =
  /^(08...|57P0.|53...|40001|40P01|55P03|CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|ECONN.*|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/** SQLSTATEs of a server that is there and says no: authorization, a password, a database that does not exist. */
export const REFUSED = /^(28...|3D000|42501)$/;

/** The code of an error; empty for one that has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The first code of this form among an error and its causes, since drivers wrap the error that matters. */
export function codeAmongCauses(error: unknown, form: RegExp): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (form.test(codeOf(cause))) return codeOf(cause);
  }
  return undefined;
}

/** Whether the system refused something about a file, a folder or a port, and not the program went wrong. */
export function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && codeOf(error) !== '';
}
