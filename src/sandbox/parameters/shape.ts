/** How the table of parameters says what a value may be: in the words of TypeScript, read here into something to check by. */

/**
 * Fields by name, with `?` after the name of one that may be left out. What a field may be is written as in
 * TypeScript: `string`, `number`, `boolean`, a JSON literal, a type of the table by name, `[]` after any of them,
 * `|` between them, round brackets. `file` is a file of the request, a file id or an address.
 */
export type Fields = Readonly<Record<string, string>>;

export interface ParameterTypes {
  methods: Readonly<Record<string, Fields>>;
  /** Objects by their fields; unions that have a name by what they are. */
  types: Readonly<Record<string, Fields | string>>;
}

export type Shape =
  | { kind: 'string' | 'number' | 'boolean' | 'file' }
  | { kind: 'literal'; value: unknown }
  | { kind: 'list'; item: Shape }
  | { kind: 'any'; shapes: readonly Shape[] }
  | { kind: 'type'; name: string };

const known = new Map<string, Shape>();

/** Reads what a field may be; throws a SyntaxError where the table is wrong. */
export function shapeOf(written: string): Shape {
  const read = known.get(written) ?? readUnion(new Words(written));
  known.set(written, read);
  return read;
}

class Words {
  private readonly words: string[];

  constructor(written: string) {
    this.words = written.match(/"(?:[^"\\]|\\.)*"|\[\]|[|()]|[\w.-]+/g) ?? [];
  }

  next(): string | undefined {
    return this.words.shift();
  }

  /** Takes the next word if it is this one. */
  takes(word: string): boolean {
    if (this.words[0] !== word) return false;
    this.words.shift();
    return true;
  }
}

function readUnion(words: Words): Shape {
  const shapes = [readList(words)];
  while (words.takes('|')) shapes.push(readList(words));
  const [first] = shapes;
  return shapes.length === 1 && first ? first : { kind: 'any', shapes };
}

function readList(words: Words): Shape {
  let shape = words.takes('(') ? readBracketed(words) : readWord(words.next());
  while (words.takes('[]')) shape = { kind: 'list', item: shape };
  return shape;
}

function readBracketed(words: Words): Shape {
  const shape = readUnion(words);
  if (!words.takes(')')) throw new SyntaxError('A bracket is not closed.');
  return shape;
}

function readWord(word: string | undefined): Shape {
  if (word === undefined) throw new SyntaxError('A type is missing.');
  if (word === 'string' || word === 'number' || word === 'boolean' || word === 'file') return { kind: word };
  if (/^["\d-]|^(?:true|false)$/.test(word)) return { kind: 'literal', value: JSON.parse(word) };
  return { kind: 'type', name: word };
}
