### Concerts in the hands of those who run them.

staging-button-new = ➕ New concert
staging-button-list = My concerts ({ $count })
staging-button-archived = Archive ({ $count })
staging-button-run = ⚙️ For organizers
staging-list = <b>Your concerts</b>
staging-archive = <b>Archived concerts</b>
staging-none = Nothing here yet.

staging-ask-first-title = <b>New concert</b>

    What is it called? For example: Winter concert “Lights on the Left Bank”
staging-ask-first-start = When does it start? Write the day and the time, for example: 26 December 12:00
staging-button-earlier = 📅 Like an earlier one
staging-which-earlier = Which concert would you like to repeat? I will ask for a new date and keep the rest.
staging-copied = Here is a draft based on the earlier concert.
staging-button-stop = Not now

staging-heading = { $title }
staging-at-draft = 📝 Draft: families do not see it
staging-at-published = 🟢 Published
staging-at-over = ✔️ Over
staging-at-cancelled = ❌ Cancelled: { $reason }
staging-at-archived = 🗄 Archived
staging-no-venue = 📍 No venue yet
staging-no-answers = Free entry, no booking
staging-seats = 🎟 Seats: { NUMBER($capacity) } · up to { $family } per family
staging-answers = Replies { $until ->
    [start] until the start
   *[other] until: { $until }
} · { $waiting ->
    [yes] with a waiting list
   *[no] no waiting list
}
staging-reminded = 🔔 Reminders: { $reminders }
staging-hours = { $hours ->
    [one] { $hours } hour before
   *[other] { $hours } hours before
}
staging-yes = yes
staging-no = no

staging-button-preview = 👁 As families see it
staging-button-publish = ✅ Publish
staging-button-change = ✏️ Change
staging-button-move = 🗓 Move
staging-button-more = More…
staging-button-all = ‹ My concerts
staging-button-home = ‹ To the concert
staging-button-copy = Make another like it
staging-button-cancel = ❌ Cancel the concert
staging-button-archive = Archive
staging-more = <b>{ $title }</b>

    What else can be done:
staging-settings = <b>What would you like to change?</b> Ticked items are already set.
staging-stands = Now: { $value }
staging-button-keep = Leave as it is
staging-button-done = Done
staging-button-later = Later
staging-button-clear = Remove
staging-button-no-answers = No booking
staging-button-no-contest = None

staging-title = Title
staging-starts = Start
staging-ends = End
staging-doors = Doors
staging-venue = Venue
staging-address = Address
staging-place = Place on the map
staging-age = Age rating
staging-text = Text
staging-capacity = Seats
staging-family = Seats per family
staging-closes = Replies until
staging-waiting = Waiting list
staging-reminders = Reminders
staging-zone = Time zone
staging-poster = Poster
staging-contest = Contest

staging-ask-title = Write the title as families will see it.
staging-ask-starts = When does it start? For example: 26 December 12:00
    The doors, the end and the deadline for replies move with it.
staging-ask-ends = When does it end? For example: 13:10, or how long it lasts: 70 minutes
staging-ask-doors = When do the doors open? For example: 11:30 or “30 minutes before”
staging-ask-venue = Where is it? Choose a venue or write its name.
staging-ask-address = Write the address, for example: 1 Sample Street
staging-ask-place = Send a location: the paper clip → “Location” → the point on the map. Or write coordinates: 54.98, 82.90
staging-ask-age = Choose the age rating.
staging-ask-text = Describe the concert: who performs, what to bring. Up to 700 characters.
staging-ask-capacity = How many seats are there for families? Write a number, or tap “No booking”.
staging-ask-family = How many seats may one family take?
staging-ask-closes = Until when may families change their reply? For example: 25 December 18:00
staging-ask-waiting = Once no seats are left, should there be a waiting list?
staging-ask-reminders = When should those who are coming be reminded? Tap, or write the hours before the start: 24 and 3
staging-ask-zone = Which city’s clock does it run by? The time on the poster stays the same.
staging-ask-poster = Send the poster: a photo, or a JPG, PNG or WEBP file of up to 10 MB.
staging-ask-contest = Which contest does the concert belong to?

staging-saved = ✓ Saved
staging-saved-short = Saved
staging-published = ✓ Published: families find it in /concerts. The link is below.
staging-archived = ✓ Archived
staging-not-moved = The start stays as it was.
staging-moved = ✓ Moved. { $hear ->
    [0] Nobody has seats and nobody performs, so nobody has to be told.
    [one] { $hear } person hears of it in a couple of minutes, or in the morning if it is night.
   *[other] { $hear } people hear of it in a couple of minutes, or in the morning if it is night.
}
staging-announced-moved = ⚠️ The announcement that went out still has the old time. It can be corrected in /announcements
staging-announced-cancelled = ⚠️ An announcement of this concert has gone out. It can be corrected or recalled in /announcements
staging-move = <b>Move the concert?</b>

    Was: { $from }
    New: { $to }
