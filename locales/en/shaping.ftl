### Changing a contest part by part.

### The way in and the parts.

shaping-door = Set up
shaping-door-warned = ⚠️ Set up
shaping-parts = <b>Setting up: { $title }</b>
shaping-part = <b>{ $part }: { $title }</b>
shaping-part-line = • { $part }: { $summary }
shaping-part-line-warned = ⚠️ { $part }: { $summary }
shaping-part-about = Title and words
shaping-part-dates = Dates
shaping-part-stages = Stages
shaping-part-nominations = Nominations
shaping-part-forms = Forms
shaping-part-ages = Ages
shaping-part-limits = Places and limits
shaping-part-questions = Questions
shaping-part-criteria = Criteria
shaping-part-awards = Award degrees
shaping-part-checks = Checks
shaping-part-papers = Consents and keeping

### Things on every screen.

shaping-setting = { $label }: <b>{ $value }</b>
shaping-setting-unset = { $label }: —
shaping-switch = { $label }: { $value }
shaping-thing = { $at }. <b>{ $title }</b> · { $line }
shaping-thing-bare = { $at }. <b>{ $title }</b>
shaping-note = ⚠️ { $note }
shaping-closed = 🔒 closed
shaping-closed-line = 🔒 Closed: new entries cannot choose it, earlier ones keep it.
shaping-yes = yes
shaping-no = no
shaping-without = no limit
shaping-everywhere = everywhere
shaping-at-least = at least { NUMBER($least) }
shaping-at-most = at most { NUMBER($most) }
shaping-people = { $size } people
shaping-stands = Now: <b>{ $value }</b>
shaping-up = ↑ Up
shaping-down = ↓ Down
shaping-close = Close
shaping-open = Open again
shaping-remove = Take out
shaping-remove-ask = Take “{ $title }” out for good?
shaping-remove-yes = Yes, take it out
shaping-remove-no = Leave it
shaping-back = ‹ Back
shaping-back-part = ‹ To the list
shaping-back-parts = ‹ To all settings
shaping-clear = Clear it
shaping-keep = Leave as it is
shaping-as-text = Please write the answer as a message.

### What came of it.

shaping-saved = Saved
shaping-done = ✅ Saved.
shaping-changed = The contest has just been changed. This is how it stands now.
shaping-changed-typed = Somebody else changed the contest while you wrote, so your answer was not saved. This is how it stands now.
shaping-purged = Personal data of this contest are gone by their term; it does not change any more.
shaping-concerns-card = Everybody who opens the contest sees it.
shaping-concerns-dates = The new dates count at once. If entries stay open longer, I tell everybody who holds a draft.
shaping-concerns-ages = Ages are counted anew in new entries and where participants are changed.
shaping-concerns-new = Counts for new entries and for those being corrected.
shaping-concerns-questions = New entries and drafts see it; answers already given stay.
shaping-concerns-awards = The staff see it, and the participants once results are published.
shaping-which-kind = <b>What to ask?</b>
    Ready questions are added at once; your own you word yourself.
shaping-concerns-count = Entries handed in that it concerns: { NUMBER($entries) }.
shaping-in-use = { $entries ->
    [one] <b>{ $title }</b> is used by { $entries } entry and cannot be taken out.
   *[other] <b>{ $title }</b> is used by { $entries } entries and cannot be taken out.
}
shaping-in-use-drafts = <b>{ $title }</b> was chosen in drafts already and cannot be taken out.
shaping-in-use-elsewhere = <b>{ $title }</b> is used by entries already and cannot be taken out. It can be renamed.
shaping-in-use-close = It can be closed: new entries cannot choose it, and those handed in stay as they are.
shaping-back-contest = ‹ To the contest
shaping-turn = Tap to turn one over.
shaping-empty = Nothing here yet.

### Title and words.

shaping-title = Title
shaping-ask-title = Write the full title, as in the regulations.
shaping-ask-item-title = Write the new title. Entries follow it.
shaping-organizer = Organizer
shaping-ask-organizer = Write who runs the contest, as people call you.
shaping-goal = Aim
shaping-ask-goal = Write the aim in a sentence or two.
shaping-who = Who takes part
shaping-ask-who = Write whom you expect. For example: children of 5–17, soloists and groups.
shaping-fee = Fee
shaping-ask-fee = Write what taking part costs. For example: free.
shaping-season = Season
shaping-ask-season = Write the school year. For example: 2026/2027.
shaping-code = Code
shaping-about-summary = code { $code }
shaping-ask-code = Entry numbers begin with it: ЗЛБ-001. Write 2 to 6 letters.

