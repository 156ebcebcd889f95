### The organizers' line: lists, the card, decisions, new institutions.

command-entries = Entries to review

moderating-which-contest = Entries of which contest? The number on a button: how many wait for a decision.
moderating-no-contests = There are no contests open to you now.
moderating-contest = { $title } · { NUMBER($count) }

moderating-title = <b>{ $contest }</b>
moderating-shown = { $list }: { NUMBER($count) }. Choose an entry.
moderating-page = Page { NUMBER($page) } of { NUMBER($pages) }
moderating-drafts = { $count ->
    [one] Teachers hold { NUMBER($count) } more draft.
   *[other] Teachers hold { NUMBER($count) } more drafts.
}
moderating-filter-undecided = To decide
moderating-filter-flagged = Flagged ⚠️
moderating-filter-waiting = Waiting list
moderating-filter-all = All entries
moderating-all-decided = All decided, thank you! New entries will appear here by themselves.
moderating-list-done = There is nothing left to decide in this list.
moderating-none-here = There are no such entries now.
moderating-none-yet = No entries yet. The first one will appear here.

moderating-button-filter = { $list } · { NUMBER($count) }
moderating-button-walk = One by one ▸
moderating-button-entries = ← To the entries
moderating-other-contest = ← Another contest
moderating-button-accept = Accept
moderating-button-return = Return…
moderating-button-reject = Reject…
moderating-button-twin = Open the similar entry
moderating-button-list = ← To the list
moderating-button-next = Next ▸
moderating-button-flags = Send the bot’s remarks
moderating-button-proposals = New institutions: { NUMBER($count) }
moderating-button-confirm = Confirm

moderating-sent = Submitted: { $how }
moderating-channel-telegram = by the bot
moderating-channel-letter = by mail
moderating-channel-paper = on paper
moderating-channel-phone = by phone
moderating-phone = Phone ({ $name }): <b>{ $phone }</b>
moderating-phone-extension = { $number }, ext. { $extension }
moderating-reason = Reason: { $reason }
moderating-past-submitted = { $at }: submitted again
moderating-past-waitlisted = { $at }: put on the waiting list
moderating-past-edited = { $at }: changed
moderating-past-accepted = { $at }: accepted
moderating-past-returned = { $at }: returned for correction
moderating-past-rejected = { $at }: rejected
moderating-past-withdrawn = { $at }: withdrawn
moderating-past-restored = { $at }: restored

moderating-accepted = { $number } is accepted, the teacher will be told.
moderating-no-other = There are no other entries in this list.
moderating-ask-return =
    What needs correcting in entry { $entry }? Mark the questions if you like, and write in one message what it is about: the teacher will read all of it.
moderating-changed = <b>Changed since the last decision:</b>
moderating-changed-from-to = <s>{ $from }</s> → <b>{ $to }</b>
moderating-changed-nothing = nothing
moderating-changed-details = details
moderating-changed-more = …and { NUMBER($count) } more
moderating-ask-reject =
    Why is entry { $entry } not accepted? Write one message: the teacher will read all of it.
moderating-reason-as-text = Words are needed here: please write the reason as text.
moderating-returned = { $number } is returned, the teacher will be told.
moderating-rejected = { $number } is rejected, the teacher will be told.

moderating-proposals = Teachers named these institutions, the directory does not have them yet. Open and confirm them.
moderating-proposals-none = No new institutions, all are confirmed.
moderating-proposal = <b>{ $name }</b>
moderating-proposal-kind = Kind: { $kind }
moderating-proposal-district = District: { $district }
moderating-proposal-elsewhere = another city
moderating-proposal-entries = Its entries: { NUMBER($count) }
moderating-proposal-similar = The directory has: { $names }
moderating-proposal-confirmed = The institution is in the directory now.
