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
