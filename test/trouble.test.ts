/** What fails again and again is told at its beginning, each minute and at its end. */

import { expect, test } from 'vitest';
import { createLogger } from '../src/log.ts';
import { createTrouble } from '../src/trouble.ts';

interface Line {
  level: string;
  msg: string;
  forSeconds?: number;
  failures?: number;
  err?: { message: string };
}

function aTrouble(level = 'info') {
  const lines: Line[] = [];
  const log = createLogger({ level, destination: { write: (line) => void lines.push(JSON.parse(line) as Line) } });
  const time = { seconds: 0 };
  const trouble = createTrouble({ log, now: () => time.seconds * 1000 });
  return { trouble, lines, time };
}

test('[OPS-06] what fails each second for two minutes is a line when it begins, one a minute and one when it is over', () => {
  const { trouble, lines, time } = aTrouble();
  for (; time.seconds <= 125; time.seconds += 1) {
    trouble.again('the sender could not go on', { err: new Error('connect ECONNREFUSED') });
  }
  trouble.over('the sender goes on again');
  trouble.over('the sender goes on again');

  const told = lines.map(({ level, msg, forSeconds, failures }) => ({ level, msg, forSeconds, failures }));
  expect(told).toEqual([
    { level: 'error', msg: 'the sender could not go on', forSeconds: undefined, failures: undefined },
    { level: 'error', msg: 'the sender could not go on', forSeconds: 60, failures: 61 },
    { level: 'error', msg: 'the sender could not go on', forSeconds: 120, failures: 121 },
    { level: 'info', msg: 'the sender goes on again', forSeconds: 126, failures: 126 },
  ]);
  expect(lines[1]?.err?.message).toBe('connect ECONNREFUSED');
});

test('[OPS-06] what comes and goes each second is told no more often, and other words at once', () => {
  const { trouble, lines, time } = aTrouble();
  for (; time.seconds < 120; time.seconds += 1) {
    if (time.seconds % 2 === 0) trouble.again('away');
    else trouble.over('back');
  }
  trouble.again('refused');

  expect(lines.map(({ msg }) => msg)).toEqual(['away', 'back', 'away', 'back', 'refused']);
});

test('[OPS-08] at the level debug each failure is there to be read', () => {
  const { trouble, lines } = aTrouble('debug');
  for (let failure = 0; failure < 3; failure += 1) trouble.again('away');

  expect(lines.map(({ level }) => level)).toEqual(['error', 'debug', 'debug']);
});
