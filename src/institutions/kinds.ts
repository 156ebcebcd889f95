/** The catalogue of kinds of institution: a new kind is a line in each table here, its words for parsing, its name in the texts. */

import type { PlainKey } from '../texts/plain-key.ts';

/** Kinds that people mix up belong to one family. */
export const kindFamilies = {
  school: 'school',
  lyceum: 'school',
  gymnasium: 'school',
  kindergarten: 'kindergarten',
  art_school: 'arts',
  music_school: 'arts',
  children_art_house: 'creativity',
  children_art_center: 'creativity',
  extracurricular_center: 'creativity',
  culture_house: 'culture',
  ngo: 'ngo',
  other: 'other',
} as const;

export type InstitutionKind = keyof typeof kindFamilies;

/** Each kind with the key of its name, in the order they are offered. */
export const INSTITUTION_KINDS = {
  school: 'institution-kind-school',
  lyceum: 'institution-kind-lyceum',
  gymnasium: 'institution-kind-gymnasium',
  kindergarten: 'institution-kind-kindergarten',
  art_school: 'institution-kind-art-school',
  music_school: 'institution-kind-music-school',
  children_art_house: 'institution-kind-children-art-house',
  children_art_center: 'institution-kind-children-art-center',
  extracurricular_center: 'institution-kind-extracurricular-center',
  culture_house: 'institution-kind-culture-house',
  ngo: 'institution-kind-ngo',
  other: 'institution-kind-other',
} as const satisfies Record<InstitutionKind, PlainKey>;

/** Whether the catalogue has a kind of this name. */
export function isInstitutionKind(name: string): name is InstitutionKind {
  return Object.hasOwn(INSTITUTION_KINDS, name);
}

/** Every kind, in the order they are offered. */
export function institutionKinds(): InstitutionKind[] {
  return Object.keys(INSTITUTION_KINDS).filter(isInstitutionKind);
}
