/** The words of concerts: where one stands, where a family's answer stands, what a programme is made of. */

/** `archived`: over and put away; a cancelled one stays visible to those who wanted to come. */
export const CONCERT_STATES = ['draft', 'published', 'cancelled', 'archived'] as const;
export type ConcertState = (typeof CONCERT_STATES)[number];

/**
 * A family's answer. `waiting`: in the line for seats, with none yet; `offered`: seats are held for them until an instant.
 * Whoever is going and wants more seats than there are keeps what they have and waits for the rest.
 */
export const RSVP_STATES = ['going', 'not-coming', 'waiting', 'offered'] as const;
export type RsvpState = (typeof RSVP_STATES)[number];
/** Of whoever has seats, or waits for them. */
export const ATTENDING = ['going', 'waiting', 'offered'] as const satisfies readonly RsvpState[];

/** What stands in a programme: an act of an entry, a pause, or something of the organizers' own. */
export const ITEM_KINDS = ['act', 'break', 'words'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
