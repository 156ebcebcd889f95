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
    [one] { NUMBER($count) } participation (with repeats)
   *[other] { NUMBER($count) } participations (with repeats)
}
unit-children = { $count ->
    [one] { NUMBER($count) } child (without repeats)
   *[other] { NUMBER($count) } children (without repeats)
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
unit-title-participations = Participations (with repeats)
unit-title-children = Children (without repeats)
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
dimension-form = By form
dimension-district = By district
dimension-kind = By kind of institution
dimension-institution = By institution
dimension-supervisor = By teacher
dimension-day = By day of submission
dimension-week = By week of submission
dimension-state = By state
dimension-award = By award
dimension-row-contest = Contest
dimension-row-nomination = Nomination
dimension-row-category = Age
dimension-row-form = Form
dimension-row-district = District
dimension-row-kind = Kind of institution
dimension-row-institution = Institution
dimension-row-supervisor = Teacher
dimension-row-day = Day of submission
dimension-row-week = Week of submission
dimension-row-state = State
dimension-row-award = Award
dimension-unknown = Not given

status-rule-submitted-accepted = Submitted and accepted entries count
status-rule-all = All entries but drafts
status-rule-some = Entries in these states count: { $states }

command-totals = Totals of a contest
totals-moment = As of { $moment }
totals-at-least = at least { $unit }
totals-unnamed = { $count ->
    [one] Of { NUMBER($count) } ensemble only the headcount is known, so there may be more children.
   *[other] Of { NUMBER($count) } ensembles only the headcount is known, so there may be more children.
}
totals-aside = Not counted:
totals-aside-line = { $state } — { NUMBER($count) }
totals-drafts = Drafts — { NUMBER($count) }
totals-empty = No entries yet: the figures will appear here as soon as teachers send the first ones.
totals-empty-counted = No submitted or accepted entries yet.
totals-cut = { $dimension } · { $unit }
totals-row = { $label } — <b>{ NUMBER($count) }</b>
totals-whole = Total — <b>{ NUMBER($count) }</b>
totals-more-rows = { $count ->
    [one] …and { NUMBER($count) } more row. All of them are in the Excel workbook.
   *[other] …and { NUMBER($count) } more rows. All of them are in the Excel workbook.
}
totals-no-rows = There is nothing to count here yet.
totals-no-contests = There are no contests yet. As soon as there is one, its figures will be here.
totals-which-contest = Which contest's totals shall I show?
totals-button-back = ← Back to totals
totals-button-workbook = Excel workbook
totals-button-csv = Entries as CSV
totals-button-other = Another contest
totals-button-of-entries = Entries
totals-button-of-children = Children
totals-button-of-participations = Participations
totals-button-chosen = ✓ { $label }
totals-file-coming = Preparing the file, one moment…
totals-file-caption = { $contest }. As of { $moment }.
