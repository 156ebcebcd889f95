### The board: one message with all entries of a contact in a contest.

command-board = Board: all your entries in one message

board-title = <b>{ $contest }: your entries</b>
board-state = { $state }: { NUMBER($count) }
board-wanting = <b>Waiting for you</b>
board-calm = <b>The rest</b>
board-all-calm = Nothing is needed from you now. News will come here.
board-line = • { $entry } — { $standing }
board-more = …and { NUMBER($count) } more
board-zone = All times are { $zone }.

board-offered = there is a place, answer by { $until }
board-lapsed = on the waiting list; the place was passed on
board-returned = needs a correction
board-returned-what = needs a correction: { $what }
board-returned-by = needs a correction by { $until }
board-returned-what-by = needs a correction by { $until }: { $what }
board-owed = { $stands }, still to come: { $what }
board-uncovered = { $stands }, { $count ->
    [one] { NUMBER($count) } consent missing
   *[other] { NUMBER($count) } consents missing
}

board-button-correct = Correct { $entry }
board-button-open = Open { $entry }
board-button-show = Show the board
board-coming = The board will appear below in a moment.
board-which = Which contest’s board?
board-none = The board appears once you submit your first entry.
board-none-how = Choose a contest to begin.
board-moved = The board is now below, up to date.
