### Tallies: units, cuts, the answer to /totals.

unit-entries = { $count ->
    [one] { NUMBER($count) } entry
   *[other] { NUMBER($count) } entries
}
unit-acts = { $count ->
    [one] { NUMBER($count) } act
   *[other] { NUMBER($count) } acts
}
unit-works = { $count ->
    [one] { NUMBER($count) } work
   *[other] { NUMBER($count) } works
}
unit-participations = { $count ->
    [one] { NUMBER($count) } participation (counting repeats)
   *[other] { NUMBER($count) } participations (counting repeats)
}
unit-children = { $count ->
    [one] { NUMBER($count) } child (each counted once)
   *[other] { NUMBER($count) } children (each counted once)
}
unit-soloists = { $count ->
    [one] { NUMBER($count) } soloist
   *[other] { NUMBER($count) } soloists
}
unit-ensembles = { $count ->
    [one] { NUMBER($count) } ensemble
   *[other] { NUMBER($count) } ensembles
}
unit-institutions = { $count ->
    [one] { NUMBER($count) } institution
   *[other] { NUMBER($count) } institutions
}
unit-supervisors = { $count ->
    [one] { NUMBER($count) } teacher
   *[other] { NUMBER($count) } teachers
}
unit-accompanists = { $count ->
    [one] { NUMBER($count) } accompanist
   *[other] { NUMBER($count) } accompanists
}

unit-title-entries = Entries
unit-title-acts = Acts
unit-title-works = Works
unit-title-participations = Participations (counting repeats)
unit-title-children = Children (each counted once)
unit-title-soloists = Soloists
unit-title-ensembles = Ensembles
unit-title-institutions = Institutions
unit-title-supervisors = Teachers
unit-title-accompanists = Accompanists

why-more-children = The rows add up to more than the total: a child in several rows is counted in each, and once in the total.
why-more-ensembles = The rows add up to more than the total: an ensemble in several rows is counted in each, and once in the total.
why-more-institutions = The rows add up to more than the total: an institution in several rows is counted in each, and once in the total.
why-more-teachers = The rows add up to more than the total: a teacher in several rows is counted in each, and once in the total.
why-more-entries = The rows add up to more than the total: an entry in several rows is counted in each, and once in the total.
rowless-supervisor = Entries without a teacher are in the total only.
rowless-award = Entries without an award are in the total only.

dimension-contest = By contest
dimension-nomination = By nomination
dimension-category = By age
dimension-form = By line-up
dimension-district = By district
dimension-kind = By kind of institution
dimension-institution = By institution
dimension-returning = New and returning
dimension-supervisor = By teacher
dimension-day = By day of submission
dimension-week = By week of submission
dimension-state = By status
dimension-award = By award
dimension-row-contest = Contest
dimension-row-nomination = Nomination
dimension-row-category = Age
dimension-row-form = Line-up
dimension-row-district = District
dimension-row-kind = Kind of institution
dimension-row-institution = Institution
dimension-row-returning = Institutions
dimension-row-supervisor = Teacher
dimension-row-day = Day of submission
dimension-row-week = Week of submission
dimension-row-state = Status
dimension-row-award = Award
dimension-unknown = Not given
acquaintance-new = First time
acquaintance-returning = Took part before

status-rule-submitted-accepted = Counting submitted and accepted entries
status-rule-all = Counting all entries except drafts
status-rule-some = Counting only these entries: { $states }

tally-filter = { $dimension } — { $values }
period-quarter = Q{ $quarter } { $year }
period-year = { $year }
period-school-year = school year { $from }/{ $to }
period-days = { $from } – { $to }

