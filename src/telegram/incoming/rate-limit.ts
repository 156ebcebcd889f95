/** How much one person may ask at once: a bucket of tokens each, generous to the quick, closed to a flood. */

export interface Allowance {
  /** Requests at once. */
  burst: number;
  /** Requests a second for as long as it goes on. */
  perSecond: number;
}

/** Ten children one by one, or forty taps in a row, pass; a stuck key or a script does not. */
export const GENEROUS: Allowance = { burst: 60, perSecond: 2 };

/** `told` has the flood's first refusal only, so that the person is told once. */
export type Verdict = 'passes' | 'told' | 'silent';

export interface RateLimit {
  /** Takes one token of `key` at the instant `at`, milliseconds since the epoch. */
  take(key: string, at: number): Verdict;
}

interface Bucket {
  tokens: number;
  at: number;
  told: boolean;
}

/** People remembered before those whose buckets are full again are forgotten. */
const MOST_REMEMBERED = 10_000;

/** Makes a limit of its own memory: each replica counts what it handles. */
export function createRateLimit({ burst, perSecond }: Allowance = GENEROUS): RateLimit {
  const buckets = new Map<string, Bucket>();
  const filled = ({ tokens, at }: Bucket, now: number) =>
    Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * perSecond);
  return {
    take(key, at) {
      if (buckets.size >= MOST_REMEMBERED) {
        for (const [each, bucket] of buckets) if (filled(bucket, at) >= burst) buckets.delete(each);
      }
      const bucket = buckets.get(key) ?? { tokens: burst, at, told: false };
      buckets.set(key, bucket);
      bucket.tokens = filled(bucket, at);
      bucket.at = Math.max(bucket.at, at);
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        // A flood is over once a quarter of the bucket is there again.
        if (bucket.tokens >= burst / 4) bucket.told = false;
        return 'passes';
      }
      if (bucket.told) return 'silent';
      bucket.told = true;
      return 'told';
    },
  };
}
