# A group of whom only the number of children is known.
headcount-button = Only the number of children
headcount-may = You do not have to send a list: the number of children is enough.
headcount-stands = Entered without a list, children: { $count }. You may still send the list: it will replace the number.
headcount-label = Participants
headcount-children = { $count ->
    [one] { NUMBER($count) } child, without a list
   *[other] { NUMBER($count) } children, without a list
}
headcount-category = { $count ->
    [one] <b>Which age?</b> There is no list for { NUMBER($count) } child, so please choose it yourself.
   *[other] <b>Which age?</b> There is no list for { NUMBER($count) } children, so please choose it yourself.
}

# Many soloists by one list.
listing-start = Enter many soloists as a list
listing-name = List of soloists
listing-ask = Send the list of soloists, each on a separate line
listing-example = For example: Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20
listing-how = The order within a line does not matter. I will ask for anything missing, and only once for what is the same for everyone. A long list may come in several messages.

listing-read = { $count ->
    [0] No new soloists added.
    [one] Added { NUMBER($count) } soloist.
   *[other] Added { NUMBER($count) } soloists.
}
listing-read-held = { $count ->
    [one] { NUMBER($count) } line needs a look.
   *[other] { NUMBER($count) } lines need a look.
}
listing-read-already = Already there or repeated: { $count }.
listing-read-skipped = Skipped, not soloists: { $lines }

listing-head = Soloists in the list: { NUMBER($count) }
listing-submitted-before = Already submitted: { $count }
listing-row-held = ✗ { $typed } — { $why }
listing-row-doubt = needs a look
listing-row-lacks = … { $soloist } — missing: { $what }
listing-row-waits = … { $soloist }
listing-row-ready = ✓ { $soloist }
listing-more-rows = …and { $count } more

listing-line = Line { $line }
listing-line-mend = Send this line again, corrected.
listing-line-or-mend = If not, send this line again, corrected.
listing-line-go-on = Send the rest of it, or the whole line.
listing-line-right = Correct as it is
listing-line-later = Later
listing-line-drop = Remove the line
listing-for-all = One answer for everyone who needs it: { $count }
listing-each = Different for each
listing-ask-category = The age category comes from the birth date. Is it right?
listing-category-right = Right for everyone
listing-ask-consents = Do you have the parents’ consents on paper?
listing-owed = We will send it later
listing-understood = Understood as: { $value }. Is that right?
listing-answer-right = Yes, right
listing-apart = Answer in the draft

listing-ready = { $count ->
    [one] { NUMBER($count) } soloist is ready to be submitted.
   *[other] { NUMBER($count) } soloists are ready to be submitted.
}
listing-none-ready = Nobody is ready to be submitted yet.
listing-grows = You can add more soloists right here.
listing-submit = Submit all who are ready ({ $count })
listing-call-back = Back to what was put off ({ $count })
listing-show = To the list of soloists
listing-cancel = Cancel the list
listing-cancel-ask = { $count ->
    [one] Delete the list and { NUMBER($count) } draft not submitted? Submitted entries stay.
   *[other] Delete the list and { NUMBER($count) } drafts not submitted? Submitted entries stay.
}
listing-cancel-yes = Yes, delete
listing-cancel-no = No, back to the list
listing-cancelled = The list is deleted.

listing-done = { $count ->
    [one] ✅ { NUMBER($count) } entry submitted
   *[other] ✅ { NUMBER($count) } entries submitted
}
listing-waitlisted = On the waiting list: { $count }
listing-refused = Not submitted: { $count }
listing-nothing-ready = Nobody is ready to be submitted now. Submitted entries are in /my
listing-over = This list is already closed. What was submitted is in /my
listing-rest = The others are still drafts; the list is where it was.
listing-keep-duplicates = These are other acts, submit ({ $count })

typed-list-left-over = I do not understand “{ $typed }”. To enter the line without it, tap the button.
typed-list-nomination-unclear = “{ $typed }” matches several nominations. Please write the full title.
typed-list-nomination-not-solo = The nomination “{ $nomination }” has no soloists.
typed-list-nomination-closed = The nomination “{ $nomination }” is not taking entries any more.
typed-list-cut-off = The message is long, and this line may have been cut off.
typed-list-joined = The line came in two messages, and a space may be missing where they meet. Is it right?
