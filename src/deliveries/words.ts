/** The words of deliveries: where one stands, what is done, what is said. */

/** Where a delivery stands. `unknown`: the request left and nobody can say whether the message arrived. */
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'unreachable' | 'unknown' | 'refused' | 'cancelled';

/** `keep`: one message kept up to date: sent at first, edited from then on, sent anew where it cannot be edited any more. */
export type DeliveryAction = 'send' | 'edit' | 'delete' | 'keep';

/** Where a run of many stands. `amending`: nothing is sent any more, what was delivered is corrected or deleted. */
export type RunState = 'running' | 'paused' | 'amending' | 'closed';

/** What to say: a code and ids; the text is made when it is sent. */
export interface DeliveryContent {
  kind: string;
  [fact: string]: string | number | boolean | null;
}
