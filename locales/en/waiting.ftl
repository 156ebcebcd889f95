### The waiting list: the line, a place on offer, what to do with it.

waiting-in-line = { $place ->
    [1] You are first in line. We will write as soon as there is a place.
    [2] You are second in line. We will write as soon as there is a place.
    [3] You are third in line. We will write as soon as there is a place.
   *[other] You are number { NUMBER($place) } in line. We will write as soon as there is a place.
}
waiting-offered = 🎉 There is a place for you! We are holding it until { $until }.
waiting-lapsed = The place went to the next in line. If you still want one, join the line again, and we will write when there is one.

waiting-set-aside =
    The organizer has put off the decision and keeps the entry on the waiting list: { $reason }
    You do not need to do anything; we will write as soon as it is decided.

waiting-news =
    🎉 There is a place for entry <b>{ $entry }</b>!

    We are holding it for you until { $until }. Then it goes to the next in line.
waiting-button-take = Take the place
waiting-button-decline = Decline
waiting-button-again = Join the line again

waiting-taken = The place is yours! Entry { $entry } is submitted; we will check it and write to you.
waiting-declined = All right, the place goes to the next in line.
waiting-again-done = You are in line again.

waiting-judged-in-line = { $place ->
    [1] First in line
    [2] Second in line
    [3] Third in line
   *[other] Number { NUMBER($place) } in line
}
waiting-judged-offered = A place is on offer until { $until }
waiting-judged-lapsed = The offer was declined or expired; not in line
waiting-judged-set-aside = Put aside by an organizer: no place is offered automatically, the decision is yours

refusal-offer-gone = This place is gone: it went to the next in line, or the entry is no longer waiting. The entry’s card shows how things stand.

waiting-past-offered = { $at }: a place was offered
waiting-past-taken = { $at }: the place was taken
waiting-past-declined = { $at }: the place was declined
waiting-past-lapsed = { $at }: the offer expired
waiting-past-again = { $at }: in line again
