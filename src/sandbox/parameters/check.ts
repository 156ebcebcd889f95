/** Holds the parameters of a request against the published types. */

import type { MethodName } from '../methods/names.ts';
import { type Fields, type Shape, shapeOf } from './shape.ts';
import { parameterTypes } from './table.ts';

/** How the parameters came: JSON keeps its types; queries, forms and multipart know text only. */
export type Wire = 'json' | 'text';

export interface Checked {
  /** The parameters, those that came as text turned into what they stand for. */
  parameters: Record<string, unknown>;
  /** One sentence for each parameter that is unknown, missing or mistyped. */
  faults: string[];
}

/** Checks everything and throws nothing; a fault names the path of the value. */
export function checkParameters(method: MethodName, given: Record<string, unknown>, wire: Wire): Checked {
  const fields = parameterTypes.methods[method] ?? {};
  const present = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  const read = present.map(([name, value]): [string, unknown] => {
    const written = fields[name] ?? fields[`${name}?`];
    return [name, wire === 'text' && written !== undefined ? fromText(value, shapeOf(written)) : value];
  });
  const parameters = Object.fromEntries(read);
  return { parameters, faults: faultsOfFields(parameters, fields, '') };
}

function faultsOfFields(value: object, fields: Fields, path: string): string[] {
  const entries = new Map(Object.entries(value));
  const faults: string[] = [];
  for (const [key, written] of Object.entries(fields)) {
    const name = key.replace(/\?$/, '');
    const field = entries.get(name);
    entries.delete(name);
    if (field !== undefined) faults.push(...faultsOf(field, shapeOf(written), join(path, name), written));
    else if (!key.endsWith('?')) faults.push(`${join(path, name)} is missing`);
  }
  return [...faults, ...[...entries.keys()].map((name) => `${join(path, name)} is unknown`)];
}

function faultsOf(value: unknown, shape: Shape, path: string, written: string): string[] {
  switch (shape.kind) {
    case 'file':
      return typeof value === 'string' ? [] : [`${path} is not a file`];
    case 'literal':
      return value === shape.value ? [] : [`${path} is not ${JSON.stringify(shape.value)}`];
    case 'list':
      if (!Array.isArray(value)) return [`${path} is not a list`];
      return value.flatMap((item, index) => faultsOf(item, shape.item, `${path}[${index}]`, written));
    case 'any':
      return faultsOfUnion(value, shape.shapes, path, written);
    case 'type':
      return faultsOfType(value, shape.name, path);
    default:
      return typeof value === shape.kind ? [] : [`${path} is not a ${shape.kind}`];
  }
}

function faultsOfType(value: unknown, name: string, path: string): string[] {
  const type = parameterTypes.types[name];
  if (type === undefined) return [`${path} is of the type ${name}, which is not in the table`];
  if (typeof type === 'string') return faultsOf(value, shapeOf(type), path, type);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is not a ${name}`];
  return faultsOfFields(value, type, path);
}

/** The faults of the member that fits best: the one of the same kind with the fewest. */
function faultsOfUnion(value: unknown, shapes: readonly Shape[], path: string, written: string): string[] {
  const all = shapes.map((shape) => faultsOf(value, shape, path, written));
  if (all.some((faults) => faults.length === 0)) return [];
  if (typeof value !== 'object') return [`${path} is not ${written}`];
  return all.reduce((best, faults) => (faults.length < best.length ? faults : best));
}

/** Text read as what the shape wants; left as it is where it cannot be. */
function fromText(value: unknown, shape: Shape): unknown {
  if (typeof value !== 'string' || takesText(shape, value)) return value;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Text stays text where the shape has strings; an id written in digits counts as a number where both will do. */
function takesText(shape: Shape, text: string): boolean {
  const kinds = shape.kind === 'any' ? shape.shapes : [shape];
  if (kinds.some((one) => one.kind === 'number') && /^-?\d+$/.test(text)) return false;
  return kinds.some((one) => {
    if (one.kind === 'literal') return one.value === text;
    if (one.kind !== 'type') return one.kind === 'string' || one.kind === 'file';
    const type = parameterTypes.types[one.name];
    return typeof type === 'string' && takesText(shapeOf(type), text);
  });
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
