### The registration dialogue.

command-contests = Enter a contest

## Contests
contests-title = <b>Contests</b>
contests-none = No contest is taking entries right now. When one opens it will be here. Subscribe so as not to miss it: /subscribe
contest-unknown = There is no such contest. Open now: /contests
contest-enter = Enter
contest-asked-below = The question is just below 👇
contest-card = ← About the contest
contest-part-nominations = Nominations
contest-part-dates = Dates
contest-part-needs = Checklist

## The contact’s own consent
consent-ask = Before we begin: to take an entry we need your consent to process <b>your own</b> data (name, position, phone). For a child, a parent gives consent; we will ask about that separately.
consent-agree = I agree to the processing of my data
consent-read = Read it in full
consent-by-button = The consent is given by the button: that is how it is recorded.
consent-given = Thank you, your consent is noted

## Under every question
register-step = Step { NUMBER($at) } of { NUMBER($of) }
register-of = Entry { $number }
register-leave = Save and leave
register-close = Close
register-to-summary = To the entry
register-may-skip = Nothing to answer yet? Tap “Skip”.
register-may-leave = Not known yet? Tap “Save and leave”: the answers stay, come back when you know.
register-unknown = Write it when you know. Here is the question again.
register-courtesy = All right! This is where we are.
register-started-anew = This is a new entry. The one you began before is safe: <b>{ $entry }</b>, you find it in /my
register-left = The draft is saved. Come back any time with the button below or in /my
register-unfinished = You have not finished: <b>{ $entry }</b>. Everything you wrote is safe, but the entry is not submitted yet.
register-go-on = Continue the entry ▸
register-closed-card = All right. The entry is in /my
register-saved = ✅ Saved. Here is the entry now:
register-saved-reviewed =
    ✅ Saved. The entry was accepted already, so an organizer will look at the change once more. Its number and place stay yours.

    Here is the entry now:
register-understood = ✓ { $label }: <b>{ $value }</b>
register-resumed = Your draft is safe; we continue where you left off.
register-moved-on = That button belongs to an earlier question. Here is where we are.
cancel-ask = Delete the draft? The answers will be gone for good.
cancel-yes = Yes, delete
cancel-no = No, continue
cancel-done = The draft is deleted.
confirm-yes = Yes, correct
pending-right = Is this right?
confirm-no = Change it

## Questions
ask-nomination = Which nomination?
ask-form = Solo or group?
form-fits-none = { $count ->
    [1] This nomination has nothing for a single performer. Here is what there is.
   *[other] This nomination has nothing for { NUMBER($count) } people. Here is what there is.
}
form-fits-several = { NUMBER($count) } people may enter in more than one way: { $forms }. Which is yours?
ask-institution = Which institution is it from?
ask-institution-example = Write it your own way, for example: school 363, music school 21
ask-ensemble = What is the ensemble called?
ask-ensemble-example = For example: Вокальная студия «Капель»
ask-headcount = How many will be on stage?
ask-headcount-size = “{ $form }” is for { NUMBER($min) } to { NUMBER($max) } people.
ask-participant = Who takes part? Surname, first name, patronymic and date of birth.
ask-participants = Who takes part?
ask-participants-how = Send the whole list, each child on a new line, or one at a time.
ask-participants-example = For example: Иванова Мария Петровна, 12.03.2014
ask-participants-example-grade = For example: Иванова Мария Петровна, 12.03.2014, 5Б
participants-so-far = { $count ->
    [one] { $count } person listed:
   *[other] { $count } people listed:
}
participants-more = Still to come: { NUMBER($left) }. Send the next ones.
participants-over = That is more than the number you gave: { NUMBER($declared) }. If somebody is not in it, you can remove them.
participants-enough = Is that everyone? If not, send more.
participants-waiting = Not written down yet, waiting for your yes: <b>{ $names }</b>{ $more ->
    [0] .
   *[other] { " " }and { NUMBER($more) } more.
}
participants-not-these = { $count ->
    [1] Leave out
   *[other] Leave them out
}
participants-replacing = Replacing: { $name }
participants-who-instead = Who comes instead? Surname, first name, patronymic and date of birth.
participants-between = …{ NUMBER($count) } more…
participants-show-all = Show everybody
participants-finish = Done, everyone is listed
participants-remove = Remove someone
register-other-form = Choose another line-up
participants-whom-to-remove = Whom shall we remove? You can add them again later.
ask-category = <b>Age: { $category }?</b>
    Why: { $why }.
