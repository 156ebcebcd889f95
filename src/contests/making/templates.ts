/** Contests to begin from: files beside the program, ordinary contest files whose days are only examples. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../../root.ts';
import type { Language } from '../../texts/texts.ts';
import type { ContestDefinition } from '../definition.ts';
import { checkContestFile } from '../file/file.ts';

export const TEMPLATES = inRoot('templates');

/** A contest to begin from. */
export interface Template {
  /** The file's name without its ending: Latin letters, figures, hyphens. */
  readonly name: string;
  readonly definition: ContestDefinition;
}

/** What the folder holds, by name; `broken` are files that are no contest, for the log. */
export interface Templates {
  readonly good: readonly Template[];
  readonly broken: readonly string[];
}

const FILE = /^(?<name>[a-z0-9-]{1,30})\.(?<language>[a-z]{2})\.ya?ml$/u;
/** Where a language has none of its own, people get those of this one. */
const FIRST_LANGUAGE = 'ru';

/** Reads the folder's templates in a language. Operators may add their own: read at each call, there are few. */
export async function readTemplates(language: Language, folder = TEMPLATES): Promise<Templates> {
  const files = (await readdir(folder)).sort().flatMap((file) => {
    const { name, language: written } = FILE.exec(file)?.groups ?? {};
    return name === undefined ? [] : [{ file, name, written }];
  });
  const own = files.filter(({ written }) => written === language);
  const wanted = own.length > 0 ? own : files.filter(({ written }) => written === FIRST_LANGUAGE);
  const read = await Promise.all(
    wanted.map(async ({ file, name }) => ({
      file,
      name,
      checked: checkContestFile(await readFile(join(folder, file))),
    })),
  );
  return {
    good: read.flatMap(({ name, checked }) => (checked.ok ? [{ name, definition: checked.value.definition }] : [])),
    broken: read.flatMap(({ file, checked }) => (checked.ok ? [] : [file])),
  };
}

/** One template by its name. */
export async function templateNamed(
  name: string,
  language: Language,
  folder = TEMPLATES,
): Promise<Template | undefined> {
  return (await readTemplates(language, folder)).good.find((one) => one.name === name);
}
