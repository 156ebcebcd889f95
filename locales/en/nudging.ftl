nudge-drafts = <b>{ $count ->
        [one] A draft is waiting for you
       *[other] Drafts are waiting for you
    }</b>
nudge-draft-lacks = • { $entry } — { $lacking }
nudge-draft-ready = • { $entry } — complete, just submit it
nudge-more = { $count ->
        [one] And { $count } more draft.
       *[other] And { $count } more drafts.
    }
nudge-deadline-moved = <b>The deadline has been extended.</b> Your drafts are safe; take your time.
nudge-opened = <b>Entries are open.</b> You have taken part before, so you are among the first to know.
nudge-button-contest = Open the contest
nudge-button-quiet = No news of openings
nudge-quiet = All right, no more news of openings. You can find every contest under /contests
