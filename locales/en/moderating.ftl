### The organizers’ line: lists, the card, decisions, new institutions.

command-entries = Entries to review

moderating-which-contest = Which contest’s entries? The number on a button shows how many are waiting for a decision.
moderating-no-contests = There are no contests open to you now.
moderating-contest = { $title } · { NUMBER($count) }

moderating-title = <b>{ $contest }</b>
moderating-shown = { $list }: { NUMBER($count) }. Choose an entry.
moderating-page = Page { NUMBER($page) } of { NUMBER($pages) }
moderating-drafts = { $count ->
    [one] Teachers have { NUMBER($count) } more draft in progress.
   *[other] Teachers have { NUMBER($count) } more drafts in progress.
}
moderating-filter-undecided = To decide
moderating-filter-flagged = Flagged ⚠️
moderating-filter-waiting = Waiting list
moderating-filter-accepted = Accepted
moderating-filter-returned = Being corrected
moderating-filter-rejected = Rejected
moderating-filter-withdrawn = Withdrawn
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
moderating-button-set-aside = To the waiting list…
moderating-button-more = More…
moderating-button-several = Tick several…
moderating-button-narrow = Narrow…
moderating-button-whole = The whole list
moderating-button-picks = ← To the selection
moderating-button-flags-many = Send each its own remarks

moderating-narrow = What would you like to see? The current list: “{ $list }”. The number shows how many entries are left.
moderating-by-issue = By remark ▸
moderating-by-nomination = By nomination ▸
moderating-by-institution = By institution ▸
moderating-choose-issue = Which remark?
moderating-choose-nomination = Which nomination?
moderating-choose-institution = Which institution?
moderating-facet-late = Late
moderating-facet-latest = Newest first
moderating-facet-new = New institutions
moderating-issue-age-category = Age category
moderating-issue-age-range = Age outside all categories
moderating-issue-consent = Consent missing
moderating-issue-overdue = Not corrected in time
moderating-issue-twin = Looks like another entry
moderating-issue-duration = Too long
moderating-issue-format = Wrong file format
moderating-issue-form = Wrong group size
moderating-issue-institution-limit = Institution over its limit
moderating-issue-late = Submitted late
moderating-issue-media = Link or file missing
moderating-issue-count = List and number differ
moderating-issue-child-limit = Child over the limit
moderating-issue-large = Work too large

moderating-picking = { $count ->
    [0] Tick the entries to decide on together.
    [one] { NUMBER($count) } entry is ticked. Tick more, or decide.
   *[other] { NUMBER($count) } entries are ticked. Tick more, or decide.
}
moderating-picked-stale = 🔄: changed after you ticked it. Have a look and tick it again.
moderating-pick-page = Whole page
moderating-pick-clean = Without remarks
moderating-unpick = Untick all
moderating-decide-picked = { $count ->
    [one] Decide { NUMBER($count) } entry ▸
   *[other] Decide { NUMBER($count) } entries ▸
}
moderating-picked-most = At most { NUMBER($most) } entries can be decided at once. { NUMBER($count) } more are not ticked: they stay for next time.
moderating-picked = { $count ->
    [one] <b>{ NUMBER($count) } entry is ticked.</b> What should happen to it?
   *[other] <b>{ NUMBER($count) } entries are ticked.</b> What should happen to them?
}
moderating-picked-none = No entries are ticked. Tick some in the list.
moderating-picked-flagged = ⚠️ With remarks: { $numbers }
moderating-picked-changed = 🔄 Changed since they were ticked: { $numbers }

