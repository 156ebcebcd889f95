/** Rules that are promised and not whole yet, with what will bring them; some have first tests. The list only ever shrinks. */

const REGISTRATION_IN_FULL = [
  'REG-10',
  'REG-11',
  'REG-12',
  'REG-13',
  'REG-15',
  'REG-21',
  'REG-28',
  'REG-31',
  'REG-35',
  'REG-46',
  'REG-50',
  'REG-51',
  'REG-52',
  'REG-53',
  'REG-54',
  'ORG-04',
  'UX-08',
  'PRV-04',
  'PRV-05',
  'PRV-07',
];

const ORGANIZERS = [
  'ORG-01',
  'ORG-02',
  'ORG-07',
  'ORG-09',
  'TAL-05',
  'TAL-06',
  'TAL-08',
  'TAL-10',
  'TAL-11',
  'TAL-13',
  'TAL-14',
  'TAL-15',
  'TAL-16',
  'TAL-17',
  'PRV-11',
];

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
  'ANN-14',
  'ANN-15',
  'ANN-22',
  'ANN-23',
  'ANN-24',
  'ANN-34',
  'ANN-35',
  'ANN-37',
  'ANN-40',
];

const PRIVACY = ['PRV-06', 'PRV-10'];

export const LATER = new Set([...REGISTRATION_IN_FULL, ...ORGANIZERS, ...CONCERTS_AND_ANNOUNCEMENTS, ...PRIVACY]);
