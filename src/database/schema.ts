/** Every table of every module in one place, for the migrations' generator and for the walks over the whole database. */

export * from '../announcements/tables.ts';
export * from '../awards/tables.ts';
export * from '../consents/tables.ts';
export * from '../contests/tables.ts';
export * from '../deliveries/tables.ts';
export * from '../entries/tables.ts';
export * from '../files/tables.ts';
export * from '../history/tables.ts';
export * from '../institutions/tables.ts';
export * from '../people/tables.ts';
export * from '../updates/tables.ts';
export * from './tables.ts';
