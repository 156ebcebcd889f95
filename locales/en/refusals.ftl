### Why it did not work: the reason, and what to do next.

refusal-not-allowed-owner = Only the person who began this can do it. /start shows what is open to you
refusal-not-allowed-owner-or-administrator = Only the person it concerns and the administrator can do this: please ask the administrator. /start shows what is open to you
refusal-not-allowed-concerned = This is for the person who submitted the entry, their colleagues at the institution, and the organizers. To ask them: /ask. To see your institution’s entries: /institution
refusal-not-allowed-figures = Totals are for organizers, the director and the administrator. If you need them, ask the administrator for access. /start shows what is open to you
refusal-not-allowed-door = This is for door staff, organizers and the administrator. If you are on the door, ask the administrator for access.
refusal-not-allowed-jury = Sheets are printed by organizers and the administrator, and score sheets by the jury too. If you need them, ask the administrator for access.
refusal-not-allowed-names = Names are for organizers. Yours are figures without names: “how many teachers”, “children by district”, “entries by nomination”. Ask an organizer for a list of names.
refusal-not-allowed-staff = This is for the administrator and for organizers, each in their own contests. Need access? Ask the administrator. /start shows what is open to you
refusal-not-allowed-administrator = Only the administrator does this: please ask them. /start shows what is open to you
refusal-contest-not-found = There is no such contest. Press /start to see which are running now.
refusal-contest-inactive = This contest is not taking entries now.
refusal-registration-not-open-yet = Entries have not opened yet. They open: { $opensAt }.
refusal-registration-closed = Entries have closed: { $closedAt }. Everything you wrote is saved. If you need more time, write to the organizer.
refusal-entry-not-found = There is no such entry. The draft may have been cancelled.
refusal-entry-changed = The entry has been changed in the meantime. Please look at it again.
refusal-transition-forbidden = The entry is now “{ $state }”, so this cannot be done.
refusal-entry-not-editable = The entry is now “{ $state }” and cannot be changed.
refusal-entry-incomplete = { $count ->
    [one] { NUMBER($count) } question is still without an answer. Answer it, and the entry can be submitted.
   *[other] { NUMBER($count) } questions are still without an answer. Answer them, and the entry can be submitted.
}
refusal-checks-refused = The entry cannot be submitted like this. Please correct:
refusal-duplicate-found = It looks as if this entry already exists: same children, nomination and title. If it is a different act, submit it anyway.
refusal-duplicate-of-own = It looks as if you already have this entry: { $number }. Same children, nomination and title. If it is a different act, submit it anyway.
refusal-cap-contest = There are no places left in the contest: { NUMBER($taken) } of { NUMBER($size) } are taken. The draft is saved.
refusal-cap-nomination = There are no places left in this nomination: { NUMBER($taken) } of { NUMBER($size) } are taken. The draft is saved.
refusal-reason-missing = Please write the reason: the teacher will read it.
refusal-reason-too-long = The reason is too long. Please keep it within { NUMBER($longest) } characters.
refusal-step-not-asked = This entry no longer has that question. Let us go on with the next one.
refusal-input-unexpected = That does not answer this question. Here it is again.
refusal-choice-unknown = There is no such option here. Please choose one of the buttons.
refusal-step-required = This question cannot be skipped: without it the entry cannot be submitted.
refusal-nothing-to-confirm = There is nothing left to confirm. Please answer again.
refusal-nomination-closed = This nomination is closed. Please choose another.
refusal-form-closed = “{ $form }” is no longer available. Please choose another.
refusal-category-closed = The age category “{ $category }” is not taking entries any more.
refusal-text-too-long = This is too long. Please keep it within { NUMBER($longest) } characters.
refusal-ensemble-unnamed = Write the ensemble’s name in letters. For example: Студия «Капель»
refusal-count-not-understood = Write how many people there are, as one number. For example: 8. I’ll ask for the list next.
refusal-child-already-listed = This child is already in the list, as number { NUMBER($position) }.
refusal-participant-missing = There is no participant number { NUMBER($position) } in the list.
refusal-roster-full = Nobody else fits into “{ $form }”: { $max ->
    [one] it has { NUMBER($max) } participant
   *[other] it has { NUMBER($max) } participants
}.
refusal-roster-does-not-fit = “{ $form }” is for { $range }, and you have { NUMBER($count) }. { $others ->
    [0] Correct the list.
   *[other] Correct the list or choose another line-up.
}
refusal-headcount-does-not-fit = “{ $form }” is for { $range }, and you wrote { NUMBER($count) }. { $others ->
    [0] Please write another number.
   *[other] Write another number or choose another line-up.
}
refusal-institution-unknown = The directory has no such institution. Write its kind and number, or its name. For example: school 363
refusal-institution-name-missing = Please write what the institution is called. For example: school 363
refusal-institution-name-too-long = The name is too long. Please keep it within { NUMBER($longest) } characters.
refusal-institution-kind-unknown = The directory has no such kind of institution. Please choose one of the buttons.
refusal-institution-district-unknown = The directory has no such district. Please choose one of the buttons.
refusal-teacher-unknown = There is no such teacher in the list. Write the full name. For example: Щукина Ирина Львовна
refusal-position-missing = Write the position as it should appear in the diploma. For example: music teacher
refusal-file-unknown = This file did not reach me. Please send it again.
refusal-invite-unknown = This invitation does not work. Please ask for a new one.
refusal-invite-used = This invitation has already been used. Please ask for a new one.
refusal-invite-expired = The invitation expired: { $expiredAt }. Please ask for a new one.
refusal-last-administrator = This is the last administrator. Invite another one first.
refusal-nothing-to-hear-of = This no longer exists, or the link is incomplete. What you can subscribe to: /subscribe
