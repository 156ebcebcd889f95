/** Rules that are promised and not whole yet, with what will bring them; some have first tests. The list only ever shrinks. */

const CONCERTS_AND_ANNOUNCEMENTS = [
  'ANN-01',
  'ANN-02',
  'ANN-03',
  'ANN-04',
  'ANN-05',
  'ANN-06',
  'ANN-07',
  'ANN-10',
  'ANN-11',
  'ANN-12',
  'ANN-13',
  'ANN-15',
  'ANN-22',
  /** The guest list waits for concerts. */
  'TAL-16',
];

const PRIVACY = ['PRV-10'];

export const LATER = new Set([...CONCERTS_AND_ANNOUNCEMENTS, ...PRIVACY]);