moderating-ask-return-many = { $count ->
    [one] What needs correcting in { NUMBER($count) } entry? Write it in one message: its teacher will read it.
   *[other] What needs correcting in { NUMBER($count) } entries? Write it in one message: each teacher will read it.
}
moderating-ask-reject-many = { $count ->
    [one] Why is { NUMBER($count) } entry not accepted? Write it in one message: its teacher will read it.
   *[other] Why are { NUMBER($count) } entries not accepted? Write it in one message: each teacher will read it.
}
moderating-ask-set-aside-many = { $count ->
    [one] Why does { NUMBER($count) } entry have to wait? Write it in one message: its teacher will read it. It gives up its place.
   *[other] Why do { NUMBER($count) } entries have to wait? Write it in one message: each teacher will read it. They give up their places.
}
moderating-many-accepted = { $count ->
    [one] <b>{ NUMBER($count) } entry is accepted</b>, the teacher will be told.
   *[other] <b>{ NUMBER($count) } entries are accepted</b>, the teachers will be told.
}
moderating-many-returned = { $count ->
    [one] <b>{ NUMBER($count) } entry is returned</b>, the teacher will be told.
   *[other] <b>{ NUMBER($count) } entries are returned</b>, the teachers will be told.
}
moderating-many-rejected = { $count ->
    [one] <b>{ NUMBER($count) } entry is rejected</b>, the teacher will be told.
   *[other] <b>{ NUMBER($count) } entries are rejected</b>, the teachers will be told.
}
moderating-many-set-aside = { $count ->
    [one] <b>{ NUMBER($count) } entry is on the waiting list</b>, the teacher will be told.
   *[other] <b>{ NUMBER($count) } entries are on the waiting list</b>, the teachers will be told.
}
moderating-many-stood = <b>Nothing has changed yet.</b> { NUMBER($count) } of { NUMBER($of) } cannot be decided like this:
moderating-many-stood-more = …and { NUMBER($count) } more
moderating-many-unpicked = { $count ->
    [one] They are no longer ticked. { NUMBER($count) } is left and can be decided now.
   *[other] They are no longer ticked. { NUMBER($count) } are left and can be decided now.
}
moderating-many-unpicked-all = They are no longer ticked.
moderating-why-changed = changed in the meantime, please look again
moderating-why-state = now “{ $state }”
moderating-why-full = no places are left
moderating-why-no-flags = no remarks, write the reason yourself

moderating-sent = Submitted: { $how }
moderating-channel-telegram = through the bot
moderating-channel-letter = by post or email
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
moderating-past-set-aside = { $at }: moved to the waiting list
moderating-past-withdrawn = { $at }: withdrawn
moderating-past-restored = { $at }: restored

moderating-accepted = { $number } is accepted, the teacher will be told.
moderating-no-other = There are no other entries in this list.
moderating-ask-return =
    What needs correcting in entry { $entry }? Mark the questions if you like, and explain in one message: the teacher will read all of it.
moderating-changed = <b>Changed since the last decision:</b>
moderating-changed-from-to = <s>{ $from }</s> → <b>{ $to }</b>
moderating-changed-nothing = empty
moderating-changed-details = details
moderating-changed-more = …and { NUMBER($count) } more
moderating-ask-reject =
    Why is entry { $entry } not accepted? Write one message: the teacher will read all of it.
moderating-reason-as-text = Words are needed here: please write the reason as text.
moderating-returned = { $number } is returned, the teacher will be told.
moderating-rejected = { $number } is rejected, the teacher will be told.
moderating-ask-set-aside =
    Why does entry { $entry } have to wait? Write it in one message: the teacher will read all of it. It gives up its place.
moderating-set-aside = { $number } is on the waiting list, the teacher will be told.

moderating-proposals = Teachers named these institutions, and the directory does not have them yet. Open one to confirm it.
moderating-proposals-none = No new institutions; all are confirmed.
moderating-proposal = <b>{ $name }</b>
moderating-proposal-kind = Kind: { $kind }
moderating-proposal-district = District: { $district }
moderating-proposal-elsewhere = another city
moderating-proposal-entries = Its entries: { NUMBER($count) }
moderating-proposal-similar = The directory has: { $names }
moderating-proposal-confirmed = The institution is in the directory now.

refusal-no-waiting-list = This contest keeps no waiting list.
refusal-nothing-picked = No entry is ticked.
refusal-picks-changed = The selection has changed in the meantime. Please look again.
refusal-picked-too-many = At most { NUMBER($most) } entries can be decided at once.
refusal-some-refused = { $count ->
    [one] Nothing has changed: one entry cannot be decided this way.
   *[other] Nothing has changed: { NUMBER($count) } entries cannot be decided this way.
}
