/** The catalogue of audiences: what people can subscribe to, and whom an announcement is addressed to. */

/** Topics a person can hear of. */
export const TOPICS = ['everything', 'contest', 'nomination', 'institution', 'district', 'entry'] as const;
export type Topic = (typeof TOPICS)[number];

/** One part of an audience. */
export interface Segment {
  who: 'subscribers';
}

/** Everybody who subscribed to everything. */
export const SUBSCRIBERS: Segment = { who: 'subscribers' };
