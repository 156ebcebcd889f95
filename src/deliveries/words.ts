/** The words of deliveries: where one stands, what is done, what is said. */

/** Where a delivery stands. `unknown`: the request left and nobody can say whether the message arrived. */
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'unreachable' | 'unknown' | 'refused' | 'cancelled';

export type DeliveryAction = 'send' | 'edit' | 'delete';

/** What to say: a code and ids; the text is made when it is sent. */
export interface DeliveryContent {
  kind: string;
  [fact: string]: string | number | boolean | null;
}