### Dates.

shaping-opens = Entries open
shaping-ask-opens = Write the day, with a time if you like. For example: 16 November 9:00.
shaping-closes = Entries close
shaping-ask-closes = Write the last day for entries. “15 March” means the whole of that day. Or more exactly: 18:00 15 March.
shaping-edits = Editing ends
shaping-ask-edits = Until which day may schools edit what they handed in? Without a date: until entries close.
shaping-edits-unset = when entries close
shaping-withdraws-unset = as long as the contest runs
shaping-withdraws = Withdrawing ends
shaping-ask-withdraws = Until which day may an entry be withdrawn? Without a date: as long as the contest runs.
shaping-grace = Grace after the end, minutes
shaping-ask-grace = For how many minutes after the end are finished drafts still taken? 0: none.
shaping-correction = Days for corrections
shaping-ask-correction = How many days does a school have to correct a returned entry? 1 to 30.

### Stages.

shaping-add-stage = + Stage
shaping-ask-add-stage = Write the stage and its days after a comma. For example: Final, 23–24 January. Several: one a line.
shaping-stage-days = Days
shaping-ask-stage-days = Write the day or days. For example: 23–24 January.
shaping-stage-remote = Remote
shaping-stage-venue = Venue
shaping-ask-stage-venue = Write where the stage takes place.
shaping-count-stages = { $count ->
    [0] none yet
    [one] { $count } stage
   *[other] { $count } stages
}

### Nominations.

shaping-add-nomination = + Nomination
shaping-ask-add-nomination = Write the title. Several at once: one a line.
shaping-nomination-forms = Forms
shaping-ask-nomination-forms = Which forms does this nomination take?
shaping-nomination-longest = Longest
shaping-ask-nomination-longest = Write a time: 4:00 for all forms, or each by itself: solo 3:00, ensemble 4:30.
shaping-cap = Places
shaping-ask-nomination-cap = How many entries does this nomination take?
shaping-nomination-called = What forms are called here
shaping-ask-nomination-called = Write each form on its own line with a dash. For example: Choir — large group.
shaping-nomination-live = Live accompaniment only
shaping-formats = File formats
shaping-ask-formats = List the endings of file names. For example: jpg, png, pdf.
shaping-mb = Largest file, MB
shaping-ask-mb = How many megabytes at most? Over 20 MB schools send a link.
shaping-pixels = Long side of a picture, px
shaping-ask-pixels = How many pixels at least? For example: 2000.
shaping-work-formats = Formats of works
shaping-ask-work-formats = List them with commas. For example: A3, A2.
shaping-nomination-sides = Largest work, cm
shaping-ask-nomination-sides = Write three sides in centimetres. For example: 60×40×40.
shaping-count-nominations = { $count ->
    [0] none yet
    [one] { $count } nomination
   *[other] { $count } nominations
}

### Forms.

shaping-add-form = + Form
shaping-ask-add-form = Write the form and how many people it has. For example: Ensemble, 5–12. Several: one a line.
shaping-form-size = How many people
shaping-ask-form-size = Write from and to. For example: 5–12. One number: exactly that many.
shaping-form-headcount = A number without a list will do

### Ages.

shaping-add-age = + Age
shaping-ask-add-age = Write the age. For example: Younger 7–10. Several with commas; “mixed” for groups.
shaping-age-range = Who belongs
shaping-ask-age-range = Write from and to. For example: 7–10, up to 6, 18+ or grade 1–4.
shaping-age-group-only = Groups only
shaping-age-groups = groups only
shaping-age-preschool = preschool
shaping-age-grades = grades: { $grades }
shaping-age-between = ages { $min }–{ $max }
shaping-age-from = from { $min }
shaping-age-up-to = up to { $max }
shaping-ages-anew = Write all anew
shaping-ask-ages-anew = Write all categories with commas. For example: 5–6, 7–10, 11–13, 14–17, mixed. By grade too: grade 1–4, grade 5–8.
shaping-ages-date = Ages counted on
shaping-ask-ages-date = On which day are ages counted? For example: 23 January 2027.
shaping-ages-policy = Age of a group
shaping-ask-ages-policy = How is a group’s category found?
shaping-policy-every-member = Everybody of one category
shaping-policy-tolerance = Some may be of another age
shaping-policy-oldest = By the oldest
shaping-policy-average = By the average age
shaping-policy-mixed = Different ages are mixed
shaping-ages-percent = Of another age, at most
shaping-ask-ages-percent = What percentage of a group may be of another age? 0 to 50.
shaping-count-ages = { $count ->
    [0] none yet
    [one] { $count } category, on { $day }
   *[other] { $count } categories, on { $day }
}
shaping-count-grades = { $count ->
    [0] none yet
    [one] { $count } category by grade
   *[other] { $count } categories by grade
}

