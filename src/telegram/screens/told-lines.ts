/** The first lines of many: as many as are worth reading and fit a message, and the rest as a number. Pure. */

/** What the beginning of a list may take of a message. */
export interface Room {
  /** Lines. */
  most: number;
  /** Characters, tags among them; the first line is told however long it is. */
  characters: number;
}

/** The first lines that have room, and `rest` in words where any are left. */
export function toldLines(lines: readonly string[], room: Room, rest: (count: number) => string): string[] {
  const shown: string[] = [];
  let taken = 0;
  for (const line of lines.slice(0, room.most)) {
    taken += line.length + 1;
    if (shown.length > 0 && taken > room.characters) break;
    shown.push(line);
  }
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, rest(left)] : shown;
}

/** Characters of one message, well below the messenger's 4096. */
const MOST_IN_MESSAGE = 3500;

/** All the lines, in as few messages as hold them. */
export function inMessages(lines: readonly string[]): string[] {
  const messages: string[] = [];
  for (const line of lines) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + line.length < MOST_IN_MESSAGE)
      messages[messages.length - 1] = `${last}\n${line}`;
    else messages.push(line);
  }
  return messages;
}
