### A school’s summary: its share of a contest or of a school year, as a message and as a report on paper.

school-report-button = 📊 School summary
school-report-button-of = 📊 { $institution }
school-report-button-own = 📊 Summary of my entries
school-report-button-paper = 📄 Report for the deputy head
school-report-button-year = School year { $from }/{ $to }
school-report-button-back = ← To the institution
school-report-year = School year { $from }/{ $to }, { $count ->
    [one] { NUMBER($count) } contest
   *[other] { NUMBER($count) } contests
}
school-report-own = Only the entries you made yourself are included.
school-report-empty = No entries have been submitted yet. Their totals will appear here.
school-report-moment = As of { $moment }
school-report-state = { $state }: { NUMBER($count) }
school-report-drafts = Drafts: { NUMBER($count) }
school-report-lacks = ⚠️ Missing: { $what }
school-report-lacks-nothing = Nothing is missing and nothing is waiting for a correction.
school-report-consents = { $count ->
    [one] { NUMBER($count) } consent
   *[other] { NUMBER($count) } consents
}
school-report-answers = { $count ->
    [one] { NUMBER($count) } answer
   *[other] { NUMBER($count) } answers
}
school-report-corrections = { $count ->
    [one] { NUMBER($count) } correction
   *[other] { NUMBER($count) } corrections
}
school-report-results = 🏆 { $what }
school-report-degree = { $degree } — { NUMBER($count) }
school-report-no-results = The results are not announced yet.
school-report-teachers = Teachers:
school-report-teacher = { $name } — { $entries }
school-report-more-teachers = …and { $count ->
    [one] { NUMBER($count) } more teacher
   *[other] { NUMBER($count) } more teachers
}: all are in the report.
school-report-coming = Preparing the report, it takes a moment…
school-report-caption = Report for the deputy head. { $institution }. { $what }. As of { $moment }.

school-paper-title = Report for the deputy head
school-paper-institution = { $full } ({ $short })
school-paper-figures = Totals
school-paper-states = By status: { $states }.
school-paper-lacks = Missing: { $what }.
school-paper-results = Results: { $what }.
school-paper-teachers = By teacher
school-paper-entries = Entries
school-paper-column-entries = Entries
school-paper-column-participations = Participations
school-paper-column-children = Children
school-paper-column-standing = Status, result
school-paper-teachers-hint = A child taught by two teachers is counted for each of them.
school-paper-withdrawn-out = Drafts and withdrawn entries are not listed.
