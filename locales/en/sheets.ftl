### Paper: lists, sheets and confirmations that are printed, and the buttons that ask for them.

command-print = Print lists and sheets

paper-list = List by nomination
paper-registration = Registration sheet
paper-jury = Score sheet
paper-programme = Programme
paper-confirmation = Confirmation

paper-moment = As of { $moment }
paper-page = p.
paper-page-of = of
paper-continued = (continued)
paper-quoted = “{ $title }”
paper-quoted-inside = ‘{ $title }’
paper-entries = { NUMBER($count) } { $count ->
    [one] entry
   *[other] entries
}
paper-band = { $title } · { NUMBER($count) } { $count ->
    [one] entry
   *[other] entries
}
paper-no-category = No category given
paper-size = { $form }, { NUMBER($count) } people
paper-phone = { $number }, ext. { $extension }
paper-rule-counted = Entries submitted and accepted: { NUMBER($count) }. Those returned, withdrawn or waiting are not among them.

paper-column-place = #
paper-column-number = Entry
paper-column-who = Participants
paper-column-who-title = Participants, title
paper-column-title = Title
paper-column-institution = Institution
paper-column-teacher = Teacher
paper-column-teacher-phone = Teacher, phone
paper-column-duration = Length
paper-column-nomination = Nomination
paper-column-people = People
paper-column-came = Came
paper-column-signature = Signature
paper-column-total = Total
paper-column-notes = Notes
paper-column-time = Time
paper-column-surname = Surname
paper-column-seats = Seats

paper-registration-hint = Entries: { NUMBER($count) }. Tick those who came and ask them to sign.
paper-came = yes
paper-did-not-come = no

paper-jury-hint = Each criterion is scored from 0 to 10.
paper-juror = Jury member
paper-juror-numbered = Jury member { $number }
paper-hint-name = full name
paper-hint-signature = position, signature, surname
paper-signature-and-date = Signature, date
paper-organizer = Organizer
paper-date = Date
paper-stamp = Stamp

paper-programme-facts = { $from }–{ $to } · acts: { NUMBER($count) } · performing time: { $pure }
paper-programme-overnight = The programme does not fit into one day: print it by nomination.
paper-programme-assumed = “≈”: the length was not given; the nomination’s maximum is used.
paper-about = ≈ { $length }
paper-rest = Break, { NUMBER($minutes) } min
paper-words = Speech { NUMBER($minutes) } min
paper-named-rest = { $title } · { NUMBER($minutes) } min
paper-arrive = Performers come { NUMBER($minutes) } min before they go on.

paper-confirmation-contest = Contest: { $contest }
paper-confirmation-by = Organizer: { $organizer }
paper-confirmation-for = Institution: { $institution }
paper-confirmation-accepted = These entries are accepted:
paper-confirmation-total = Total: { $entries }, participations (a child may be in several): { NUMBER($participations) }.

paper-guests-hint = Signed up: { NUMBER($guests) }, seats: { NUMBER($seats) }. Tick those who came.

### In the chat

printing-button = 🖨 Print
printing-which-contest = Which contest would you like to print for?
printing-no-contests = There are no contests you can print for right now.
printing-which-sheet = <b>{ $contest }</b>
    What shall I print? It comes as a PDF on A4.
printing-paper-list = 📋 List by nomination
printing-paper-registration = ✅ Registration sheet
printing-paper-jury = ✍️ Score sheets
printing-paper-programme = 🎬 Programme of the day
printing-paper-confirmation = 🏫 Confirmations for schools

printing-about-list = All submitted and accepted entries: who, what, where from.
printing-about-registration = With teachers’ phones: for organizers only.
printing-about-jury = One sheet for each jury member, nomination and age. No phone numbers.
printing-about-programme = The acts in order, each with its time.
printing-nomination = Nomination: { $nomination }
printing-all-nominations = all
printing-every-nomination = All nominations
printing-which-nomination = Which nomination would you like to print?
printing-choose-nomination = Choose a nomination
printing-print = 🖨 Print
printing-back = ← Back
printing-by-institution = Sort by institution
printing-by-act = Sort by act
printing-order-institution = Order: by institution
printing-order-act = Order: by act
printing-members = Jury members: { NUMBER($members) }
printing-fewer = − jury member
printing-more = + jury member
printing-open-sheets = Institution: shown
printing-blind-sheets = Institution: hidden
printing-hide-institution = Hide institution
printing-show-institution = Show institution
printing-start = Starts: { $time }
printing-day = Day: { $day }
printing-another-day = Another day
printing-earlier = − 30 min
printing-later = + 30 min
printing-other-changeover = Change the gap
printing-other-rests = Change the breaks
printing-stored = The programme for this day was made in the bot and is printed as it stands. Change it under “🎬 Programme” on the contest’s screen.
printing-changeover = Between acts: { $length }
printing-rests-none = Breaks: none
printing-rests-nominations = Breaks: 15 min between nominations
printing-rests-regular = Breaks: 15 min every hour and a half

printing-which-institution = Which school is the confirmation for? These have accepted entries.
printing-institution = { $institution } · { NUMBER($count) }
printing-confirm = 🖨 Confirmation for the school
printing-coming = Preparing the file, it will come here
printing-caption = { $sheet }. { $contest }
    As of { $moment }

refusal-nothing-to-print = { $sheet ->
    [confirmation] No entry is accepted yet, so there is nothing to confirm.
    [programme] There are no acts for a programme yet: works are not among them.
   *[other] There is nothing to print yet: no entry is submitted or accepted.
} { $waiting ->
    [0] Look again later.
   *[other] Still being decided: { NUMBER($waiting) }.
}
