### An entry in words: states, lines of a card.

state-draft = Draft
state-submitted = Submitted, being checked
state-waitlisted = On the waiting list
state-accepted = Accepted
state-returned = Needs a correction
state-rejected = Not accepted
state-withdrawn = Withdrawn

entry-line = { $label }: <b>{ $value }</b>
entry-nomination = Nomination
entry-institution = Institution
entry-ensemble = Ensemble
entry-category = Age
entry-teacher = Teacher
entry-accompanist = Accompanist
entry-participant = Participant
entry-participants = Participants ({ NUMBER($count) }):
entry-participants-more = …and { NUMBER($count) } more
entry-age = { $age ->
    [one] { $age } year old
   *[other] { $age } years old
}
entry-grade = grade { $grade }
entry-grade-preschool = preschool

reason-age = { $age ->
    [one] { $age } year old
   *[other] { $age } years old
} on { $date }
reason-oldest = the oldest is { $age ->
    [one] { $age } year old
   *[other] { $age } years old
}
reason-average = { $age ->
    [one] { $age } year
   *[other] { $age } years
} on average
reason-majority = { NUMBER($inside) } of { NUMBER($of) } are of this age
reason-no-majority = no age group has a majority: the largest has { NUMBER($inside) } of { NUMBER($of) }
reason-grade-unknown = some grades are missing
reason-nobody = nobody is listed yet