### Places and limits.

shaping-ask-cap = How many entries does the whole contest take?
shaping-waiting = Waiting list
shaping-offer = An offered place is held, hours
shaping-ask-offer = For how many hours is a freed place held? 1 to 240.
shaping-per-school = From one institution
shaping-ask-per-school = How many entries at most from one institution?
shaping-per-school-here = From one institution here
shaping-ask-per-school-here = How many entries from one institution in one nomination and age?
shaping-per-child = From one child
shaping-ask-per-child = In how many entries may one child take part?
shaping-child-aside = Forms left out
shaping-ask-child-aside = Which forms does a child’s limit leave out?
shaping-limits-none = no limit
shaping-limits-of-entries = any number of places, entries limited
shaping-limits-cap = { NUMBER($cap) } places
shaping-limits-waiting = { NUMBER($cap) } places and a waiting list

### Questions.

shaping-add-question = + Question
shaping-ask-add-question = Write the question as the teacher will see it.
shaping-ask-add-choice = Write the question and under it the answers to choose from, one a line.
shaping-question-wording = Question
shaping-ask-question-wording = Write how to ask.
shaping-question-example = Example
shaping-ask-question-example = Write an answer as you expect it: it will stand below the question. For example: А. С. Пушкин, «Зимнее утро»
shaping-question-choices = Answers
shaping-ask-question-choices = List all answers, one a line. To rename one: “old = new”.
shaping-question-required = Required
shaping-question-owed = May come later
shaping-question-until = Awaited until
shaping-ask-question-until = Until which day may the answer come? Not before entries close.
shaping-question-nominations = Nominations
shaping-ask-question-nominations = In which nominations is it asked? None marked: in all.
shaping-question-forms = Forms
shaping-ask-question-forms = Which forms does it concern? None marked: all.
shaping-question-bounds = Bounds
shaping-ask-question-bounds = Write from and to. For words the most characters, for a choice how many answers. For example: 1–5.
shaping-question-is-required = required
shaping-question-is-optional = may be skipped
shaping-question-is-owed = may come later
shaping-count-questions = { $count ->
    [0] none yet
    [one] { $count } question
   *[other] { $count } questions
}

### Criteria and awards.

shaping-add-criterion = + Criterion
shaping-ask-add-criterion = Write the criterion. All at once: one a line.
shaping-count-criteria = { $count ->
    [0] none yet
    [one] { $count } criterion
   *[other] { $count } criteria
}
shaping-add-degree = + Degree
shaping-ask-add-degree = Write the degree. All at once, from the highest down: one a line.
shaping-count-degrees = { $count ->
    [0] none yet
    [one] { $count } degree
   *[other] { $count } degrees
}

### Checks, consents.

shaping-check-refuse = refused
shaping-check-flag = flagged
shaping-check-late = Late
shaping-check-size = Size of the form
shaping-check-count = Number differs from the list
shaping-check-category = Category not by age
shaping-check-age = Age of no category
shaping-check-child-limit = Child’s limit
shaping-check-school-limit = Institution’s limit
shaping-check-duplicate = Likely a repeat
shaping-check-duration = Longer than allowed
shaping-check-media = Video or file missing
shaping-check-format = File format
shaping-check-work = Work too large
shaping-check-consent = Consent missing
shaping-checks-refusing = { $count ->
    [0] all only flag
    [one] { $count } holds an entry back
   *[other] { $count } hold an entry back
}
shaping-keep-months = Keep data, months
shaping-ask-keep = For how many months after the last day are personal data kept? The figures stay for good.
shaping-keep-summary = { $months ->
    [one] kept { $months } month
   *[other] kept { $months } months
}

### The regulations’ file.

