### Why it did not work: the reason, and what to do next.

refusal-not-allowed-owner = Only whoever began this can do it. /start shows what is open to you
refusal-not-allowed-owner-or-administrator = This is for the person it concerns and for the administrator: please turn to the administrator. /start shows what is open to you
refusal-not-allowed-concerned = This is for whoever sent the entry, their colleagues at the institution, and the organizers. To ask them: /ask. To see your institution’s entries: /institution
refusal-not-allowed-figures = Figures are for organizers, the director and the administrator. If you need them, ask the administrator for access. /start shows what is open to you
refusal-not-allowed-door = This is for door staff, organizers and the administrator. If you are on the door, ask the administrator for access.
refusal-not-allowed-jury = Sheets are printed by organizers and the administrator, scoring sheets by the jury too. If you need them, ask the administrator for access.
refusal-not-allowed-staff = This is for the administrator and for organizers, each in their own contests. Need access? Ask the administrator. /start shows what is open to you
refusal-not-allowed-administrator = Only the administrator does this: please ask them. /start shows what is open to you
refusal-contest-not-found = There is no such contest. Press /start to see which are running now.
refusal-contest-inactive = This contest is not taking entries now.
refusal-registration-not-open-yet = Registration has not started yet. It opens: { $opensAt }.
refusal-registration-closed = The time is over: { $closedAt }. Everything you wrote is kept. If you need more time, write to the organizer.
refusal-entry-not-found = There is no such entry. The draft may have been cancelled.
refusal-entry-changed = The entry was changed meanwhile. Please look at it again.
refusal-transition-forbidden = The entry is now “{ $state }”, and this cannot be done with it.
refusal-entry-not-editable = The entry is now “{ $state }” and cannot be changed.
refusal-entry-incomplete = { $count ->
    [one] { NUMBER($count) } question is still without an answer. Answer it, and the entry can be submitted.
   *[other] { NUMBER($count) } questions are still without an answer. Answer them, and the entry can be submitted.
}
refusal-checks-refused = The entry cannot be taken like this. Please correct:
refusal-duplicate-found = It looks as if this entry exists already: same children, nomination and title. If it is another act, submit it all the same.
refusal-duplicate-of-own = It looks as if you have this entry already: { $number }. Same children, nomination and title. If it is another act, submit it all the same.
refusal-cap-contest = There are no places left in the contest: { NUMBER($size) } in all, { NUMBER($taken) } taken. The draft is kept.
refusal-cap-nomination = There are no places left in this nomination: { NUMBER($size) } in all, { NUMBER($taken) } taken. The draft is kept.
refusal-reason-missing = Please write the reason: the teacher will read it.
refusal-reason-too-long = The reason is too long. Please keep it within { NUMBER($longest) } characters.
refusal-step-not-asked = This entry no longer has that question. Let us go on with the next one.
refusal-input-unexpected = That does not answer this question. Here it is again.
refusal-choice-unknown = There is no such option here. Please choose with the buttons.
refusal-step-required = This question cannot be skipped: the entry cannot be taken without it.
refusal-nothing-to-confirm = There is nothing left to confirm. Please answer again.
refusal-nomination-closed = This nomination is closed. Please choose another.
refusal-form-closed = “{ $form }” is not taken any more. Please choose another.
refusal-category-closed = The age category “{ $category }” takes no more entries.
refusal-text-too-long = This is too long. Please keep it within { NUMBER($longest) } characters.
refusal-ensemble-unnamed = Write the ensemble’s name in letters. For example: Студия «Капель»
refusal-count-not-understood = Write how many people there are, as one number. For example: 8
refusal-child-already-listed = This child is in the list already, as number { NUMBER($position) }.
refusal-participant-missing = There is no participant number { NUMBER($position) } in the list.
refusal-roster-full = Nobody else fits into “{ $form }”: { $max ->
    [one] it has { NUMBER($max) } participant
   *[other] it has { NUMBER($max) } participants
}.
refusal-roster-does-not-fit = “{ $form }” takes { $range }, and you have { NUMBER($count) }. Correct the list or choose another form.
refusal-institution-unknown = The directory has no such institution. Write its kind and number, or its name. For example: школа 363
refusal-institution-name-missing = Please write what the institution is called. For example: школа 363
refusal-institution-name-too-long = The name is too long. Please keep it within { NUMBER($longest) } characters.
refusal-institution-kind-unknown = The directory has no such kind of institution. Please choose with the buttons.
refusal-institution-district-unknown = The directory has no such district. Please choose with the buttons.
refusal-teacher-unknown = There is no such teacher in the list. Write the full name. For example: Щукина Ирина Львовна
refusal-position-missing = Write the position as the diploma should have it. For example: учитель музыки
refusal-file-unknown = This file did not reach me. Please send it again.
refusal-invite-unknown = This invite does not work. Please ask for a new one.
refusal-invite-used = This invite has been used already. Please ask for a new one.
refusal-invite-expired = The invite has expired: { $expiredAt }. Please ask for a new one.
refusal-last-administrator = This is the last administrator. Invite another one first.
refusal-nothing-to-hear-of = This is gone, or the link is incomplete. What there is to subscribe to: /subscribe