ask-category-none = <b>Which age group?</b>
    I could not find one: { $why }.
ask-category-closed = <b>Which age group?</b>
    By age it is “{ $category }” ({ $why }), but this group takes no more entries.
places-contest = { $left ->
    [0] All { NUMBER($size) } places in the contest are already taken.
   *[other] Free places in the contest: { NUMBER($left) } of { NUMBER($size) }.
}
places-nomination = { $left ->
    [0] All { NUMBER($size) } places in the nomination are already taken.
   *[other] Free places in the nomination: { NUMBER($left) } of { NUMBER($size) }.
}
places-institution = { $left ->
    [0] All { NUMBER($size) } places for your institution are already taken.
   *[other] Places left for your institution: { NUMBER($left) } of { NUMBER($size) }.
}
places-institution-here = { $left ->
    [0] All { NUMBER($size) } places for your institution in this nomination and age are already taken.
   *[other] Places left for your institution in this nomination and age: { NUMBER($left) } of { NUMBER($size) }.
}
ask-teacher = Who is the teacher? Surname, first name and patronymic in full.
ask-teacher-example = It will appear like this in the diploma. For example: Щукина Ирина Львовна
teacher-own = If a parent prepares the child, name the parent as the teacher: this name goes on the diploma.
ask-teacher-position = { $name }: what position?
ask-teacher-position-example = For example: music teacher
ask-teacher-phone = { $name }: what phone number?
ask-teacher-phone-example = Write the number, or tap the button below if it is your own.
share-my-phone = 📱 Send my number
phone-done = All right!
teachers-so-far = Teachers:
teachers-more = You can add another: write the full name.
teachers-finish = Done
teacher-remove = Remove: { $name }
teacher-again = Write the name again
ask-accompanist = Who accompanies?
ask-accompanist-example = For example: Гутман Лия Борисовна
ask-consents = { $count ->
    [one] <b>Do you have the parent’s consent to the child taking part?</b>
   *[other] <b>Do you have the parents’ consents to the children taking part?</b>
}
ask-consents-why = On paper, signed by a parent or guardian. If not yet, we will still take the entry and make a note of it.
consents-all = Yes, for everyone
consents-not-all = Not for everyone yet

## A pasted list shown back
list-taken = { $good ->
    [0] Nobody from the list has been added yet.
    [one] Added { $good } person.
   *[other] Added { $good } people.
}
list-line-doubtful = • { $child }? { $why }
list-line-faulty = • { $typed } — { $why }
list-line-times = { $line } (lines: { NUMBER($count) })
list-more-faults = …and more lines: { NUMBER($count) }
list-faults = Not added:
list-doubts = Please check:
list-mend = Send only these lines, corrected. For example: Иванова Мария Петровна, 12.03.2014
list-mend-all = Correct them and send the whole list again: nobody is listed twice. For example: Иванова Мария Петровна, 12.03.2014
list-fault-two-children = two children on one line
list-fault-no-birth-date = no date of birth
list-fault-no-name = no surname and first name
list-fault-one-word = both the surname and the first name are needed
list-fault-no-last-name = no surname
list-fault-initials = the full name is needed, not initials
list-fault-mixed-letters = Russian and Latin letters are mixed
list-fault-no-such-date = there is no such day in the calendar
list-fault-unfinished-date = the day, month and year of birth are needed
list-fault-age-not-date = a date of birth is needed, not an age
list-fault-future = this day has not come yet
list-fault-adult = looks like an adult’s date of birth
list-fault-no-grade = no grade
list-already = Not listed a second time: { $names }{ $more ->
    [0] .
   *[other] { " " }and { NUMBER($more) } more.
}
list-skipped = Not about children, left out: { $lines }
list-links-left-out = { $count ->
    [1] I left the link out here: if the contest needs one, I’ll ask for it separately.
   *[other] I left the links out here: if the contest needs them, I’ll ask for them separately.
}
list-confirm-doubtful = { $count ->
    [one] Yes, that is right ({ $count })
   *[other] All of that is right ({ $count })
}

