/** What is said of owed answers through deliveries: codes and ids, whose texts are made when they are sent. */

/** All entries of one contact in a contest that owe something by `until` (an instant, ISO). */
export type OwedReminder = { kind: 'owed-reminder'; contestId: number; personId: number; until: string };
