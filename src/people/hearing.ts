/** How much a person wants to hear of what they did not just ask for. */

/**
 * `chosen`: what they subscribed to, and their own children. `service`: no announcements, only news of their own entries
 * and seats. `nothing`: not even those.
 */
export const HEARINGS = ['chosen', 'service', 'nothing'] as const;
export type Hearing = (typeof HEARINGS)[number];

/** Whether `value` is one of them. */
export function isHearing(value: string): value is Hearing {
  return (HEARINGS as readonly string[]).includes(value);
}
