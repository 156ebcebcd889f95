### More time: asked for, given, declined; being late, the bot being away.

deadline-closed = Entries closed on { $closedAt }. Your draft is saved. If you need more time, ask the organizer.
deadline-closed-draft = ⏳ Entries closed on { $closedAt }. You can go on answering, everything is saved, but submitting needs more time.
deadline-asked = We have passed your request for more time on to the organizer. The answer will come here.
deadline-grace = Entries are closed, but your draft was ready in time: submit it by { $until }. It will be marked as late.
deadline-extended = You were given more time, until { $until }. The entry will be marked as late.
deadline-submitted-late = The entry came after the deadline; the organizers will see it marked as late.

extending-button-ask = Ask for more time
extending-asked = I have passed it on to the organizer. The answer will come here, and your drafts are safe.
extending-asked-before = The organizer already knows. The answer will come here.
extending-contest-asked = You have asked for more time and are waiting for the organizer’s answer.
extending-contest-open = For you, entries are open until { $until }.

extending-news-asked =
    ⏳ <b>Somebody asks for more time</b>
    { $contest }
    { $school }: { $what }
    { $who }
extending-school-unknown = institution not given yet
extending-what-new = new entries
extending-what-draft = a draft
extending-who-unknown = a teacher without a name yet
extending-button-tomorrow = Until tomorrow, 21:00
extending-button-three-days = Three days
extending-button-two-hours = +2 hours
extending-button-decline = Decline
extending-decided-granted = ✅ More time until { $until }
extending-decided-declined = Declined
extending-decided-already = Somebody has already decided.

extending-news-entry =
    ⏳ You have more time for entry <b>{ $entry }</b>: until { $until }.

    It will be marked as late.
extending-news-institution =
    ⏳ You have more time: until { $until }.

    { $school }, { $contest }: drafts and new entries alike. They will be marked as late.
extending-news-declined =
    More time for { $contest } is not possible, sorry. Your drafts are saved.
extending-button-continue = Continue the entry
extending-button-enter = Enter

extending-button-give = Give more time…
extending-give-ask = Who gets more time? The teacher is told at once; entries are marked as late.
extending-give-entry-tomorrow = This entry: until tomorrow, 21:00
extending-give-entry-three-days = This entry: three days
extending-give-institution-tomorrow = The institution: until tomorrow, 21:00
extending-give-institution-three-days = The institution: three days
extending-given = More time until { $until }. The teacher will be told.

outage-news =
    ⚠️ <b>The bot was away:</b> { $span }.

    { $contest }: entries close on { $closesAt }. Some people may not have made it. Give everybody more time?
outage-button-keep = Keep the deadline
outage-moved = ✅ Entries are open until { $until }
outage-kept = The deadline stays as it was.

extending-past-extended = { $at }: more time was given