command-totals = Totals of a contest
totals-moment = As of { $moment }
totals-at-least = at least { $unit }
totals-unnamed = { $count ->
    [one] For { NUMBER($count) } ensemble only the headcount is known, so there may be more children.
   *[other] For { NUMBER($count) } ensembles only the headcount is known, so there may be more children.
}
totals-aside = Not counted:
totals-aside-line = { $state } — { NUMBER($count) }
totals-drafts = Drafts — { NUMBER($count) }
totals-empty = No entries yet: the totals will appear here as soon as teachers submit the first ones.
totals-empty-counted = No submitted or accepted entries yet.
totals-cut = { $dimension } · { $unit }
totals-row = { $label } — <b>{ $figures }</b>
totals-whole = Total — <b>{ $figures }</b>
totals-share-told = “{ $state }” — { $of } of { $all ->
    [one] { NUMBER($all) } entry
   *[other] { NUMBER($all) } entries
}, which is <b>{ $percent }</b>
totals-share-row = { $label } — { $of } of { $all }, { $percent }
totals-share-whole = { $narrow ->
    [yes] 100% is every submitted entry of this selection: unreviewed, rejected and withdrawn ones too.
   *[no] 100% is every submitted entry: unreviewed, rejected and withdrawn ones too.
}
totals-share-nothing = There are no such entries to take a share of.
totals-percent = { $percent }%
totals-percent-less = less than 1%
totals-percent-more = more than 99%
totals-average-told = On average — <b>{ $average }</b>: { $of } ÷ { $per }
totals-average-nothing = There are no such entries to take an average of.
totals-share-part = { $of } of { $all }, { $percent }
totals-no-quotient = { $of } ÷ { $per }
totals-quotient = { $of } ÷ { $per } = { $average }
totals-ratio-then = { $isBefore ->
    [yes] Was — { $before }
   *[no] There — { $before }
}
totals-more-rows = { $count ->
    [one] …and { NUMBER($count) } more row. All of them are in the Excel workbook.
   *[other] …and { NUMBER($count) } more rows. All of them are in the Excel workbook.
}
totals-rows-left = { $count ->
    [one] …and { NUMBER($count) } more row. Narrow the filter to see it.
   *[other] …and { NUMBER($count) } more rows. Narrow the filter to see them.
}
totals-no-rows = There are no such entries.
totals-no-contests = There are no contests yet. As soon as there is one, its figures will be here.
totals-which-contest = Which contest’s totals would you like to see?
totals-button-back = ← Back to totals
totals-button-workbook = Excel workbook
totals-button-csv = Entries as CSV
totals-button-other = Another contest
totals-button-of-entries = Entries
totals-button-of-children = Children
totals-button-of-participations = Participations
totals-button-chosen = ✓ { $label }
totals-csv-coming = Preparing the list of entries as CSV, it will not take long…
totals-file-coming = Preparing the file, one moment…
totals-awards-unpublished = Results are not published yet, and awards count once they are: { $contests }.
totals-awards-without = No award degrees are set up: { $contests }.
totals-awards-elsewhere = Results are published for { $contests }. To see them, name the contest in the question or choose it in /totals.
totals-awards-given = Awards given so far are in /results, where they are published as well.
totals-file-one-contest = A file is made of one contest. Choose it by “Another contest”, or name it in the question.
totals-file-caption = { $contest }. As of { $moment }.

totals-all-contests = { $count ->
    [one] All contests together ({ NUMBER($count) })
   *[other] All contests together ({ NUMBER($count) })
}
totals-cross = { $first } and { $second } · { $unit }
totals-filters = Only: { $filters }
totals-period = Submitted in: { $period }
totals-change = was { $before } ({ $change })
totals-change-other = there { $before } ({ $change })
totals-change-percent = { $absolute }, { $percent }%
totals-figure = <b>{ $figure }</b>
totals-figure-changed = <b>{ $figure }</b> — { $change }
totals-compared = Was: { $title }, as of { $moment }
totals-compared-other = There: { $title }, as of { $moment }
totals-compared-past = Was: { $title }, { $day } (entered by hand)
totals-compared-apart = These cover the whole contest: they cannot be compared with filters and periods.
totals-compared-nothing = There is nothing to compare with: last year’s contest is not here. You can enter its totals under “Compare”.
totals-gone = There before, not now: { $names }
totals-gone-other = Only there: { $names }
totals-gone-more = { $names } and { NUMBER($count) } more
totals-columns = { $letter } — { $label }
totals-letters = ABCDEFGHIJ
totals-sum = Total
totals-cell-more = { NUMBER($count) } more
totals-block = <b>{ $label } — { NUMBER($count) }</b>
totals-cell = { $label } { NUMBER($count) }

