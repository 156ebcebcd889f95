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
shaping-part-forms = Line-ups
shaping-part-ages = Ages
shaping-part-limits = Places and limits
shaping-part-questions = Questions
shaping-part-criteria = Criteria
shaping-part-awards = Award degrees
shaping-part-checks = Checks
shaping-part-papers = Consents and retention

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
shaping-people = { $size ->
    [1] 1 person
   *[other] { $size } people
}
shaping-stands = Now: <b>{ $value }</b>
shaping-up = ↑ Up
shaping-down = ↓ Down
shaping-close = Close
shaping-open = Open again
shaping-remove = Remove
shaping-remove-ask = Remove “{ $title }” for good?
shaping-remove-yes = Yes, remove it
shaping-remove-no = Keep it
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
shaping-changed-typed = Somebody else changed the contest while you were writing, so your answer was not saved. This is how it stands now.
shaping-purged = The personal data of this contest have been deleted at the end of their term; it can no longer be changed.
shaping-concerns-card = Everybody who opens the contest sees it.
shaping-concerns-dates = The new dates apply at once. If entries stay open longer, I will tell everybody who has a draft.
shaping-concerns-ages = Ages are worked out anew in new entries and where participants change.
shaping-concerns-new = Applies to new entries and to those being corrected.
shaping-concerns-questions = New entries and drafts will see it; answers already given stay.
shaping-concerns-awards = The staff see it, and so do the participants once results are published.
shaping-which-kind = <b>What would you like to ask?</b>
    Ready-made questions are added at once; you word your own yourself.
shaping-concerns-count = Submitted entries affected: { NUMBER($entries) }.
shaping-in-use = { $entries ->
    [one] <b>{ $title }</b> is used by { $entries } entry and cannot be taken out.
   *[other] <b>{ $title }</b> is used by { $entries } entries and cannot be taken out.
}
shaping-in-use-drafts = <b>{ $title }</b> has already been chosen in drafts and cannot be removed.
shaping-in-use-elsewhere = <b>{ $title }</b> is already used by entries and cannot be removed. It can be renamed.
shaping-in-use-close = It can be closed: new entries will not be able to choose it, and submitted ones stay as they are.
shaping-back-contest = ‹ To the contest
shaping-turn = Tap one to switch it.
shaping-empty = Nothing here yet.

### Title and words.

shaping-title = Title
shaping-ask-title = Write the full title, as in the regulations.
shaping-ask-item-title = Write the new title. It will change in the entries too.
shaping-organizer = Organizer
shaping-ask-organizer = Write who runs the contest, the way people know you.
shaping-goal = Aim
shaping-ask-goal = Write the aim in a sentence or two.
shaping-who = Who takes part
shaping-ask-who = Write who can take part. For example: children of 5–17, soloists and groups.
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
shaping-ask-closes = Write the last day for entries. “15 March” means the whole of that day. Or, more exactly: 18:00 15 March.
shaping-edits = Editing ends
shaping-ask-edits = Until what day may schools change what they submitted? Without a date: until entries close.
shaping-edits-unset = when entries close
shaping-withdraws-unset = as long as the contest runs
shaping-withdraws = Withdrawing ends
shaping-ask-withdraws = Until what day may an entry be withdrawn? Without a date: as long as the contest runs.
shaping-grace = Grace after the deadline, minutes
shaping-ask-grace = For how many minutes after the deadline are finished drafts still accepted? 0: none.
shaping-correction = Days for corrections
shaping-ask-correction = How many days does a school have to correct a returned entry? 1 to 30.

### Stages.

shaping-add-stage = + Stage
shaping-ask-add-stage = Write the stage and its days after a comma. For example: Final, 23–24 January. Several: one per line.
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
shaping-ask-add-nomination = Write the title. Several at once: one per line.
shaping-nomination-forms = Line-ups
shaping-ask-nomination-forms = Which line-ups does this nomination take?
shaping-nomination-longest = Maximum length
shaping-ask-nomination-longest = Write a time: 4:00 for all line-ups, or one for each: solo 3:00, ensemble 4:30.
shaping-cap = Places
shaping-ask-nomination-cap = How many entries does this nomination take?
shaping-nomination-called = What line-ups are called here
shaping-ask-nomination-called = Write each line-up on its own line with a dash. For example: Choir — large group.
shaping-nomination-live = Live accompaniment only
shaping-formats = File formats
shaping-ask-formats = List the endings of file names. For example: jpg, png, pdf.
shaping-mb = Largest file, MB
shaping-ask-mb = How many megabytes at most? Above 20 MB, schools send a link.
shaping-pixels = Long side of a picture, px
shaping-ask-pixels = How many pixels at least? For example: 2000.
shaping-work-formats = Work formats
shaping-ask-work-formats = List them, separated by commas. For example: A3, A2.
shaping-nomination-sides = Largest work, cm
shaping-ask-nomination-sides = Write the three sides in centimetres. For example: 60×40×40.
shaping-count-nominations = { $count ->
    [0] none yet
    [one] { $count } nomination
   *[other] { $count } nominations
}

