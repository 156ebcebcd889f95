### Correcting a returned entry.

correcting-what = To correct: <b>{ $what }</b>
correcting-by = We wait until: <b>{ $until }</b>
correcting-was = It was: { $value }
correcting-ask = Is that right? It goes into entry { $entry }.
correcting-yes = Yes, correct it
correcting-otherwise = Write it differently
correcting-done = Corrected.
correcting-which-entry = Which entry is this about? Choose it and let us go on.
correcting-which-step =
    You wrote: { $text }

    What does it correct?
correcting-wished = Let us put it right. What is to be changed in entry { $entry }?
correcting-wished-draft = Let us put it right. What is to be changed?
correcting-wished-ahead = We have not come to that yet; I will ask about it later. Now it is this:
correcting-wished-which = Let us put it right. In which entry?
correcting-wished-late = You cannot change it yourself any more: the time for corrections is over. Write to the organizer what is wrong and what is right, and they will put it in.
correcting-something-else = Something else…
correcting-choose = Choose what to change
