/** What enquiries say through deliveries. */

/** Somebody asks: told to each organizer of the contest. */
export type EnquiryAsked = { kind: 'enquiry-asked'; enquiryId: number };
/** The answer, to whoever asked. */
export type EnquiryAnswered = { kind: 'enquiry-answered'; enquiryId: number };

export type EnquiryDelivery = EnquiryAsked | EnquiryAnswered;