### Forms.

shaping-add-form = + Line-up
shaping-ask-add-form = Write the line-up and how many people it has. For example: Ensemble, 5–12. Several: one per line.
shaping-form-size = How many people
shaping-ask-form-size = Write from and to. For example: 5–12. A single number means exactly that many.
shaping-form-headcount = A number without a list is enough

### Ages.

shaping-add-age = + Age
shaping-ask-add-age = Write the age. For example: Younger 7–10. Separate several with commas; “mixed” for groups.
shaping-age-range = Who belongs
shaping-ask-age-range = Write from and to. For example: 7–10, up to 6, 18+ or grade 1–4.
shaping-age-group-only = Groups only
shaping-age-groups = groups only
shaping-age-preschool = preschool
shaping-age-grades = grades: { $grades }
shaping-age-between = ages { $min }–{ $max }
shaping-age-from = from { $min }
shaping-age-up-to = up to { $max }
shaping-ages-anew = Rewrite all
shaping-ask-ages-anew = Write all categories, separated by commas. For example: 5–6, 7–10, 11–13, 14–17, mixed. By grade too: grade 1–4, grade 5–8.
shaping-ages-date = Ages counted on
shaping-ask-ages-date = On which day are ages counted? For example: 23 January 2027.
shaping-ages-policy = Age of a group
shaping-ask-ages-policy = How is a group’s category found?
shaping-policy-every-member = Everybody in one category
shaping-policy-tolerance = Some may be of another age
shaping-policy-oldest = By the oldest
shaping-policy-average = By the average age
shaping-policy-mixed = Different ages count as mixed
shaping-ages-percent = Of another age, at most, %
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
shaping-offer = Hours an offered place is held
shaping-ask-offer = For how many hours is an offered place held? 1 to 240.
shaping-per-school = Per institution
shaping-ask-per-school = How many entries at most from one institution?
shaping-per-school-here = Per institution, nomination and age
shaping-ask-per-school-here = How many entries from one institution in one nomination and age?
shaping-per-child = Per child
shaping-ask-per-child = In how many entries may one child take part?
shaping-child-aside = Line-ups not counted
shaping-ask-child-aside = Which line-ups do not count towards a child’s limit?
shaping-limits-none = no limit
shaping-limits-of-entries = no limit on places, limits on entries
shaping-limits-cap = { NUMBER($cap) } places
shaping-limits-waiting = { NUMBER($cap) } places and a waiting list

### Questions.

shaping-add-question = + Question
shaping-ask-add-question = Write the question as the teacher will see it.
shaping-ask-add-choice = Write the question and, below it, the answers to choose from, one per line.
shaping-question-wording = Question
shaping-ask-question-wording = Write how to ask.
shaping-question-example = Example
shaping-ask-question-example = Write an answer as you expect it: it will be shown below the question. For example: А. С. Пушкин, «Зимнее утро»
shaping-question-choices = Answers
shaping-ask-question-choices = List all answers, one per line. To rename one: “old = new”.
shaping-question-required = Required
shaping-question-owed = May come later
shaping-question-until = Due by
shaping-ask-question-until = By what day must the answer come? Not before entries close.
shaping-question-nominations = Nominations
shaping-ask-question-nominations = In which nominations is it asked? None ticked: in all.
shaping-question-forms = Line-ups
shaping-ask-question-forms = Which line-ups does it concern? None ticked: all.
shaping-question-bounds = Limits
shaping-ask-question-bounds = Write from and to. For text, the number of characters; for a choice, how many answers. For example: 1–5.
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
shaping-ask-add-criterion = Write the criterion. All at once: one per line.
shaping-count-criteria = { $count ->
    [0] none yet
    [one] { $count } criterion
   *[other] { $count } criteria
}
shaping-add-degree = + Degree
shaping-ask-add-degree = Write the degree. All at once, from the highest down: one per line.
shaping-count-degrees = { $count ->
    [0] none yet
    [one] { $count } degree
   *[other] { $count } degrees
}

### Checks, consents.

shaping-check-refuse = refused
shaping-check-flag = flagged
shaping-check-late = Late submission
shaping-check-size = Size of the line-up
shaping-check-count = Number differs from list
shaping-check-category = Age of another category
shaping-check-age = Age of no category
shaping-check-child-limit = Child over the limit
shaping-check-school-limit = Institution over its limit
shaping-check-duplicate = Possible duplicate
shaping-check-duration = Longer than allowed
shaping-check-media = Video or file missing
shaping-check-format = File format
shaping-check-work = Work too large
shaping-check-consent = Consent missing
shaping-checks-refusing = { $count ->
    [0] they only flag
    [one] { $count } blocks entries
   *[other] { $count } block entries
}
shaping-keep-months = Keep data, months
shaping-ask-keep = For how many months after the last day are personal data kept? The totals stay for good.
shaping-keep-summary = { $months ->
    [one] kept { $months } month
   *[other] kept { $months } months
}

