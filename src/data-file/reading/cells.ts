/** What a cell says as a text, the way it stands on the screen. Pure. */

import type { Cell, CellValue } from 'hucre/xlsx';
import { LIMITS } from './limits.ts';
import type { RawCell } from './table.ts';

/** Days before this are times of day: the calendar of workbooks begins with 1900. */
const FIRST_DAY = Date.UTC(1900, 0, 2);

/** The text of a value; a formula or an error is no value of its own. */
export function cellText(value: CellValue, cell: Pick<Cell, 'type'> | undefined): RawCell {
  if (cell?.type === 'formula') return { bad: 'formula' };
  if (cell?.type === 'error') return { bad: 'error' };
  const text = plain(value);
  return text.length > LIMITS.cell ? { bad: 'too-long' } : text;
}

function plain(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value.getTime() < FIRST_DAY ? timeText(value) : dayText(value);
}

function dayText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day, month] = [value.getUTCDate(), value.getUTCMonth() + 1].map((part) => String(part).padStart(2, '0'));
  return `${day}.${month}.${value.getUTCFullYear()}`;
}

/** «3:45» typed into a cell becomes a quarter to four; it is told as it was typed. */
function timeText(value: Date): string {
  const [hours, minutes, seconds] = [value.getUTCHours(), value.getUTCMinutes(), value.getUTCSeconds()];
  const two = (part: number) => String(part).padStart(2, '0');
  if (seconds === 0 && hours > 0) return `${hours}:${two(minutes)}`;
  return hours === 0 ? `${minutes}:${two(seconds)}` : `${hours}:${two(minutes)}:${two(seconds)}`;
}
