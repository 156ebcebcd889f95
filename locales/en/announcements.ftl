command-announce = Send an announcement
command-subscribe = What to write to me about
command-unsubscribe = What I receive and how to stop it

announcement-ask =
    Send the message the way it should arrive: a text, a photo, a video, a GIF, a document, music or an album. Bold, italics and links are kept.

    First I show how it looks and how many people it goes to. Nothing leaves without your word.
announcement-unsendable = This cannot be sent out: voice and round video messages, stickers and polls do not go. Send a text, a photo, a video, a GIF, a document, music or an album.
announcement-empty = There is not a word in this message. Send a text, or a photo with a caption.
announcement-too-long =
    It does not fit: { NUMBER($length) } characters where { NUMBER($limit) } are possible.
    The surplus begins here: “{ $from }…”

    Take out { NUMBER($over) } and send it again.
announcement-not-previewed = Have a look at the announcement first: press “Preview”.
announcement-gone = This announcement is gone. Begin a new one with /announce.
announcement-over = This announcement was sent already. Begin a new one with /announce.

announcement-count-changed = While you were looking, the number of people who get it changed.
announcement-nobody = There is nobody to send to: choose who gets the announcement.
announcement-dropped = The announcement is dropped; nobody received anything.

announcement-button-send =
    { $count ->
        [one] Send to { $count } person
       *[other] Send to { $count } people
    }
announcement-button-schedule =
    { $count ->
        [one] Schedule for { $count } person
       *[other] Schedule for { $count } people
    }
announcement-button-recount = Count again
announcement-button-pause = Pause
announcement-button-stop = Stop…
announcement-button-resume = Go on
announcement-button-cancel = Stop for good
announcement-button-resend = Send to them again
announcement-button-table = Table of receivers

announcement-title-sending = <b>The announcement is on its way</b>
announcement-title-paused = <b>Sending is paused</b>
announcement-title-finished = <b>The announcement is sent</b>
announcement-title-cancelled = <b>Sending was stopped</b>
announcement-paused-itself =
    Sending stopped by itself: too many messages do not get through. Look at the text and the bot, then decide whether to go on.
announcement-bar = { $bar } { $percent } %
announcement-sent = Received: { NUMBER($sent) } of { NUMBER($audience) }
announcement-pace = { NUMBER($rate, maximumFractionDigits: 1) } a second, { $left } left
announcement-waiting = Waiting: { NUMBER($count) }
announcement-unreachable = Out of reach (bot blocked): { NUMBER($count) }
announcement-refused = Not taken by Telegram: { NUMBER($count) }
announcement-opted-out = Unsubscribed before: { NUMBER($count) }
announcement-cancelled = Not sent: { NUMBER($count) }
announcement-unknown = Unknown whether it arrived: { NUMBER($count) }
announcement-unknown-list = These are receivers { $list }
announcement-unknown-more = These are receivers { $list } and others, see the table
announcement-resent = Sending again. These copies say that they may be a repeat.

announcement-copy-unsubscribe = Stop the announcements
announcement-copy-subscribe = Send me announcements again
announcement-copy-repeat = You may have received this already.

subscribed =
    Done! Announcements of concerts and contests will come here. We write seldom, and only when there is something to tell.

    One button under any announcement ends it.
subscribed-already = You are subscribed already: announcements of concerts and contests come here.
unsubscribed = No more announcements. Should you change your mind, you are always welcome.
subscribed-note = Announcements will come again.
unsubscribed-note = No more of this. Should you change your mind, bring it back right here.
