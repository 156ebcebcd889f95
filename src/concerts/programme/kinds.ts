/** What a programme makes the program say through deliveries. */

/** One message of what a publication has to tell a contact or a guardian of their acts; `part` of `parts`, from 1. */
export type ProgrammeTold = {
  kind: 'programme-told';
  programmeId: number;
  personId: number;
  round: number;
  part: number;
  parts: number;
  /** The concert moved: the start that was known before, ISO 8601 in UTC. */
  movedFrom?: string;
};
/** The concert was cancelled; told to everybody who had heard of its programme. */
export type ProgrammeCancelled = {
  kind: 'programme-cancelled';
  programmeId: number;
  personId: number;
  /** The start that was heard of last, where a move had not reached them yet; ISO 8601 in UTC. */
  known?: string;
};

export type ProgrammeDelivery = ProgrammeTold | ProgrammeCancelled;
