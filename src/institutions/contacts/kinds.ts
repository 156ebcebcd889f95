/** What confirming contacts says through deliveries: codes and ids, whose texts are made when they are sent. */

/** To the organizers: somebody asks to see all entries of an institution. */
export type ContactAsked = { kind: 'contact-asked'; requestId: number };

/** To the contact: what became of it, or that it ended. */
export type ContactConfirmed = { kind: 'contact-confirmed'; institutionId: number };
export type ContactDeclined = { kind: 'contact-declined'; institutionId: number };
export type ContactRevoked = { kind: 'contact-revoked'; institutionId: number };

export type ContactDelivery = ContactAsked | ContactConfirmed | ContactDeclined | ContactRevoked;
