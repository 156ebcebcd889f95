/** Every table of every module in one place, for the migrations' generator and for the walks over the whole database. */

export * from '../announcements/tables.ts';
export * from '../awards/tables.ts';
export * from '../consents/tables.ts';
export * from '../contests/tables.ts';
export * from '../deliveries/tables.ts';
export * from '../enquiries/tables.ts';
export * from '../entries/extending/tables.ts';
export * from '../entries/family/tables.ts';
export * from '../entries/handover/tables.ts';
export * from '../entries/import/tables.ts';
export * from '../entries/lists/tables.ts';
export * from '../entries/news/tables.ts';
export * from '../entries/nudges/tables.ts';
export * from '../entries/picking/tables.ts';
export * from '../entries/rosters/tables.ts';
export * from '../entries/search/tables.ts';
export * from '../entries/tables.ts';
export * from '../files/tables.ts';
export * from '../history/tables.ts';
export * from '../institutions/tables.ts';
export * from '../people/tables.ts';
export * from '../tallies/digests/tables.ts';
export * from '../tallies/sharing/tables.ts';
export * from '../tallies/tables.ts';
export * from '../updates/tables.ts';
export * from './tables.ts';
