### The Excel workbook and the CSV: sheets, columns, captions.

sheet-totals = Totals
sheet-entries = Entries
sheet-participants = Participants
sheet-nomination = Nominations
sheet-category = Ages
sheet-form = Forms
sheet-district = Districts
sheet-kind = Kinds of institution
sheet-institution = Institutions
sheet-returning = New and returning
sheet-supervisor = Teachers
sheet-day = Days of submission
sheet-week = Weeks of submission
sheet-state = States
sheet-award = Awards

workbook-caption = { $contest }. As of { $moment }. { $rule }.
workbook-page = Page { $page } of { $pages }
workbook-total = Total

workbook-totals-what = Figure
workbook-totals-value = Value
workbook-totals-contest = Contest
workbook-totals-code = Contest code
workbook-totals-moment = As of
workbook-totals-made = Workbook made
workbook-totals-zone = Time zone
workbook-totals-rule = What counts
workbook-totals-filters = Filters
workbook-totals-no-filters = none, the whole contest
workbook-totals-drafts = Drafts (not counted)
workbook-totals-aside = { $state } (not counted)
workbook-totals-at-least = { $unit }, at least

column-number = Entry number
column-state = State
column-submitted = Submitted
column-late = Late
column-nomination = Nomination
column-form = Form
column-category = Age category
column-institution = Institution
column-kind = Kind of institution
column-district = District
column-ensemble = Ensemble
column-children = Children
column-teachers = Teachers
column-accompanist = Accompanist
column-last-name = Last name
column-first-name = First name
column-patronymic = Patronymic
column-birth-date = Birth date
column-age = Age on the reference date
column-grade = Grade
column-yes = yes
