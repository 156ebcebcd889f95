### Nothing typed twice: children and ensembles met before, copies of entries, a child’s data put right.

roster-offered = Those who took part before are on the buttons below.
roster-offered-many = Those who took part before are on the buttons below. To find one faster, type the beginning of the surname.
roster-page = { NUMBER($page) } of { NUMBER($pages) }
roster-found = These begin with “{ $typed }”. Tap a name, or send somebody new with a birth date.
roster-brought = { $count ->
    [one] ✓ Copied the group as it was: { $count } person, and the teacher.
   *[other] ✓ Copied the group as it was: { $count } people, and the teacher.
}
roster-brought-alone = { $count ->
    [one] ✓ Copied the group as it was: { $count } person.
   *[other] ✓ Copied the group as it was: { $count } people.
}
roster-change = Change the list
roster-ask-grade = { $name }: what grade?
roster-ask-grade-example = For example: 5Б, or preschool
roster-leaves = No longer takes part, remove

roster-next-child = Next child, same teacher
roster-copied-next = Institution, teacher and nomination are those of the last entry. I will ask only about the child and the piece.
roster-past = Bring people from an earlier contest
roster-past-choose = Whom shall we bring over? The list and the teacher come along, and ages are worked out anew.
roster-past-none = There are no earlier entries.
roster-copied-past = The people are those of the earlier entry. I will ask only for what is new.
roster-who-left = Who has left the group?
roster-who-left-how = Tap the names of those who have left. Send new ones as a message: name and birth date.
roster-all-stay = Everybody stays
roster-others-stay = { $count ->
    [one] { $count } has left, the others stay
   *[other] { $count } have left, the others stay
}

roster-correct = Correct a child’s data
roster-correct-whom = Whose data?
roster-correct-how = Now: <b>{ $now }</b>
    Write how it should be: the name, the birth date, or both. For example: Иванова Мария Петровна, 12.03.2014
roster-correct-preview = Was: { $before }
    Will be: <b>{ $after }</b>
roster-correct-open = Will be corrected in: { $entries }.
roster-correct-accepted = Already accepted: { $entries }. Correct there too? Such an entry will be checked again; its number and place stay.
roster-correct-accepted-staff = Already accepted: { $entries }. Correct there too? They stay accepted.
roster-correct-too-late = Submitted entries can no longer be changed. Please write to the organizer.
roster-correct-yes = Yes, correct it
roster-correct-yes-accepted = Correct the accepted one too
roster-correct-all = Correct everywhere
roster-correct-only-open = All except the accepted
roster-correct-keep = Leave it
roster-correct-kept = All right, nothing changes.
roster-corrected = ✅ Corrected in: { $entries }.
roster-corrected-before = Everything here has already been corrected.
roster-draft = a draft

refusal-correction-unchanged = That is what the entry already says. Please write how it should be.
refusal-correction-unknown = The child is no longer in this entry. Open it again: /my