staging-move-doors = Doors: { $at }
staging-move-end = End: { $at }
staging-move-closes = Replies until: { $at }
staging-move-heard = { $hear ->
    [0] Nobody has seats and nobody performs yet, so nobody has to be told.
    [one] { $hear } person will hear of it.
   *[other] { $hear } people will hear of it.
}
staging-button-move-yes = 🗓 Move it
staging-cancel-sure = <b>Cancel the concert?</b>
    { $title }

    { $hear ->
        [0] Nobody has seats and nobody performs yet.
        [one] { $hear } person will be told at once.
       *[other] { $hear } people will be told at once.
    }
    This cannot be undone.
staging-button-cancel-yes = ❌ Yes, cancel it
staging-button-cancel-no = Do not cancel
staging-cancel-why = Why? Write a sentence or two; families will read it. For example: “The hall is being repaired; a new date will follow.”
staging-cancelled = ✓ The concert is cancelled. { $hear ->
    [0] Nobody had seats and nobody performed, so nobody has to be told.
    [one] { $hear } person will be told.
   *[other] { $hear } people will be told.
}

staging-changed = Somebody changed the concert while you were looking. This is how it stands now; try again if you still need to.
staging-is-cancelled = The concert is cancelled and can no longer be changed. You can make another like it.
staging-is-archived = The concert is archived and can no longer be changed. You can make another like it.
staging-in-words = Please write this as a plain message.
staging-as-picture = That is not a picture. Send the poster as a photo, or as a JPG, PNG or WEBP file.
staging-title-missing = There are no letters in the title. What is the concert called?
staging-too-long = Too long: up to { $longest } characters fit. Please shorten it.
staging-in-past = That time has passed: { $at }. Write a future day and time, with the year if you like: 26 December 2026 12:00
staging-end-before-start = The end is before the start: the concert begins on { $at }. Write a later time, or how long it lasts: 70 minutes
staging-doors-after-start = The doors would open after the start: the concert begins on { $at }. Write an earlier time, such as “30 minutes before”.
staging-close-after-start = That is after the start of the concert ({ $at }). Write a time before it.
staging-close-in-past = { $at } has passed, so families could no longer reply. Write a future time.
staging-capacity-range = There can be { $least } to { NUMBER($most) } seats. If nobody has to book, tap “No booking”.
staging-capacity-below-taken = Families have already taken { NUMBER($taken) } seats, so { NUMBER($capacity) } are not enough. Write { NUMBER($taken) } or more.
staging-answers-given = { $taken ->
    [one] Families have taken { $taken } seat already, so seats cannot be taken off.
   *[other] Families have taken { $taken } seats already, so seats cannot be taken off.
}
staging-family-range = A family may take { $least } to { $most } seats.
staging-zone-unknown = I do not know this time zone. Choose the city by a button.
staging-age-unknown = The age rating is one of these: { $marks }.
staging-place-unread = I see no place. Send a location (the paper clip → “Location”) or coordinates: 54.98, 82.90
staging-reminders-many = There can be at most { $most } reminders: more would annoy people. Remove one.
staging-reminder-range = A reminder can come from one hour to { $days } days before the start.
staging-venue-missing = Add the venue first: families would not know where to go.
staging-over = The concert has already begun and cannot be cancelled.
staging-held = The concert is over and cannot be moved. Another one? Open “More…” and tap “Make another like it”.
staging-not-over = The concert is not over yet. If it will not take place, cancel it first.
staging-reason-missing = Write the reason in words; families will read it.
staging-no-day = I see no date. Write, for example: 26 December 12:00, or “on Saturday at 12”
staging-no-such-day = There is no such day as “{ $typed }”. Check the day and the month.
staging-many-days = I see several days where one is needed. Write, for example: 26 December 12:00
staging-time-missing = I see the day but not the time. Write both: 26 December 12:00
staging-time-unread = I did not understand the time. Write, for example: 11:30
staging-words-unread = There is no word in it yet. Write it in words, for example: the concert hall
staging-number-unread = One number is needed, for example: 90
staging-hours-unread = I see no hours. Write how many hours before the start: 24 and 3
staging-cannot-be-cleared = This cannot be removed, only changed.