### The regulations’ file.

shaping-file = Regulations file
shaping-file-read = Regulations
shaping-file-send = Send the file
shaping-file-replace = Replace
shaping-file-drop = Remove
shaping-file-stands = <b>The regulations</b> are on the contest’s card: everybody can open them.
shaping-file-none = <b>The regulations</b> have not been added yet. Send the file, and a button appears on the contest’s card.
shaping-file-ask = Send the regulations as a PDF or DOCX file of up to 20 MB.
shaping-file-as-document = A PDF or DOCX file is needed: attach it as a document.
shaping-file-gone = The regulations file no longer exists. Please ask the organizers.
shaping-file-caption = Regulations: { $title }

### Why it cannot be so.

shaping-fault-at = “{ $item }”: { $fault }
shaping-fault-gone = It is no longer in the contest. Open the list again.
shaping-fault-in-use = Entries already use it, so it cannot be removed.
shaping-fault-min-over-max = “{ $item }”: the least ({ NUMBER($min) }) is more than the most ({ NUMBER($max) }).
shaping-fault-closes-before-opens = Entries cannot close before they open.
shaping-fault-edit-ends-before-close = Editing cannot end before entries close.
shaping-fault-withdraw-ends-before-open = Withdrawing cannot end before entries open.
shaping-fault-stage-ends-before-start = “{ $item }”: the last day is before the first.
shaping-fault-age-range-missing = “{ $item }”: write the ages, such as 7–10.
shaping-fault-grades-missing = “{ $item }”: write the grades, such as grade 1–4.
shaping-fault-ages-overlap = “{ $other }” and “{ $item }” both include age { $age }. Move one of the limits, for example one year up.
shaping-fault-grades-overlap = “{ $other }” and “{ $item }” both include grade { $grade }.
shaping-fault-choices-missing = “{ $item }”: answers to choose from are needed.
shaping-fault-label-missing = This question needs a wording: write it.
shaping-fault-kind-repeated = “{ $item }”: another question already asks this there. Separate them by nominations or line-ups.
shaping-fault-work-formats-missing = First list the formats of works in the nomination “{ $nomination }”, or ask about the format only where there are some.
shaping-fault-owed-until-not-owed = “{ $item }”: first turn on “May come later”.
shaping-fault-owed-ends-before-close = “{ $item }”: what comes later cannot be due before entries close. Name a later day.
shaping-fault-not-a-file-question = “{ $item }”: formats and sizes are for questions about a file.
shaping-fault-code-taken = Another contest already has this code. Choose another.
shaping-fault-code-in-use = Entries are already numbered with this code, so it cannot be changed.
shaping-fault-list-empty = At least one has to stay.
shaping-fault-forms-empty = “{ $item }”: at least one line-up is needed.

### Worth a look.

shaping-note-age-gap = Age { $age } belongs to no category.
shaping-note-ages-gap = Ages { $from }–{ $to } belong to no category.
shaping-note-grades-gap = Grades { $grades } belong to no category.
shaping-note-title-not-asked = The title of the act or work is not asked.
shaping-note-end-has-passed = The deadline for entries has passed: move it before publishing.
shaping-note-nomination-takes-nobody = “{ $nomination }”: all its line-ups are closed, so nobody can choose it.
shaping-note-form-nowhere = No nomination takes “{ $form }”.

### Why words were not taken.

typed-part-text-expected = Please write the answer as a message.
typed-part-empty = There are no words here yet. Write some text.
typed-part-too-long = Too long: { NUMBER($most) } characters fit.
typed-part-not-a-number = Please write a single number in digits.
typed-part-out-of-bounds = A number from { NUMBER($least) } to { NUMBER($most) } will do.
typed-part-not-a-range = I see no range here. For example: 5–12
typed-part-not-an-age = I do not understand “{ $typed }”. For example: 7–10 or mixed
typed-part-no-such-grade = Grades go from 1 to 11: “{ $typed }”.
typed-part-no-date = I see no day here. For example: 15 March
typed-part-no-such-date = There is no { $typed } in the calendar.
typed-part-several-dates = There are several days here; one is needed.
typed-part-in-the-past = This day has already passed. Choose one in the future, so that schools can still make it.
typed-part-not-known-here = I cannot find “{ $typed }”. Write it as in the list.
typed-part-not-a-code = A code has 2 to 6 letters and no digits. For example: ЗЛБ
typed-part-not-three-sides = Three numbers in centimetres are needed. For example: 60×40×40
typed-part-wording-missing = Write the question itself.
typed-part-options-missing = At least two answers are needed below the question, one per line.
