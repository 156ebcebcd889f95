/** What a contest's file may not say of its questions for files and of owed answers. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { fieldFaults } from '../../src/contests/fields/field-faults.ts';
import { sayContestFile } from '../../src/contests/file/file-words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aDefinition } from './made.ts';

const texts = loadTexts(fileURLToPath(new URL('../../locales', import.meta.url)));
const CLOSE = '2026-12-19T00:00:00+07:00';

type Use = NonNullable<ContestFile['fields']>[number];

/** A question, what is wrong with it. */
const FAULTS: [string, Use, unknown[]][] = [
  ['owed until the end of entries', { id: 'video', kind: 'video_link', owed: true, owed_until: CLOSE }, []],
  [
    'owed until an instant before it',
    { id: 'video', kind: 'video_link', owed: true, owed_until: '2026-12-18T23:59:59+07:00' },
    [{ path: 'fields[1].owed_until', code: 'owed-ends-before-close' }],
  ],
  [
    'an end of what is not owed',
    { id: 'video', kind: 'video_link', owed_until: CLOSE },
    [{ path: 'fields[1].owed_until', code: 'owed-until-not-owed' }],
  ],
  [
    'formats of what is no file',
    { id: 'scan', kind: 'text', label: 'Скан', formats: ['pdf'] },
    [{ path: 'fields[1]', code: 'not-a-file-question' }],
  ],
  ['formats of a file', { id: 'scan', kind: 'file', label: 'Скан', formats: ['pdf'], max_mb: 5 }, []],
  ['a file nobody worded', { id: 'scan', kind: 'file' }, [{ path: 'fields[1]', code: 'label-missing' }]],
];

test.each(FAULTS)(
  '[REG-21, ORG-01] a contest’s file is told what its question cannot mean: %s',
  (_what, use, faults) => {
    const found = fieldFaults(aDefinition({ fields: [use] }));

    expect(found).toEqual(faults);
    for (const language of ['ru', 'en'] as const) {
      const lines = sayContestFile({ code: 'contest-file-faulty', faults: found }, texts(language));
      expect(lines.filter((line) => /[{}]|undefined/u.test(line))).toEqual([]);
    }
  },
);
