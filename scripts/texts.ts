/** Writes src/texts/keys.ts: every text's key and variables, read off the Russian files (`npm run texts`). */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Message, type Pattern, parse, type SelectExpression, Visitor } from '@fluent/syntax';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Keys of one language with the variables each uses; terms and their own variables are left out. */
export function readKeys(
  language: string,
  folder = join(root, 'locales'),
): Map<string, Map<string, 'string' | 'number'>> {
  const keys = new Map<string, Map<string, 'string' | 'number'>>();
  for (const file of readdirSync(join(folder, language)).sort()) {
    const resource = parse(readFileSync(join(folder, language, file), 'utf8'), {});
    for (const entry of resource.body) {
      if (entry.type === 'Junk')
        throw new Error(`${language}/${file}: ${entry.annotations.map((a) => a.message).join('; ')}`);
      if (entry.type !== 'Message' || !(entry as Message).value) continue;
      const message = entry as Message;
      if (keys.has(message.id.name)) throw new Error(`${language}/${file}: ${message.id.name} stands twice`);
      keys.set(message.id.name, variablesOf(message.value as Pattern));
    }
  }
  return keys;
}

/** A variable chosen by plural category or formatted as a number is a number; every other is text. */
function variablesOf(pattern: Pattern): Map<string, 'string' | 'number'> {
  const found = new Map<string, 'string' | 'number'>();
  class Finder extends Visitor {
    override visitSelectExpression(node: SelectExpression): void {
      const plural = node.variants.some(
        ({ key }) => key.type === 'NumberLiteral' || PLURALS.has('name' in key ? key.name : ''),
      );
      if (node.selector.type === 'VariableReference') found.set(node.selector.id.name, plural ? 'number' : 'string');
      for (const variant of node.variants) this.visit(variant.value);
    }
    override visitFunctionReference(node: import('@fluent/syntax').FunctionReference): void {
      for (const argument of node.arguments.positional) {
        if (argument.type === 'VariableReference') found.set(argument.id.name, 'number');
      }
    }
    override visitVariableReference(node: import('@fluent/syntax').VariableReference): void {
      if (!found.has(node.id.name)) found.set(node.id.name, 'string');
    }
  }
  new Finder().visit(pattern);
  return found;
}

const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many']);

/** The generated file's text. */
export function keysFile(): string {
  const lines = [...readKeys('ru')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, variables]) => {
      const fields = [...variables]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, type]) => `${name}: ${type === 'number' ? 'number' : 'string | number'}`);
      return `  '${key}': ${fields.length > 0 ? `{ ${fields.join('; ')} }` : 'never'};`;
    });
  return `/** Every text's key and variables; made by \`npm run texts\` from locales/ru. */\n\nexport interface TextVariables {\n${lines.join('\n')}\n}\n\nexport type TextKey = keyof TextVariables;\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'src/texts/keys.ts'), keysFile());
