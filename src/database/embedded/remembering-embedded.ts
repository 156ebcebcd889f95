/** Lets the embedded database remember statements: its client has each parsed and described anew, in six turns of the server. */

import {
  messages as answers,
  type PGlite,
  parse,
  protocol,
  type QueryOptions,
  type Results,
  type Transaction,
} from '@electric-sql/pglite';

const { serialize } = protocol;

/** Longer texts are batches, hardly two of the same length. */
const LONGEST = 4_000;
/** Statements kept at most, some kilobytes each; the program has some hundreds. */
const MOST = 1_000;
/** After any other command what a statement means may have changed. There is one session, so none goes unseen. */
const HARMLESS = new Set([
  'SELECT',
  'INSERT',
  'UPDATE',
  'DELETE',
  'BEGIN',
  'COMMIT',
  'SAVEPOINT',
  'RELEASE',
  'SET',
  'LOCK',
]);

interface Statement {
  name: string;
  /** Of its parameters, as the server numbers them. */
  types: readonly number[];
}

type Query = <T>(text: string, parameters?: unknown[], options?: QueryOptions) => Promise<Results<T>>;

/** The same client, inside its transactions too; statements with parameters are prepared once and then run in one turn. */
export function rememberingEmbedded(client: PGlite): PGlite {
  const memory = aMemory(client);
  const outside: Query = async (text, parameters = [], options) => {
    if (!isKept(text, parameters)) return memory.watched(await client.query(text, parameters, options));
    await client.waitReady;
    return client._runExclusiveTransaction(() => memory.runAgain(text, parameters, options));
  };
  const transaction: PGlite['transaction'] = (work) => client.transaction((tx) => work(within(tx, memory)));
  return replaced(client, { query: outside, transaction });
}

function within(tx: Transaction, memory: Memory): Transaction {
  const query: Query = async (text, parameters = [], options) => {
    if (tx.closed || !isKept(text, parameters)) return memory.watched(await tx.query(text, parameters, options));
    return memory.run(text, parameters, options);
  };
  return replaced(tx, { query });
}

function isKept(text: string, parameters: readonly unknown[]): boolean {
  return parameters.length > 0 && text.length <= LONGEST;
}

type Memory = ReturnType<typeof aMemory>;

/** What is prepared on the one session there is. */
function aMemory(client: PGlite) {
  const statements = new Map<string, Statement>();
  let made = 0;

  const say = (...messages: Uint8Array[]) =>
    client.execProtocolStream(Buffer.concat([...messages, serialize.sync()]), { syncToFs: false });

  async function prepared(text: string): Promise<Statement> {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= MOST) await forget();
    made += 1;
    const name = `rampa_${made}`;
    const described = await say(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }));
    const statement = { name, types: parse.parseDescribeStatementResults(described) };
    statements.set(text, statement);
    return statement;
  }

  /** Closing is allowed in a failed transaction, too. */
  async function forget(): Promise<void> {
    const names = [...statements.values()].map(({ name }) => name);
    statements.clear();
    if (names.length > 0) await say(...names.map((name) => serialize.close({ type: 'S', name })));
  }

  async function once<T>(text: string, parameters: readonly unknown[], options?: QueryOptions): Promise<Results<T>> {
    const { name, types } = await prepared(text);
    const values = parameters.map((value, at) => written(client, value, types[at]));
    const bound = serialize.bind({ statement: name, values });
    const answered = await say(bound, serialize.describe({ type: 'P' }), serialize.execute({}));
    const [results] = parse.parseResults(answered, client.parsers, options);
    return results as Results<T>;
  }

  const run: Query = (text, parameters = [], options) =>
    client._runExclusiveQuery(() =>
      once<never>(text, parameters, options).catch(async (error: unknown) => {
        if (isOutdated(error)) await forget();
        throw error;
      }),
    );

  return {
    run,
    /** Outside of a transaction an outdated statement is prepared anew and run after all: it did nothing yet. */
    runAgain: ((text, parameters, options) =>
      run<never>(text, parameters, options).catch((error: unknown) => {
        if (!isOutdated(error)) throw error;
        return run(text, parameters, options);
      })) as Query,
    /** Hands results on, having forgotten everything where their command may have changed tables. */
    async watched<T>(results: Results<T>): Promise<Results<T>> {
      if (!HARMLESS.has(results.command ?? '')) await client._runExclusiveQuery(forget);
      return results;
    },
  };
}

function written(client: PGlite, value: unknown, type = 0): string | null {
  if (value === null || value === undefined) return null;
  return client.serializers[type]?.(value) ?? String(value);
}

/** The answer would have other columns than when the statement was prepared. */
function isOutdated(error: unknown): boolean {
  return error instanceof answers.DatabaseError && error.routine === 'RevalidateCachedQuery';
}

/** The same object with some functions of its own; the others see the object they belong to. */
function replaced<T extends object>(whole: T, own: Partial<T>): T {
  return new Proxy(whole, {
    get(target, name) {
      const mine: unknown = Reflect.get(own, name);
      if (mine !== undefined) return mine;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
