/** What announcements say through deliveries: codes and ids, whose texts are made when they are sent. */

/** The announcement itself, to one of its audience; `why` names the child or subscription it came for. */
export type AnnouncementCopy = { kind: 'announcement'; announcementId: number; why?: string };

/** The author's progress message, drawn anew. */
export type AnnouncementProgress = { kind: 'announcement-progress'; announcementId: number };

/** The author's word at the end, or that it stopped by itself. */
export type AnnouncementReport = { kind: 'announcement-report'; announcementId: number };
export type AnnouncementPaused = { kind: 'announcement-paused'; announcementId: number };

export type AnnouncementDelivery = AnnouncementCopy | AnnouncementProgress | AnnouncementReport | AnnouncementPaused;
