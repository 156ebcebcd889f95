/** Puts a document onto A4 pages: what belongs together stays together, each page has its head, its foot and its number. Pure. */

import { LINE, type Mark, type Measure, moved, type Page } from './marks.ts';
import type { Block, Paper, PaperSheet } from './paper.ts';
import { type Strip, shiftFor, stripsOfSigning, stripsOfText } from './strips.ts';
import { stripsOfTable } from './table.ts';
import { linesOf } from './wrap.ts';

/** Points. */
export const A4 = { short: 595.28, long: 841.89 } as const;
/** 2 cm where the binder holds the sheet: on the left, above when it lies across. 1.5 cm elsewhere. */
const BOUND = 57;
const FREE = 43;
const SMALL = 8;
/** Between the head or foot and what stands on the page. */
const GAP = 8;

/** Everything that is drawn, page after page. */
export function pagesOf(paper: Paper, measure: Measure): Page[] {
  return paper.sheets.flatMap((sheet) => pagesOfSheet(sheet, measure));
}

function pagesOfSheet(sheet: PaperSheet, measure: Measure): Page[] {
  const landscape = sheet.landscape === true;
  const [across, down] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  const [left, top] = landscape ? [FREE, BOUND] : [BOUND, FREE];
  const room = across - left - FREE;
  const widthOf = (text: string) => measure(text, 'regular', SMALL);
  const head = linesOf(sheet.head, room, widthOf);
  const above = head.length * SMALL * LINE + GAP;
  const below = SMALL * LINE + GAP;
  const stacks = paginate(stripsOf(sheet.blocks, room, measure), down - top - FREE - above - below);
  return stacks.map((stack, at) => {
    const number = `${sheet.counting.page} ${at + 1} ${sheet.counting.of} ${stacks.length}`;
    const foot = linesOf(sheet.foot, room - widthOf(number) - GAP, widthOf)[0] ?? '';
    const footAt = down - FREE - SMALL * LINE;
    const marks: Mark[] = [
      ...head.map((text, line) => small(text, left, top + line * SMALL * LINE)),
      { kind: 'rule', x: left, y: top + above - GAP / 2, toX: left + room, toY: top + above - GAP / 2 },
      ...stack.map((mark) => moved(mark, left, top + above)),
      small(foot, left, footAt),
      small(number, left + shiftFor('right', room, widthOf(number)), footAt),
    ];
    return { landscape, marks };
  });
}

function small(text: string, x: number, y: number): Mark {
  return { kind: 'text', x, y, text, face: 'regular', size: SMALL };
}

function stripsOf(blocks: readonly Block[], room: number, measure: Measure): Strip[] {
  return blocks.flatMap((block): Strip[] => {
    if (block.kind === 'table') return [...stripsOfTable(block, room, measure), SPACE];
    return block.kind === 'text' ? stripsOfText(block, room, measure) : stripsOfSigning(block, room, measure);
  });
}

/** Below a table. */
const SPACE: Strip = { height: GAP, marks: [] };

/** Stacks strips onto pages of this height; there is always one. Nothing is lost: what fits on no page is cut or stands out. */
export function paginate(strips: readonly Strip[], height: number): Mark[][] {
  const pages: Mark[][] = [[]];
  let used = 0;
  const put = (strip: Strip) => {
    pages.at(-1)?.push(...strip.marks.map((mark) => moved(mark, 0, used)));
    used += strip.height;
  };
  const turn = (again: readonly Strip[] = []) => {
    pages.push([]);
    used = 0;
    for (const strip of again) put(strip);
  };
  for (const group of groupsOf(strips)) {
    const whole = group.reduce((sum, strip) => sum + strip.height, 0);
    const isFresh = used === 0;
    if (!isFresh && used + whole > height && group.every((strip) => strip !== SPACE)) turn(group[0]?.again);
    for (const strip of group) {
      let rest = strip;
      for (let parts = strip.cut?.(height - used); used + rest.height > height && parts; ) {
        put(parts[0]);
        turn(strip.again);
        rest = parts[1];
        parts = rest.cut?.(height - used);
      }
      put(rest);
    }
  }
  return pages;
}

/** Strips that must not be parted, in their order. */
function groupsOf(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open) groups.at(-1)?.push(strip);
    else groups.push([strip]);
    open = strip.withNext === true;
  }
  return groups;
}
