/** How many entries are decided about together. Pure. */

/** A decision about more would hold up everybody else who enters for the contest. */
export const MOST_PICKED = 100;
