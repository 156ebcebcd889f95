### Contests: the card a school sees, and the report about a contest’s file.

contest-fault-unknown-id = the file has no { $of ->
    [nomination] nomination
    [form] line-up
    [category] age category
    [field] question
   *[other] item
} “{ $id }”
contest-fault-duplicate-id = the id “{ $id }” is taken above
contest-fault-min-over-max = the least ({ NUMBER($min) }) is more than the most ({ NUMBER($max) })
contest-fault-closes-before-opens = entries close before they open
contest-fault-edit-ends-before-close = edits cannot end before entries close
contest-fault-withdraw-ends-before-open = withdrawing cannot end before entries open
contest-fault-stage-ends-before-start = the stage ends before it starts
contest-fault-age-range-missing = give the age: min, max or both
contest-fault-grades-missing = give the grades
contest-fault-ages-overlap = age { $age } is in the category “{ $other }” too
contest-fault-grades-overlap = grade { $grade } is in the category “{ $other }” too
contest-fault-choices-missing = list the answers to choose from (choices)
contest-fault-label-missing = write the question itself (label)
contest-fault-kind-repeated = “{ $other }” asks the same already
contest-fault-work-formats-missing = the nomination “{ $nomination }” gives no formats of works (work_formats)
contest-fault-code-taken = the contest “{ $by }” has this code already
contest-fault-code-in-use = entries are numbered with this code already, it cannot change
contest-fault-id-in-use = the { $of ->
    [nomination] nomination
    [form] line-up
    [category] age category
    [field] question
   *[other] item
} “{ $id }” is used by entries and cannot be removed
contest-fault-kind-in-use = the question “{ $id }” has answers, its kind cannot change
contest-warning-ages-gap = note: ages { $from }–{ $to } are in no category
contest-warning-grades-gap = note: grades { $grades } are in no category
contest-warning-title-not-asked = note: the title of the act or work is not asked
contest-file-checked = The file is in order. { $title }: { $nominations ->
    [one] { $nominations } nomination
   *[other] { $nominations } nominations
}, { $fields ->
    [one] { $fields } question
   *[other] { $fields } questions
}.
contest-file-faulty = The file has { $faults ->
    [one] { $faults } fault
   *[other] { $faults } faults
}, nothing was changed:
contest-file-loaded = { $outcome ->
    [added] The contest is added: { $title }
    [changed] The contest is changed: { $title }
   *[same] Nothing changed in the contest: { $title }
}

### The card.

contest-participants = Who: { $who }
contest-goal = Aim: { $goal }
contest-nominations = Nominations: { $list }
contest-ages = Age on { $day }:
contest-grades = Categories by grade:
contest-item = • { $title }
contest-next-stage = Next: { $title }, { $days }
contest-fee = Fee: { $fee }
contest-open = 🟢 Taking entries { $end }, { $left }
contest-soon = 🕓 Entries open: { $at }
contest-closed = Entries have closed: they were taken { $end }
contest-inactive = This contest is not taking entries now
contest-end-day = through { $weekday } { $day }
contest-end-at = until { $time } on { $weekday } { $day } ({ $zone })
contest-last-day = today is the last day
contest-hours-left = less than { $hours } hours left
contest-minutes-left = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
contest-last-minute = less than a minute left
contest-days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
contest-nominations-title = <b>Nominations</b>
contest-nomination = • <b>{ $title }</b>: { $forms }
contest-nomination-closed = • <b>{ $title }</b>: closed
contest-forms-longest = { $forms } up to { $longest }
contest-dates-title = <b>Dates</b>
contest-dates-opens = Entries open: { $at }
contest-dates-closes = Submit an entry: { $end }
contest-dates-edit = Correct an entry: { $end }
contest-dates-withdraw = Withdraw an entry: { $end }
contest-dates-stage = • <b>{ $title }</b>: { $days }
contest-dates-stage-at = • <b>{ $title }</b>: { $days }, { $place }
contest-stage-remote = remote
contest-requirements-title = <b>Requirements</b>
contest-requirements-asked = What to have ready: { $list }.
contest-demands = • <b>{ $title }</b>: { $list }
contest-demand-live = live accompaniment only
contest-demand-formats = formats { $list }
contest-demand-size = at most { $size } cm
contest-demand-files = { $list } files
contest-demand-mb = up to { NUMBER($most) } MB
contest-demand-px = long side from { NUMBER($least) } px
contest-limit-institution = { $most ->
    [one] One institution: up to { $most } entry.
   *[other] One institution: up to { $most } entries.
}
contest-limit-nomination = { $most ->
    [one] One institution: up to { $most } entry in each nomination and age.
   *[other] One institution: up to { $most } entries in each nomination and age.
}
contest-limit-child = { $most ->
    [one] One child: up to { $most } entry.
   *[other] One child: up to { $most } entries.
}
contest-criteria = The jury looks at: { $list }.
contest-command-usage = Check a file: npm run contest -- check FILE. Load it: npm run contest -- load FILE.
