/** Lets PostgreSQL remember statements: drizzle hands each over as if never to come again, at two round trips instead of one. */

import type { Sql } from 'postgres';

/** Longer texts are batches, hardly two of the same length: remembering those would only fill the server's memory. */
const LONGEST = 4_000;

type Method = (...args: unknown[]) => unknown;

/** The same client, inside its transactions too; statements with parameters are prepared once for each connection. */
export function remembering<S extends Sql>(client: S): S {
  return new Proxy(client, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name, target);
      if (name === 'unsafe') return remembered(method as Method);
      return name === 'begin' || name === 'savepoint' ? within(method as Method) : method;
    },
  });
}

function remembered(unsafe: Method): Method {
  return (text, parameters = [], options = {}) => {
    const prepare = (parameters as unknown[]).length > 0 && (text as string).length <= LONGEST;
    return unsafe(text, parameters, { ...(options as object), prepare });
  };
}

/** The client that a transaction is handed remembers as well. */
function within(begin: Method): Method {
  return (...args) =>
    begin(...args.map((arg) => (typeof arg === 'function' ? (inner: Sql) => arg(remembering(inner)) : arg)));
}
