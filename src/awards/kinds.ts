/** What results make the program say through deliveries. */

/** One message of the letter in which a publication tells somebody their results. */
export type ResultsTold = { kind: 'results-told'; publicationId: number; personId: number; part: number };
/** A published award was taken back; told to everybody who had heard of it. */
export type AwardTakenBack = { kind: 'award-taken-back'; awardId: number; personId: number };

export type AwardDelivery = ResultsTold | AwardTakenBack;