shaping-file = Regulations’ file
shaping-file-read = Regulations
shaping-file-send = Send the file
shaping-file-replace = Replace
shaping-file-drop = Take off
shaping-file-stands = <b>The regulations</b> are on the contest’s card: everybody can open them.
shaping-file-none = <b>The regulations</b> are not there yet. Send the file, and the contest’s card shows a button.
shaping-file-ask = Send the regulations as a PDF or DOCX file of up to 20 MB.
shaping-file-as-document = A PDF or DOCX file is needed: attach it as a document.
shaping-file-gone = The regulations’ file is not there any more. Please ask the organizers.
shaping-file-caption = Regulations: { $title }

### Why it cannot be so.

shaping-fault-at = “{ $item }”: { $fault }
shaping-fault-gone = It is not in the contest any more. Open the list again.
shaping-fault-in-use = Entries use it already, so it cannot go.
shaping-fault-min-over-max = “{ $item }”: the least ({ NUMBER($min) }) is more than the most ({ NUMBER($max) }).
shaping-fault-closes-before-opens = Entries cannot close before they open.
shaping-fault-edit-ends-before-close = Editing cannot end before entries close.
shaping-fault-withdraw-ends-before-open = Withdrawing cannot end before entries open.
shaping-fault-stage-ends-before-start = “{ $item }”: the last day is before the first.
shaping-fault-age-range-missing = “{ $item }”: write the ages, such as 7–10.
shaping-fault-grades-missing = “{ $item }”: write the grades, such as grade 1–4.
shaping-fault-ages-overlap = “{ $other }” and “{ $item }” both take age { $age }. Move a bound, such as one year up.
shaping-fault-grades-overlap = “{ $other }” and “{ $item }” both take grade { $grade }.
shaping-fault-choices-missing = “{ $item }”: answers to choose from are needed.
shaping-fault-label-missing = This question needs words of its own: write them.
shaping-fault-kind-repeated = “{ $item }”: another question asks the same there. Part them by nominations or forms.
shaping-fault-work-formats-missing = First list the formats of works in the nomination “{ $nomination }”, or ask about the format only where there are some.
shaping-fault-owed-until-not-owed = “{ $item }”: first turn on “May come later”.
shaping-fault-owed-ends-before-close = “{ $item }”: what comes later cannot be due before entries close. Name a later day.
shaping-fault-not-a-file-question = “{ $item }”: formats and sizes are for questions about a file.
shaping-fault-code-taken = Another contest has this code. Choose another.
shaping-fault-code-in-use = Entries have numbers with this code already; it cannot change.
shaping-fault-list-empty = At least one has to stay.
shaping-fault-forms-empty = “{ $item }”: at least one form is needed.

### Worth a look.

shaping-note-age-gap = Age { $age } belongs to no category.
shaping-note-ages-gap = Ages { $from }–{ $to } belong to no category.
shaping-note-grades-gap = Grades { $grades } belong to no category.
shaping-note-title-not-asked = The title of the act or work is not asked.
shaping-note-end-has-passed = The end of entries has passed: move it before publishing.
shaping-note-nomination-takes-nobody = “{ $nomination }”: all its forms are closed, nobody can choose it.
shaping-note-form-nowhere = No nomination takes “{ $form }”.

### Why words were not taken.

typed-part-text-expected = Please write the answer as a message.
typed-part-empty = There is not a word here yet. Write some text.
typed-part-too-long = Too long: { NUMBER($most) } characters fit.
typed-part-not-a-number = One number in figures is needed.
typed-part-out-of-bounds = A number from { NUMBER($least) } to { NUMBER($most) } will do.
typed-part-not-a-range = I see no bounds. For example: 5–12
typed-part-not-an-age = I do not understand “{ $typed }”. For example: 7–10 or mixed
typed-part-no-such-grade = Grades go from 1 to 11: “{ $typed }”.
typed-part-no-date = I see no day here. For example: 15 March
typed-part-no-such-date = There is no { $typed } in the calendar.
typed-part-several-dates = There are several days; one is needed.
typed-part-in-the-past = This has passed already. Name a day to come: schools have to make it.
typed-part-not-known-here = I cannot find “{ $typed }”. Write it as in the list.
typed-part-not-a-code = A code has 2 to 6 letters and no figures. For example: ЗЛБ
typed-part-not-three-sides = Three numbers in centimetres are needed. For example: 60×40×40
typed-part-wording-missing = Write the question itself.
typed-part-options-missing = At least two answers are needed under the question, one a line.
