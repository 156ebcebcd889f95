/** Reads the institution of an entry by how it was written, with the district where the name alone is not enough. */

import type { Institution } from '../../institutions/queries.ts';
import { shortened } from '../../typed.ts';
import { namedChoices } from './choices.ts';
import type { Reader } from './reader.ts';

/** The institution; null leaves a fault. An empty cell means the one the person enters for. */
export function readInstitution(reader: Reader): Institution | null {
  const text = reader.text('institution');
  if (text === '') {
    if (!reader.usual) reader.note('fault', 'institution', { code: 'cell-empty' });
    return reader.usual;
  }
  const alone = reader.find(text);
  const district = reader.text('district');
  const within = alone.outcome === 'ambiguous' && district !== '' ? reader.find(`${text} ${district}`) : alone;
  const found = within.outcome === 'not_found' ? alone : within;
  switch (found.outcome) {
    case 'ok':
      return found.value;
    case 'confirm': {
      const taken = found.value.shortName;
      reader.note('doubt', 'institution', { code: 'read-as', taken, kind: 'institution', why: { ...found.why } });
      return found.value;
    }
    case 'ambiguous': {
      const names = namedChoices(found.values.map(({ shortName }) => shortName));
      reader.note('fault', 'institution', { code: 'institution-ambiguous', names });
      return null;
    }
    case 'not_found':
      reader.note('fault', 'institution', { code: 'institution-not-found', typed: shortened(text) });
      return null;
    case 'reject': {
      const why = { ...found.why };
      reader.note('fault', 'institution', { code: 'answer-rejected', step: 'institution', kind: 'institution', why });
      return null;
    }
  }
}
