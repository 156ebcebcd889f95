/** Says why the program cannot start on this database. */

import type { Say } from '../texts/texts.ts';
import type { StartProblem } from './start-error.ts';

type Sentences = {
  [C in StartProblem['code']]: (say: Say, problem: Extract<StartProblem, { code: C }>) => string;
};

const SENTENCES: Sentences = {
  'data-folder-in-use': (say, { dir }) => say('start-data-folder-in-use', { dir }),
  'data-folder-unusable': (say, { dir, reason }) => say('start-data-folder-unusable', { dir, reason }),
  'data-folder-does-not-open': (say, { dir }) => say('start-data-folder-does-not-open', { dir }),
  'database-in-use': (say, { seconds }) => say('start-database-in-use', { seconds }),
  'database-away': (say, { reason }) => say('start-database-away', { reason }),
  'database-refused': (say, { reason }) => say('start-database-refused', { reason }),
  'data-folder-of-other-version': (say, { dir, found, expected }) =>
    say('start-data-folder-of-other-version', { dir, found, expected }),
  'database-newer': (say, { database, program }) => say('start-database-newer', { database, program }),
  'keys-malformed': (say, { source, entry, reason }) => say('start-keys-malformed', { source, entry, reason }),
  'keys-incomplete': (say, { source, missing }) => say('start-keys-incomplete', { source, missing }),
  'key-file-unusable': (say, { file, reason }) => say('start-key-file-unusable', { file, reason }),
  'key-file-open-to-others': (say, { file }) => say('start-key-file-open-to-others', { file }),
  'key-file-missing': (say, { file }) => say('start-key-file-missing', { file }),
  'key-missing': (say, { id }) => say('start-key-missing', { id }),
  'key-wrong': (say, { id }) => say('start-key-wrong', { id }),
  'database-of-other-kind': (say, { kind }) => say('start-database-of-other-kind', { kind }),
};

/** The sentence for a problem, with what to do about it; never a key's content. */
export function describeStartProblem(say: Say, problem: StartProblem): string {
  const sentence = SENTENCES[problem.code] as (say: Say, problem: StartProblem) => string;
  return sentence(say, problem);
}
