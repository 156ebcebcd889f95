### A contact’s entries: the list, the card, the news of them.

command-my = My entries and drafts

my-title = <b>Your entries</b>
my-none =
    No entries yet. Choose a contest and we begin: every answer is saved at once, and you can stop at any moment.

    Did you enter children from another phone before? Begin an entry, name the institution and open /institution: an organizer will show you the earlier ones too.
my-title-institution = <b>Entries of { $institution }</b>
my-none-of-institution = There are no entries of this institution yet.
my-nothing-waits = Nothing here now: all is done.
my-shown-waiting = Waiting for you: { NUMBER($count) } of { NUMBER($all) }
my-shown-contest = { $contest }: { NUMBER($count) } of { NUMBER($all) }
my-page = Page { NUMBER($page) } of { NUMBER($pages) }
my-line = { $entry } — { $standing }
my-line-of = { $entry } — { $standing } ({ $who })
my-whose-own = you
my-whose-nameless = colleague no. { $id }
my-card-whose = Made by somebody else: { $who }
my-filter-all = All · { NUMBER($count) }
my-filter-waiting = Waiting for you · { NUMBER($count) }
my-filter-contest = { $contest } · { NUMBER($count) }
my-button-institution = Entries: { $institution }
my-button-institutions = Institution and colleagues
my-button-own = ← My entries
my-draft-ready = all there, ready to submit
my-draft-over = all there, but submissions have closed
my-draft-whole = all there
my-draft-list = the list is not finished yet
my-draft-lacks = still missing: { $what }
my-missing-more = { $named } and { NUMBER($count) } more

my-card-list = The list is not finished yet. Soloists who are ready are submitted from it.
my-card-lacks = Still needed before you can submit: { $what }
my-card-to-correct = <b>To correct:</b> { $reason }
my-card-rejected = <b>Why it was not accepted:</b> { $reason }
card-more-flags =
    ⚠️ { $count ->
        [one] …and { NUMBER($count) } more remark
       *[other] …and { NUMBER($count) } more remarks
    }

my-button-open = Open the entry
my-button-continue = Continue
my-button-submit = Check and submit
my-button-change = Change
my-button-correct = Correct
my-button-submit-again = Check and submit again
my-button-copy = Another entry with the same people
my-button-withdraw = Withdraw…
my-button-restore = Restore the entry
my-button-delete = Delete the draft…
my-button-list = ← All my entries

my-withdraw-ask =
    Withdraw entry { $entry }? Its place becomes free for others.

    If you change your mind, a button brings it back while entries are taken and there are places.
my-withdraw-yes = Yes, withdraw
my-withdraw-no = No, keep it
my-withdrawn = The entry is withdrawn.
my-restored = The entry is submitted again.
my-restored-waitlisted = There are no free places now: the entry is on the waiting list.

news-submitted = Entry <b>{ $entry }</b> is submitted. We will check it and write here.
news-waitlisted = Entry <b>{ $entry }</b> is on the waiting list: all places are taken. We will write here when one is free.
news-accepted = Entry <b>{ $entry }</b> is accepted! We look forward to seeing you.
news-next-stage = Next: { $stage }
news-returned =
    Something in entry <b>{ $entry }</b> needs correcting. Its number and place stay yours.

    { $reason }
news-rejected =
    We are sorry: entry <b>{ $entry }</b> could not be accepted.

    { $reason }
news-set-aside =
    Entry <b>{ $entry }</b> is on the waiting list for now: the organizer has put off the decision.

    { $reason }

    You do not need to do anything; we will write here as soon as it is decided.
news-returned-how = Tap “Correct” or reply to this very message.

news-several = News of your entries
news-several-offered = <b>A place is free</b>
news-several-returned = <b>Please correct</b>
news-several-accepted = <b>Accepted, see you there</b>
news-several-set-aside = <b>On the waiting list for now</b>
news-several-rejected = <b>Could not be accepted</b>
news-several-more = …and { NUMBER($count) } more
news-several-until = — answer by: { $until }
news-button-correct = Correct { $number }
news-button-answer = Answer for { $number }
