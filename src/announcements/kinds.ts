/** What announcements say through deliveries: codes and ids, whose texts are made when they are sent. */

/**
 * One part of the announcement, to one of its audience. `why` says for what it came to them, comma-separated:
 * `entry:12:34` (a child of theirs in an entry), `contest:3`, `nomination:3.pop_vocal`, `institution:7`,
 * `district:kirovsky`, `everything:`, `concert:5` (they answered for it), `role:contact` and the like.
 * `left`: the same of all that they have left since, in a correction.
 */
export type AnnouncementCopy = {
  kind: 'announcement';
  announcementId: number;
  part: number;
  why?: string;
  left?: string;
};

/** The author's one message of how far it is, which is the report once it is over. */
export type AnnouncementProgress = { kind: 'announcement-progress'; announcementId: number };

/** What stands in place of a copy that was called back and cannot be deleted any more. */
export type AnnouncementRecalled = { kind: 'announcement-recalled'; announcementId: number; part: number };

/** Its time passed while nothing could be sent: its author is asked what to do. */
export type AnnouncementMissed = { kind: 'announcement-missed'; announcementId: number };

export type AnnouncementDelivery = AnnouncementCopy | AnnouncementProgress | AnnouncementRecalled | AnnouncementMissed;
