/** What digests say through deliveries. */

/** The figures at a moment and what changed since the digest before. */
export type DigestDue = { kind: 'digest'; digestId: number; moment: string };
/** The contest went to the archive: its last figures, and no more digests. */
export type DigestEnded = { kind: 'digest-ended'; digestId: number; moment: string };

export type DigestDelivery = DigestDue | DigestEnded;
