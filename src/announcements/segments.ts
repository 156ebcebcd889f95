/** The catalogue of audiences: each is everybody subscribed to a topic. */

/** Topics a person can subscribe to. */
export const TOPICS = ['everything'] as const;
export type Topic = (typeof TOPICS)[number];

interface SegmentEntry {
  /** Subscribers of this topic are the audience. */
  topic: Topic;
}

export const SEGMENTS = {
  subscribers: { topic: 'everything' },
} as const satisfies Record<string, SegmentEntry>;

export type Segment = keyof typeof SEGMENTS;

/** Segments that subscribers of a topic belong to. */
export function segmentsOf(topic: Topic): Segment[] {
  return (Object.keys(SEGMENTS) as Segment[]).filter((segment) => SEGMENTS[segment].topic === topic);
}