totals-button-cut = Break down by…
totals-button-cross = Then by…
totals-button-filter = Filter
totals-button-period = Period
totals-button-moment = As of…
totals-button-compare = Compare
totals-button-units = More…
totals-button-show = ← Back
totals-button-all-contests = All contests together
totals-button-no-second = Without a second breakdown
totals-button-no-filters = Remove all filters
totals-button-no-filter = Remove this filter
totals-button-all-time = All time
totals-button-now = Now
totals-button-closing = End of entries · { $day }
totals-button-day-of = { $title } · { $day }
totals-button-type-day = Another day…
totals-button-type-days = Other days…
totals-button-year-before = With the year before
totals-button-year-before-same-day = With the same day a year before
totals-button-with-contest = { $title }, { $year }
totals-button-write-past = Enter past totals
totals-button-forget-past = Delete the past totals
totals-button-no-comparison = Do not compare
totals-button-value = { $label } ({ NUMBER($count) })
totals-button-page = { $page } of { $pages }

totals-choose-cut = What should the figures be broken down by?
totals-choose-cross = What should the columns be? Now: { $dimension }.
totals-choose-unit = What should be counted?
totals-choose-filter = What would you like to keep? Only such entries will count.
totals-choose-value = { $dimension }: what would you like to keep? The number of entries is in brackets.
totals-no-values = There is nothing to choose from yet.
totals-choose-period = Which period? Entries count by the day they were first submitted.
totals-choose-moment = As of which day? The figures will be those at the end of that day.
totals-choose-comparison = Compare with what?
totals-type-day = Write the day, such as “1 November” or “01.11.2026”: the figures will be those at its end. An hour may follow: “1 November, 10:00”.
totals-type-days = Write which days: “1–15 November”, “01.11.2026 – 15.11.2026”, “since 1 November”, “December” or “last week”.
totals-type-past = Write in one message when it was and how many, such as “2025: 370 works, 59 institutions”. These figures will appear next to the present ones: { $title }.
totals-not-a-day = I could not make out the day. Write, for instance, “1 November” or “01.11.2026”.
totals-days-are-whole = Periods are counted in whole days. “As of” shows the figures of an hour; here write days, such as “1–15 November”.
totals-not-days = I could not make out the days. Write, for instance, “1–15 November” or “since 1 November”.
totals-future-day = { $day } has not come yet. Write a day in the past.
totals-as-text = Please write it as text.
totals-past-written = Saved: { $title }, { $day } — { $figures }.
totals-past-forgotten = Deleted. Nothing is compared with these figures any more.
totals-past-when-missing = I cannot tell when it was. Begin with the year: “2025: 370 works, 59 institutions”.
totals-past-in-future = { $day } has not come yet. Write a year or a day in the past.
totals-past-figures-missing = There are no numbers. After each number say what was counted: “370 works, 59 institutions”.
totals-past-unit-unknown = I could not make out “{ $words }”. You can give: entries, acts, works, participations, children, soloists, ensembles, institutions, teachers, accompanists.
totals-past-unit-twice = “{ $words }” is already counted in this message. Write each figure once.

past-command-usage = Check a file: npm run past-totals -- check FILE. Load it: npm run past-totals -- load FILE.
past-file-checked = { $count ->
    [one] All is well: { NUMBER($count) } record of past totals.
   *[other] All is well: { NUMBER($count) } records of past totals.
}
past-file-loaded = { $count ->
    [one] { NUMBER($count) } record of past totals loaded.
   *[other] { NUMBER($count) } records of past totals loaded.
}
