/** The beginnings of the words by which people name what they counted. */

import type { UnitId } from '../counting/units.ts';

/** Folded beginnings; the longer of two that fit wins. */
export const UNIT_BEGINNINGS: Readonly<Record<UnitId, readonly string[]>> = {
  entries: ['заявк', 'заявок', 'entr'],
  acts: ['номер', 'выступлен', 'act', 'performance'],
  works: ['работ', 'рисун', 'work'],
  participations: ['участи', 'participation'],
  children: ['дети', 'детей', 'ребен', 'ребят', 'школьник', 'участник', 'человек', 'чел', 'child', 'participant'],
  soloists: ['солист', 'soloist'],
  ensembles: ['коллектив', 'ансамбл', 'ensemble', 'group'],
  institutions: ['учрежден', 'организац', 'школ', 'institution', 'organi', 'school'],
  supervisors: ['педагог', 'учител', 'преподавател', 'teacher', 'supervisor'],
  accompanists: ['концертмейстер', 'аккомпаниатор', 'accompanist'],
};

/** The year before the contest at hand. */
export const YEAR_BEFORE = /(?<!\p{L})(?:прошл(?:ый|ом|ого)\s+год\p{L}{0,2}|last\s+year)(?!\p{L})/iu;
