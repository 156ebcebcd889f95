command-announce = Send an announcement
command-subscribe = What you would like to hear about
command-unsubscribe = What you receive and how to stop it

announcement-ask =
    Send the message the way it should arrive: a text, a photo, a video, a GIF, a document, music or an album. Bold, italics and links are kept.

    First I will show you how it looks and how many people it goes to. Nothing is sent without your go-ahead.
announcement-unsendable = This message cannot be sent out. Send a text, a photo, a video, a GIF, a document, music or an album; a place or a poll can go as a link.
announcement-names-alone =
    { $count ->
        [one] Only the name goes out, without the link to the person: { $names }.
       *[other] Only the names go out, without the links to the people: { $names }.
    } For readers to write to them, put an @username or a phone number into the text.
announcement-buttons-stay =
    { $count ->
        [one] The button under the message does not go out: { $buttons }. Its link can be put into the text.
       *[other] The buttons under the message do not go out: { $buttons }. Their links can be put into the text.
    }
announcement-emoji-stay = Telegram does not take the custom emoji of your text from the bot: ordinary ones arrive in their place.
announcement-effect-stays = The effect you sent the message with does not go out.
announcement-origin-stays = “Forwarded from…” does not go out: the announcement comes from the bot. You can say in the text whose post it is.
announcement-movement-stays = The live photo arrives as a still picture.
announcement-empty = There are no words in this message. Send a text, or a photo with a caption.
announcement-too-long =
    It is too long: { NUMBER($length) } characters, and at most { NUMBER($limit) } fit.
    The excess begins here: “{ $from }…”

    Take out { NUMBER($over) } and send it again.
announcement-not-previewed = Look at the announcement first: tap “Preview”.
announcement-gone = This announcement no longer exists. Begin a new one with /announce.
announcement-over = This announcement has already been sent. Begin a new one with /announce.

announcement-count-changed = The number of people who will get it changed while you were looking.
announcement-nobody = There is nobody to send it to: choose who gets the announcement.
announcement-dropped = The announcement is deleted; nobody received anything.

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
announcement-button-resume = Continue
announcement-button-cancel = Stop for good
announcement-button-resend = Send to them again
announcement-button-table = Table of recipients

announcement-title-sending = <b>The announcement is on its way</b>
announcement-title-paused = <b>Sending is paused</b>
announcement-title-finished = <b>The announcement is sent</b>
announcement-title-cancelled = <b>Sending was stopped</b>
announcement-paused-itself =
    Sending stopped by itself: too many messages do not get through. Look at the text and the bot, then decide whether to go on.
announcement-bar = { $bar } { $percent }%
announcement-sent = Received: { NUMBER($sent) } of { NUMBER($audience) }
announcement-pace = { NUMBER($rate, maximumFractionDigits: 1) } a second, { $left } left
announcement-waiting = Waiting: { NUMBER($count) }
announcement-unreachable = Unreachable (bot blocked): { NUMBER($count) }
announcement-refused = Not accepted by Telegram: { NUMBER($count) }
announcement-opted-out = Had already unsubscribed: { NUMBER($count) }
announcement-cancelled = Not sent: { NUMBER($count) }
announcement-unknown = Not known whether it arrived: { NUMBER($count) }
announcement-unknown-list = These are recipients { $list }
announcement-unknown-more = These are recipients { $list } and others; see the table
announcement-resent = Sending again. These copies say that they may be a repeat.

announcement-copy-unsubscribe = Stop these announcements
announcement-copy-subscribe = Send me announcements again
announcement-copy-repeat = You may have received this already.

subscribed =
    Done! Announcements of concerts and contests will come here. We write rarely, and only when there is something to say.

    A button under any announcement stops them.
subscribed-already = You are already subscribed: announcements of concerts and contests come here.
unsubscribed = No more announcements. If you change your mind, you are always welcome.
subscribed-note = Announcements will come again.
unsubscribed-note = No more of these. If you change your mind, you can turn them back on right here.
