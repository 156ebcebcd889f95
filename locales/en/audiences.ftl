audience-families = Families of participants
audience-contacts = Teachers who sent entries
audience-subscribers = Subscribers
audience-guests = Concert guests
audience-staff = Staff

audience-contest = Contest
audience-concert = Concert
audience-nomination = Nomination
audience-category = Age
audience-institution = Institution
audience-district = District
audience-state = Entry status
audience-degree = Award
audience-performs = Performs in a concert
audience-answer = Reply
audience-role = Role
audience-answer-going = Coming
audience-answer-offered = Offered seats
audience-answer-waiting = Waiting for seats
audience-answer-not-coming = Not coming

audience-all = all
audience-degree-any = with and without
audience-performs-any = does not matter
audience-topic-none = none chosen
audience-state-usual = all except withdrawn, rejected and waiting
audience-answer-usual = everybody who has not declined

audience-heading = <b>Who gets the announcement</b>
audience-part =
    { $count ->
        [one] { $number }. { $who }: { NUMBER($count) } person
       *[other] { $number }. { $who }: { NUMBER($count) } people
    }
audience-total =
    { $count ->
        [one] Total, each person once: <b>{ NUMBER($count) } person</b>
       *[other] Total, each person once: <b>{ NUMBER($count) } people</b>
    }
audience-total-nobody = There is nobody here yet, so there is nobody to send to. Add a group, or filter less.
audience-total-left-out = There is nobody to send to: everybody you chose is in the group that is left out. Remove that group, or filter it.
audience-none = Nobody is chosen yet. Add at least one group.
audience-share = People can subscribe with this link: { $link }
audience-who-ask =
    <b>Whom to add?</b>

    You can narrow it afterwards: by contest, nomination, age, institution, district.
audience-part-heading =
    { $count ->
        [one] <b>{ $who }</b>: { NUMBER($count) } person
       *[other] <b>{ $who }</b>: { NUMBER($count) } people
    }
audience-part-subscribers = Those who subscribed to everything will get it anyway. Choose whose subscribers to add.
audience-filter-line = { $filter }: { $values }
audience-choose = <b>{ $filter }</b>: tick one or more.
audience-page = Page { $page } of { $pages }
audience-no-values = <b>{ $filter }</b>: there is nothing to choose from yet.
audience-too-many-parts = There can be at most { $most } groups. Remove one, or filter one of them differently.

audience-button-part = { $number }. { $who }
audience-button-add = Add a group
audience-button-done = Done
audience-button-remove = Remove this group
audience-button-filter = { $filter }
audience-button-filtered = { $filter }: { $values }
audience-button-all = No filter
audience-button-back = Back
audience-chosen = ✓ { $value }

audience-except = Except: { $who }
audience-part-except = These people will not get it, even if they are in another group.
audience-button-except = Leave these out
audience-button-include = Send to these
