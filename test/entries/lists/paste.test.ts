/** Pasted messages: what is left out of them, and lines that the messenger cuts in two. */

import { expect, test } from 'vitest';
import { type Paste, readPaste } from '../../../src/entries/lists/paste.ts';
import { formatName } from '../../../src/people/name.ts';
import { sampleContest } from '../../kit/samples.ts';

const context = { contest: sampleContest('C1'), today: '2026-11-23' };

function read(text: string, tail: string | null = null): Extract<Paste, { outcome: 'read' }> {
  const paste = readPaste(text, tail, context);
  if (paste.outcome === 'reject') throw new Error(paste.why.code);
  return paste;
}

type Line = ReturnType<typeof read>['lines'][number];

/** Who performs what, as it was read. */
function soloist({ read: { child, nomination, answers } }: Line) {
  return [child.name && formatName(child.name), child.birthDate, nomination, answers];
}

test('[REG-46] greetings, headings, thanks and lines of pictures are no soloists, in either language', () => {
  const { lines, skipped } = read(
    [
      'Добрый вечер!',
      'Солисты 363 школы',
      '🎤🎤',
      'Иванов Пётр, 12.03.2014',
      '',
      'Заранее спасибо 🙏',
      'Thank you!',
    ].join('\n'),
  );

  expect(lines.map(soloist)).toEqual([['Иванов Пётр', '2014-03-12', null, {}]]);
  expect(skipped).toEqual(['Добрый вечер!', 'Солисты 363 школы', 'Заранее спасибо 🙏', 'Thank you!']);
});

test('[REG-46] a message without anything on it, and one with more lines than are read at once, say so', () => {
  expect(readPaste('🎤', null, context)).toEqual({ outcome: 'reject', why: { code: 'empty' } });
  expect(readPaste('Иванов Пётр, 12.03.2014\n'.repeat(151), null, context)).toEqual({
    outcome: 'reject',
    why: { code: 'too-many-lines', limit: 150 },
  });
});

/** Three lines at the end of a message as long as messages can be; lines of pictures are not read. */
const LINES = ['Лебедев', 'Кедров', 'Лосев'].map(
  (name, at) => `${at + 4}. ${name} Пётр, 12.03.2014, эстрадный вокал, «Песня о весне», 3:20`,
);
const PICTURES = '🎤\n'.repeat(1334);
const LONG = `${PICTURES}${LINES.join('\n')}`;
const CUTS = Array.from({ length: LINES.join('').length }, (_, index) => PICTURES.length + 1 + index);

test('[REG-46] wherever the messenger cuts a list in two, every soloist is read once and whole, or a look is asked for', () => {
  const whole = LINES.map((line) => read(line).lines.map(soloist)[0]);
  const gathered = (cut: number) => {
    const before = read(LONG.slice(0, cut)).lines;
    const tail = before.at(-1);
    const after = read(LONG.slice(cut), tail?.typed ?? null);
    const lines = [...(after.isContinued ? before.slice(0, -1) : before), ...after.lines];
    return { isUnsure: lines.some(({ isUnsure }) => isUnsure), soloists: lines.map(soloist) };
  };
  const cuts = CUTS.map((cut) => ({ cut, ...gathered(cut) }));
  const wrong = cuts.filter(
    ({ isUnsure, soloists }) => !isUnsure && JSON.stringify(soloists) !== JSON.stringify(whole),
  );

  expect(wrong.map(({ cut }) => LONG.slice(cut))).toEqual([]);
  expect(cuts.filter(({ isUnsure }) => !isUnsure).length).toBeGreaterThan(CUTS.length / 2);
});
