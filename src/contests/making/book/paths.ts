/** Values by their paths in a definition, and paths as the faults name them. Pure. */

type Tree = Record<string, unknown>;

/** The value at `path`, keys with points between them; the value itself where the path is empty. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path.split('.').reduce<unknown>((at, key) => (at as Tree | undefined)?.[key], value);
}

/** Puts a value at its path, with objects made on the way. */
export function putAt(tree: Tree, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = tree;
  for (const key of keys) {
    at[key] ??= {};
    at = at[key] as Tree;
  }
  at[last] = value;
}

/** The path of a fault and those around it, the nearest first: `fields[2].choices[1].id`, `fields[2].choices[1]`, … */
export function pathsAround(path: string): string[] {
  const around = [path];
  for (let rest = path; rest !== ''; ) {
    rest = rest.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/u, '');
    if (rest === around.at(-1)) break;
    around.push(rest);
  }
  return around;
}
