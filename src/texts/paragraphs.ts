/** Messages of several paragraphs. */

/** Lines in paragraphs with an empty line between them; empty paragraphs fall out. */
export function paragraphs(lines: readonly (readonly string[])[]): string {
  return lines
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
}
