/** Loads locales/ once and says things: typed keys, typed variables, plurals and dates by language. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { escapeHtml } from './html.ts';
import type { TextKey, TextVariables } from './keys.ts';

export type { PlainKey } from './plain-key.ts';

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text's variables; texts without any take none. */
export type Variables<K extends TextKey> = [TextVariables[K]] extends [never] ? [] : [variables: TextVariables[K]];

/** Says texts in one language. */
export interface Say {
  /** The text as it stands, for buttons, tap answers and commands. */
  <K extends TextKey>(key: K, ...variables: Variables<K>): string;
  /** The text for a message sent as HTML: what stands in variables is escaped. */
  html<K extends TextKey>(key: K, ...variables: Variables<K>): string;
  language: Language;
}

export type Texts = (language: Language) => Say;

/** Reads every `<folder>/<language>/*.ftl`. Throws when a file is broken: that is the program's fault, not a person's. */
export function loadTexts(folder: string): Texts {
  const says = new Map(LANGUAGES.map((language) => [language, speaker(bundleOf(folder, language), language)]));
  return (language) => {
    const say = says.get(language);
    if (!say) throw new Error(`no texts in ${language}`);
    return say;
  };
}

/** A speaker whose sentences are not escaped: for what is made as HTML elsewhere and shown here as plain text. */
export function unescaped(say: Say): Say {
  return Object.assign(say.bind(undefined), { html: say, language: say.language });
}

/** Whether `code` is a language this program speaks. */
export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}

function bundleOf(folder: string, language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(join(folder, language)).sort()) {
    if (!file.endsWith('.ftl')) continue;
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, language, file), 'utf8')));
    if (errors.length > 0) throw new Error(`${language}/${file}: ${errors.map(String).join('; ')}`);
  }
  return bundle;
}

function speaker(bundle: FluentBundle, language: Language): Say {
  const speak = (key: string, variables: Record<string, FluentVariable> | undefined) => {
    const message = bundle.getMessage(key);
    if (!message?.value) throw new Error(`no text ${key} in ${language}`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(message.value, variables ?? null, errors);
    if (errors.length > 0) throw new Error(`text ${key} in ${language}: ${errors.map(String).join('; ')}`);
    return text;
  };
  const say = (key: TextKey, variables?: Record<string, FluentVariable>) => speak(key, variables);
  const html = (key: TextKey, variables?: Record<string, FluentVariable>) => speak(key, escaped(variables));
  return Object.assign(say, { html, language }) as Say;
}

function escaped(variables: Record<string, FluentVariable> | undefined): Record<string, FluentVariable> | undefined {
  if (!variables) return undefined;
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' ? escapeHtml(value) : value]),
  );
}
