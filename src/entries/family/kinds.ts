/** What families and papers make the program say through deliveries. */

/** A guardian took back the consent to processing; told to the entry's contact. */
export type ConsentWithdrawn = { kind: 'consent-withdrawn'; entryId: number; childId: number };
/** An organizer did not find a child's paper good; told to the entry's contact. */
export type PaperDeclined = { kind: 'paper-declined'; entryId: number; childId: number };

export type FamilyDelivery = ConsentWithdrawn | PaperDeclined;
