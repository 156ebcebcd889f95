/** Callback data through one typed codec: a short name, a version, ids; at most 64 bytes, and what is not ours reads as undefined. */

/** The kinds of value a button may carry: an id, or a short word such as a nomination's id. */
export type Shape = Record<string, 'id' | 'word'>;

export type Values<S extends Shape> = { [Name in keyof S]: S[Name] extends 'id' ? number : string };

/** A kind of button, declared once beside its handler. */
export interface Button<S extends Shape> {
  /** Unique over the program: two to four letters and the version, `ea1`. */
  readonly name: string;
  /** The callback data for these values. Throws when they do not fit into 64 bytes: a fault of the program. */
  data(values: Values<S>): string;
  /** The values out of callback data, or undefined when they are not this button's or are malformed. */
  read(data: string): Values<S> | undefined;
}

const MOST_BYTES = 64;

/** Declares a button. Raise the digit in `name` when `shape` changes, so that older drawings read as outdated. */
export function button<const S extends Shape>(name: string, shape: S): Button<S> {
  const fields = Object.entries(shape);
  return {
    name,
    data(values) {
      const data = [name, ...fields.map(([field]) => String(values[field as keyof S]))].join(':');
      if (Buffer.byteLength(data) > MOST_BYTES)
        throw new Error(`callback data of ${name} take ${Buffer.byteLength(data)} bytes`);
      return data;
    },
    read(data) {
      const [head, ...parts] = data.split(':');
      if (head !== name || parts.length !== fields.length) return undefined;
      const values: Record<string, number | string> = {};
      for (const [index, [field, kind]] of fields.entries()) {
        const value = readPart(parts[index] ?? '', kind);
        if (value === undefined) return undefined;
        values[field] = value;
      }
      return values as Values<S>;
    },
  };
}

/** The name at the head of callback data, for finding the handler. */
export function buttonName(data: string): string {
  return data.split(':', 1)[0] ?? '';
}

function readPart(part: string, kind: 'id' | 'word'): number | string | undefined {
  if (kind === 'word') return /^[A-Za-z0-9_.-]{0,40}$/.test(part) ? part : undefined;
  return /^\d{1,15}$/.test(part) ? Number(part) : undefined;
}
