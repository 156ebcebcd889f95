/** Derives from the published types which parameters each Bot API method of the sandbox takes, and writes them down as a table; with --check it only compares. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import {
  API,
  type Checker,
  isUnionType,
  SymbolFlags,
  type Type,
  TypeFlags,
  type UnionType,
} from 'typescript/unstable/sync';
import { methodNames } from '../src/sandbox/methods/names.ts';
import type { Fields, ParameterTypes } from '../src/sandbox/parameters/shape.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = fileURLToPath(new URL('../src/sandbox/parameters/table.ts', import.meta.url));

/** Rich messages are another kind of message with blocks of its own; the sandbox has none. */
const LEFT_OUT = ['rich_message'];

const LITERAL = TypeFlags.StringLiteral | TypeFlags.NumberLiteral | TypeFlags.BooleanLiteral;

/** Follows the checker's types; every named type is written down once and referred to by name. */
class Writer {
  readonly types: Record<string, Fields | string> = {};
  private readonly checker: Checker;

  constructor(checker: Checker) {
    this.checker = checker;
  }

  fields(type: Type): Fields {
    const properties = this.checker.getPropertiesOfType(type).filter(({ name }) => !LEFT_OUT.includes(name));
    const fields = properties.map((property): [string, string] => {
      const mark = property.flags & SymbolFlags.Optional ? '?' : '';
      return [`${property.name}${mark}`, this.write(found(this.checker.getTypeOfSymbol(property)))];
    });
    return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  private write(type: Type): string {
    if (type.flags & TypeFlags.TypeParameter) return 'file';
    if (isUnionType(type)) return this.named(type.getAliasSymbol()?.name, () => this.union(type));
    if (type.flags & (LITERAL | TypeFlags.String | TypeFlags.Number | TypeFlags.Boolean)) {
      return this.checker.typeToString(type);
    }
    if (this.checker.isArrayLikeType(type)) {
      const item = this.write(found(this.checker.getIndexInfosOfType(type).at(0)?.valueType));
      return item.includes('|') ? `(${item})[]` : `${item}[]`;
    }
    return this.named(this.checker.typeToString(type).replace(/<.*>$/, ''), () => this.fields(type));
  }

  private union(type: UnionType): string {
    const members = (type.getTypes() ?? []).filter((member) => !(member.flags & TypeFlags.Undefined));
    const written = new Set(members.map((member) => this.write(member)));
    if (written.delete('false')) {
      written.delete('true');
      written.add('boolean');
    }
    return [...written].join(' | ');
  }

  private named(name: string | undefined, describe: () => Fields | string): string {
    if (name === undefined) return String(describe());
    if (!(name in this.types)) {
      this.types[name] = {};
      this.types[name] = describe();
    }
    return name;
  }
}

function read(): ParameterTypes {
  const api = new API();
  try {
    const project = found(
      api
        .updateSnapshot({ openProject: `${root}tsconfig.json` })
        .getProjects()
        .at(0),
    );
    const { checker, program } = project;
    const file = program.getSourceFileNames().find((name) => name.endsWith('@grammyjs/types/methods.d.ts'));
    const module = found(checker.getSymbolAtLocation(found(program.getSourceFile(found(file)))));
    const methods = found(checker.getExportsOfModule(module).find((one) => one.name === 'ApiMethods'));
    return tableOf(checker, checker.getDeclaredTypeOfSymbol(methods));
  } finally {
    api.close();
  }
}

function tableOf(checker: Checker, published: Type): ParameterTypes {
  const writer = new Writer(checker);
  const methods = methodNames.map((name): [string, Fields] => {
    const method = found(checker.getTypeOfSymbol(found(checker.getPropertyOfType(published, name))));
    const parameter = checker.getSignaturesOfType(method, 0).at(0)?.getParameters().at(0);
    const type = parameter && found(checker.getTypeOfSymbol(parameter));
    return [name, type ? writer.fields(found(checker.getNonNullableType(type))) : {}];
  });
  return { methods: Object.fromEntries(methods), types: writer.types };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The published types are not as this script expects them.');
  return value;
}

const header = `/** What each method takes, as the published types say; written by scripts/sandbox-schema.ts, not by hand. */

import type { ParameterTypes } from './shape.ts';

export const parameterTypes: ParameterTypes = `;

const table = read();
if (process.argv.includes('--check')) {
  const { parameterTypes } = await import('../src/sandbox/parameters/table.ts');
  process.exitCode = isDeepStrictEqual(parameterTypes, table) ? 0 : 1;
} else {
  writeFileSync(target, `${header}${JSON.stringify(table, null, 2)};\n`);
  execFileSync('npx', ['biome', 'check', '--write', target], { stdio: 'inherit' });
}
