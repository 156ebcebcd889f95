/** What nudges say through deliveries. */

/** A person's drafts, all in one message, with what each lacks. */
export type DraftsWaiting = { kind: 'drafts-waiting'; personId: number };
/** The contest's end has moved; told to those who have drafts in it. */
export type DeadlineMoved = { kind: 'deadline-moved'; contestId: number };
/** A contest takes entries from now on. */
export type ContestOpened = { kind: 'contest-opened'; contestId: number };

export type NudgeDelivery = DraftsWaiting | DeadlineMoved | ContestOpened;
