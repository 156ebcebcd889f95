/** Writes entries' rows with their lines of history and their boards: however many at once, in one statement. */

import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import { gatheringOn } from '../../database/gathering.ts';
import { rowsOf } from '../../database/rows.ts';
import { seal } from '../../database/sealing/sealed.ts';
import { tableText } from '../../database/table-text.ts';
import { drawingKept } from '../../deliveries/kept.ts';
import { draftOnBoard } from '../board/actions.ts';
import type { Entry } from '../facts.ts';
import { entries } from '../tables.ts';
import { changeOf, columnsOf } from './columns.ts';

/** Who did what, when: a line of the history. */
export interface Deed {
  /** Null for the program itself. */
  personId: number | null;
  /** Such as 'answered', 'submitted', 'returned'. */
  action: string;
  at: Date;
}

/** A change of an entry's row; with a mark it is written only while the row is as it was seen. */
export interface RowChange {
  contest: ContestDefinition;
  before: Entry;
  saved: Entry;
  deed: Deed;
  mark?: string;
}

const columns = tableText(entries);

/**
 * Rows that others hold are left alone: to wait for one with another in hand could end in a circle. Their ids are
 * told as an array, which is looked up in the index: reading through a small table takes longer with each rewritten row.
 */
const writing = (written: readonly string[]) => `with asked as materialized (
    select * from json_to_recordset($1::text::json) as one (place int, id int, mark text, written json,
      at timestamptz, person_id int, action text, change text, board text, board_at timestamptz)),
  free as materialized (
    select asked.* from asked join entries on entries.id = asked.id
    where entries.id = any(array(select id from asked)) and (asked.mark is null or entries.xmin = asked.mark::xid)
    for update of entries skip locked),
  saved as (
    update entries set ${written.map((name) => `"${name}" = one."${name}"`).join(', ')}
    from free cross join lateral json_populate_record(null::entries, free.written) one
    where entries.id = free.id and entries.id = any(array(select id from free)) returning free.*),
  noted as (
    insert into history (at, person_id, subject, subject_id, action, change)
    select at, person_id, 'entry', id, action, decode(change, 'base64') from saved),
  drawn as (${drawingKept('saved.board', 'saved.board_at', 'from saved')})
  select place from saved`;

let text: string | undefined;

/**
 * Writes the row as it is saved, what the history keeps of it, and draws a draft's board anew. False when the row was
 * written by somebody else since it was seen, or is being written: nothing has happened then.
 */
export const writeRow: (db: Database, change: RowChange) => Promise<boolean> = gatheringOn(async (db, changes) => {
  const asked = changes.map(toAsked);
  text ??= writing(Object.keys(asked[0]?.written ?? {}));
  const saved = await rowsOf<{ place: number }>(db, text, [JSON.stringify(asked)]);
  const places = new Set(saved.map(({ place }) => place));
  return changes.map((_, place) => places.has(place));
});

function toAsked({ contest, before, saved, deed, mark }: RowChange, place: number) {
  const board = draftOnBoard(saved, deed.at);
  return {
    place,
    id: saved.id,
    mark: mark ?? null,
    written: columns.toJson(columnsOf(contest, saved)),
    at: deed.at,
    person_id: deed.personId,
    action: deed.action,
    change: seal(changeOf(before, saved)).toString('base64'),
    board: board?.key ?? null,
    board_at: board?.notBefore ?? null,
  };
}
