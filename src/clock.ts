/** The clock that is handed in: production's is the machine's, tests and the sandbox bring their own. */

export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };
