/** Reads the words of a PDF back, as a reader's search would find them: by what each typeface says its glyphs mean. */

import { inflateSync } from 'node:zlib';

export interface ReadPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Every run of words in the order it was drawn. */
  readonly words: readonly string[];
}

/** The pages of a document made here; no other writer's are understood. */
export function readPdf(bytes: Buffer): ReadPage[] {
  const objects = objectsOf(bytes);
  const dictionary = (id: string) => objects.get(id)?.text ?? '';
  return [...objects.values()]
    .filter(({ text }) => /\/Type \/Page\b/.test(text))
    .map(({ text }) => {
      const [, , , width = '0', height = '0'] = /\/MediaBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(text) ?? [];
      const resources = dictionary(reference(text, 'Resources'));
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
          const meaning = objects.get(reference(dictionary(id), 'ToUnicode'))?.stream;
          return [name, meaningsOf(meaning ?? '')];
        }),
      );
      const content = objects.get(reference(text, 'Contents'))?.stream ?? '';
      return { width: Number(width), height: Number(height), words: wordsOf(content, fonts) };
    });
}

function objectsOf(bytes: Buffer): Map<string, { text: string; stream: string }> {
  const whole = bytes.toString('latin1');
  const found = whole.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm);
  return new Map(
    [...found].map(([, id = '', body = '']) => {
      const [text = '', packed] = body.split(/\nstream\n/, 2);
      const raw = Buffer.from((packed ?? '').replace(/\nendstream$/, ''), 'latin1');
      return [id, { text, stream: packed === undefined || !text.includes('Flate') ? '' : unpacked(raw) }];
    }),
  );
}

function unpacked(raw: Buffer): string {
  return inflateSync(raw).toString('latin1');
}

function reference(text: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? '';
}

/** What the glyphs mean, by their number. */
function meaningsOf(map: string): string[] {
  const list = [...map.matchAll(/\[([^\]]*)\]/g)].map(([, inside = '']) => inside).join(' ');
  return [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) =>
    hex.replaceAll(/\s/g, '').replaceAll(/(.{4})/g, (code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

function wordsOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): string[] {
  const words: string[] = [];
  let meanings: readonly string[] = [];
  for (const [, font, run = ''] of content.matchAll(/\/(F\d+) \S+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) meanings = fonts.get(font) ?? [];
    else {
      const codes = [...run.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => hex).join('');
      words.push(codes.replaceAll(/(.{4})/g, (code) => meanings[Number.parseInt(code, 16)] ?? '?'));
    }
  }
  return words;
}
