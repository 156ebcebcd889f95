/** What is wrong in a contest's workbook, a line for each fault with its sheet and cell; plain text. */

import { one, type Sentences } from '../../../data-file/words.ts';
import type { Say } from '../../../texts/texts.ts';
import { sayContestFile } from '../../file/file-words.ts';
import type { BookFault, CellFault, Place } from './cell.ts';
import type { BookRefusal } from './read.ts';

const CELLS: Sentences<CellFault> = {
  'book-cell-formula': (_, say) => say('making-book-fault-formula'),
  'book-cell-too-long': (_, say) => say('making-book-fault-too-long'),
  'book-not-a-number': (_, say) => say('making-book-fault-number'),
  'book-not-a-day': (_, say) => say('making-book-fault-day'),
  'book-not-an-instant': (_, say) => say('making-book-fault-instant'),
  'book-not-a-duration': (_, say) => say('making-book-fault-duration'),
  'book-not-yes-or-no': (_, say) => say('making-book-fault-yes-no'),
  'book-not-a-choice': ({ choices }, say) => say('making-book-fault-choice', { choices }),
  'book-unknown-name': ({ name, names }, say) => say('making-book-fault-name', { name, names }),
  'book-no-key': ({ value }, say) => say('making-book-fault-key', { value }),
  'book-unknown-column': ({ header }, say) => say('making-book-fault-column', { header }),
  'book-unknown-row': ({ name }, say) => say('making-book-fault-row', { name }),
};

/** Every fault, in the order of the sheets. */
export function sayBook({ faults }: BookRefusal, say: Say): string[] {
  return faults.map(({ place, fault }) => sayFault(fault, sayPlace(place, say), say));
}

function sayFault(fault: BookFault['fault'], path: string, say: Say): string {
  if (isOfCell(fault)) return say('shape-line', { path, fault: one<CellFault>(CELLS, fault, say) });
  const [line] = sayContestFile({ code: 'contest-file-faulty', faults: [{ ...fault, path }] }, say);
  return line ?? '';
}

/** «Номинации, B4». */
function sayPlace({ sheet, cell }: Place, say: Say): string {
  return cell === null ? say('making-book-sheet', { sheet }) : say('making-book-cell', { sheet, cell });
}

function isOfCell(fault: BookFault['fault']): fault is CellFault {
  return Object.hasOwn(CELLS, fault.code);
}
