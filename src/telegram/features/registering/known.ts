/** What a question shows beyond the entry itself: what is remembered of earlier entries, and the places left. */

import { plainDateAt } from '../../../calendar.ts';
import { type Deadline, deadlineOf } from '../../../entries/extending/queries.ts';
import type { ChildHit } from '../../../entries/input.ts';
import { type PlacesLeft, remainingPlaces } from '../../../entries/judging/places-left.ts';
import { type ListView, viewList } from '../../../entries/lists/queries.ts';
import { isSameChild } from '../../../entries/people/identity.ts';
import { rememberedTeachers } from '../../../entries/people/teachers.ts';
import type { StepId } from '../../../entries/questions.ts';
import { type RosterEnsemble, rosterChildren, rosterEnsembles, rosterScope } from '../../../entries/rosters/queries.ts';
import type { EntryView, TeacherView } from '../../../entries/view.ts';
import { rememberedInstitutions } from '../../../institutions/queries.ts';
import type { Ctx } from '../../context.ts';

export interface Known {
  institutions: { id: number; shortName: string }[];
  teachers: TeacherView[];
  ensembles: RosterEnsemble[];
  /** A page of the children met before. */
  roster: RosterPage;
  places: PlacesLeft[];
  /** The soloists gathered so far, where a list is asked for. */
  list?: ListView;
  /** How the end of submitting stands for the list. */
  deadline?: Deadline | undefined;
}

/** Some of the remembered children, as buttons show them. */
export interface RosterPage {
  children: ChildHit[];
  /** From 0. */
  page: number;
  pages: number;
}

const NOBODY: RosterPage = { children: [], page: 0, pages: 0 };
const NOTHING: Known = { institutions: [], teachers: [], ensembles: [], roster: NOBODY, places: [] };
/** Remembered ones offered at once; more would push the question off a small screen. */
const OFFERED = 5;
/** Children on one page: four rows of two, or eight of long names. */
const CHILDREN_OFFERED = 8;

/** Who asks, and when. */
type Asker = Pick<Ctx, 'caller' | 'now'> & { services: Pick<Ctx['services'], 'db'> };

/** Reads only what this question needs; `page` is that of the remembered children. */
export async function knownFor(ctx: Asker, entry: EntryView, step: StepId | 'summary', page = 0): Promise<Known> {
  const { db } = ctx.services;
  const scope = scopeOf(ctx, entry);
  if (step === 'institution') {
    const institutions = await rememberedInstitutions(db, ctx.caller.personId);
    return { ...NOTHING, institutions: institutions.slice(0, OFFERED) };
  }
  if (scope && (step === 'teachers' || step === 'accompanist')) {
    const teachers = await rememberedTeachers(db, scope.personId, scope.institutionId, scope.whole);
    const listed = new Set(entry.teachers.map(({ teacherId }) => teacherId));
    return { ...NOTHING, teachers: teachers.filter(({ teacherId }) => !listed.has(teacherId)).slice(0, OFFERED) };
  }
  if (scope && step === 'ensemble') {
    const ensembles = await rosterEnsembles(db, scope, entry.id);
    return { ...NOTHING, ensembles: ensembles.slice(0, OFFERED) };
  }
  if (scope && step === 'participants') return { ...NOTHING, roster: await rosterPage(ctx, entry, page) };
  if (step === 'list')
    return { ...NOTHING, list: await viewList(db, entry), deadline: await deadlineOf(db, entry, ctx.now) };
  if (step === 'category') return { ...NOTHING, places: await remainingPlaces(db, entry.id) };
  return NOTHING;
}

function scopeOf({ caller }: Asker, { contactId, institution }: EntryView) {
  return rosterScope(caller, { contactId, institutionId: institution?.id ?? null });
}

async function rosterPage(ctx: Asker, entry: EntryView, wanted: number): Promise<RosterPage> {
  const scope = scopeOf(ctx, entry);
  if (!scope) return NOBODY;
  const { zone } = entry.contest;
  const on = { today: plainDateAt(ctx.now, zone), zone, except: entry.id };
  const all = await rosterChildren(ctx.services.db, scope, on);
  const pages = Math.ceil(all.length / CHILDREN_OFFERED);
  const page = Math.max(0, Math.min(wanted, pages - 1));
  const shown = all.slice(page * CHILDREN_OFFERED, (page + 1) * CHILDREN_OFFERED);
  const children = shown.map(({ childId, lastName, firstName, ...child }) => ({
    childId,
    lastName,
    firstName,
    listed: entry.participants.some((one) => isSameChild(one, { lastName, firstName, ...child })),
  }));
  return { children, page, pages };
}
