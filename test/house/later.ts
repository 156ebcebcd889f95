/** Rules that are promised and not whole yet, with what will bring them; some have first tests. The list only ever shrinks. */

/** Forms on the project's own pages, by which no personal data pass the messenger. */
const WEB = ['PRV-10'];

export const LATER = new Set(WEB);
