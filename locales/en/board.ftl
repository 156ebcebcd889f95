### The board: one message with all entries of a contact in a contest.

command-board = Board: all your entries in one message

board-title = <b>{ $contest }: your entries</b>
board-state = { $state }: { NUMBER($count) }
board-wanting = <b>Waiting for you</b>
board-calm = <b>The others</b>
board-all-calm = Nothing is wanted of you now. News will come here.
board-line = • { $entry } — { $standing }
board-more = …and { NUMBER($count) } more
board-zone = Times { $zone }.

board-offered = there is a place, answer by { $until }
board-lapsed = on the waiting list, the place went on
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
board-coming = The board is about to appear below.
board-which = The board of which contest?
board-none = The board appears with your first submitted entry. Choose a contest and let us begin.
board-moved = The board is below now: everything there is up to date.