## The institution
institution-choose = There are several. Which one is yours?
institution-nobody = A parent can enter a child as well. Write where the child studies: a school, a kindergarten, a club. If there is none, write how the diploma should call you, such as: the Brown family. The directory does not have that, and I will offer to add it.
institution-none-of-these = Not in the list
institution-not-this = Not mine, add a new one
institution-of-district = { $count ->
    [0] { $district } district: the directory has nothing here yet. Write the kind and number, or the name.
   *[other] { $district } district, institutions: { NUMBER($count) }. Which one is yours? A number finds it faster, such as: school 363
}
institution-of-district-kind = { $count ->
    [0] { $district } district: the directory has nothing here yet. Write the kind and number, or the name.
   *[other] { $district } district, { $kind }: { NUMBER($count) }. Which one is yours? A number finds it faster, such as: school 363
}
institution-not-found = I did not find “{ $typed }”. Try writing it another way (kind and number, or the name), or add a new one: an organizer will check it, and you can carry on right now.
institution-propose = Add a new one
propose-name = Please write what the institution is called.
propose-under = To be added: <b>{ $name }</b>
    If the name is not complete, send the whole of it.
propose-kind = What kind of institution is it?
propose-district = In which district?
propose-elsewhere = Another city

## Texts where something else was sent
text-wanted = I cannot read this kind of message. Please answer with text or a button.
text-wanted-button = I could not tell which of these you mean. Please tap a button below the question.
text-wanted-not-voice = I do not understand voice messages yet. Please write it.
text-wanted-not-photo-of-list = I cannot read names off a photo. Type the list, or dictate it: the microphone on your keyboard turns speech into text. Surname, first name and date of birth, each child on a new line.
text-wanted-not-spoken-list = I do not understand voice messages yet. Dictate the list to your keyboard: its microphone turns speech into text. Surname, first name and date of birth, each child on a new line.
text-wanted-caption-read = I cannot read the photo itself, so I read the words under it.
text-wanted-not-sticker = Sweet! But here I need an answer in text or with a button.
text-wanted-not-video = I cannot keep the video itself. Please answer in text; a link will do here.
text-wanted-not-file = No file is needed here, just text.
summary-tap = The entry is complete. Tap a button below it: submit or change.

## Summary
summary-title = Check the entry
summary-check = Everything is there. Submit it?
summary-check-refused = With these ⚠️ problems the entry cannot be submitted yet. Please tap “Change…” and fix them.
summary-check-flagged = You can submit despite these ⚠️ and fix them later. Submit now?
summary-check-flagged-last = You can submit despite these ⚠️. Submit now?
summary-reason = What to correct: <b>{ $reason }</b>
summary-missing = Not filled in yet: { $steps }
summary-submit = Submit
summary-submit-again = Submit the correction
summary-submit-duplicate = It is a different act, submit
summary-continue = Continue
summary-edit = Change…
summary-what-to-edit = What would you like to change?
summary-edits-accepted = The entry is accepted. After an important change an organizer will look at it once more.
step-form = Line-up
step-headcount = How many people
step-participants = Participants
step-consents = Parents’ consents

## After the submit
submit-done = ✅ Entry <b>{ $number }</b> is submitted. We will check it and write to you here.
submit-correctable = You can change it in /my { $until }.
submit-correctable-minutes = You can change it in /my for { $minutes ->
    [one] { NUMBER($minutes) } more minute.
   *[other] { NUMBER($minutes) } more minutes.
}
submit-waitlisted = Entry <b>{ $number }</b> is on the waiting list: all places are taken for now. As soon as one is free, we will write here.
submit-again = This entry has already been submitted: { $number }
submit-another = Another entry
copied = The institution, the people and the teacher come from the previous entry. I will ask only for what is new.
submit-same-people = Same people, another act
