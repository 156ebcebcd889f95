### The table of an announcement’s receivers: sheets, columns, what became of it and why.

receivers-title = Recipients of an announcement
receivers-caption = Announcement “{ $text }”. As of { $at }.
receivers-file-caption = Who got the announcement and who did not: totals, one row per person, one row per message. No names, only numbers.
receivers-coming = The table is on its way.

receivers-sheet-figures = Totals
receivers-sheet-people = Recipients
receivers-sheet-messages = Messages

receivers-column-people = People
receivers-column-person = Recipient no.
receivers-column-language = Language
receivers-column-outcome = Outcome
receivers-column-why = Why
receivers-column-when = When
receivers-column-repeat = Repeat
receivers-column-corrected = Correction
receivers-column-recalled = Recall
receivers-column-delivery = Sending no.
receivers-column-part = Part
receivers-column-action = What was done
receivers-column-code = Reason code
receivers-column-tries = Attempts
receivers-column-message = Message

receivers-action-send = sending
receivers-action-edit = correction
receivers-action-delete = recall

receivers-audience = Chosen to receive it
receivers-sent = Received
receivers-waiting = Waiting to be sent
receivers-unreachable = Unreachable
receivers-unknown = Not known whether it arrived
receivers-refused = Not accepted by Telegram
receivers-cancelled = Not sent
receivers-corrected = Corrected
receivers-uncorrected = Could not be corrected
receivers-recalled = Recalled
receivers-unrecalled = Could not be recalled
receivers-replaced = Replaced by “recalled”

receivers-why-blocked = Blocked the bot
receivers-why-deactivated = Deleted their Telegram account
receivers-why-kicked = The bot was removed from the chat
receivers-why-never-started = Never started the bot
receivers-why-no-chat = The chat no longer exists
receivers-why-forbidden = Telegram does not let the bot write to them
receivers-why-opted-out = Had already unsubscribed
receivers-why-too-late = Too late to invite: the concert would have begun, or was cancelled
receivers-why-recalled = It had already been recalled
receivers-why-stopped = Sending was stopped
receivers-why-proved = Pressed a button under it, so it arrived
receivers-why-deleted = The message was deleted
receivers-why-migrated = The group has moved: its old messages cannot be changed
receivers-why-no-answer = Telegram’s answer was lost on the way
receivers-why-other = Not accepted by Telegram: { $code }
