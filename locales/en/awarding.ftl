### Results: awards, the protocol, publishing, letters about results.

command-results = Awards and results
home-door-results = Awards and results

## Refusals
refusal-entry-not-accepted = Only accepted entries are awarded, and this one is “{ $state }” now.
refusal-degree-unknown = This contest does not give such a degree. The degrees are on the buttons.
refusal-award-gone = This award has already been taken back.
refusal-awards-changed = The awards have changed in the meantime. Please look again and decide once more.
refusal-prize-unnamed = Please write what the prize is called.
refusal-prize-too-long = The prize’s name is too long: up to { NUMBER($longest) } characters fit.
refusal-reason-without-degree = A reason explains a degree, and there is none yet. Choose the degree first.
refusal-reasons-wanting =
    { $count ->
        [one] { NUMBER($count) } degree does not match the scores and has no reason yet. Write it, then publish.
       *[other] { NUMBER($count) } degrees do not match the scores and have no reason yet. Write it, then publish.
    }

## Choosing a contest and a group
awarding-which-contest = Which contest’s results would you like to open?
awarding-no-contests = There are no contests yet in which you can give awards.
awarding-title = <b>{ $contest }</b>: awards
awarding-progress =
    { $entries ->
        [one] { NUMBER($judged) } of { NUMBER($entries) } accepted entry has an award.
       *[other] { NUMBER($judged) } of { NUMBER($entries) } accepted entries have awards.
    }
awarding-waiting = Waiting to be published: { NUMBER($count) }. Only organizers see them.
awarding-published = Published: { NUMBER($count) }.
awarding-no-entries = No entry has been accepted yet, so there is nobody to award. Entries to review: /entries
awarding-no-degrees = This contest has no degrees set up: only special prizes can be given for now.
awarding-choose-group = Choose a nomination and an age:
awarding-group = { $nomination } · { $category } · { NUMBER($judged) } of { NUMBER($entries) }
awarding-button-open = Awards and results
awarding-button-protocol = Protocol as a workbook
awarding-button-publish =
    { $count ->
        [one] Publish { NUMBER($count) } award…
       *[other] Publish { NUMBER($count) } awards…
    }
awarding-button-other = ← Another contest
awarding-button-groups = ← All groups

## A group
awarding-group-title = <b>{ $nomination } · { $category }</b>
awarding-group-hint = Choose an entry. ⏳ waits to be published, 🏅 is published.
awarding-line = { $mark } <b>{ $number }</b> { $title }
awarding-line-mean = { $line } ({ $mean })
awarding-line-award = { $line }: { $award }
awarding-button-unjudged = Next without an award ▸
awarding-all-judged = Every entry in this group has an award.

## The card
awarding-who = { $who }
awarding-scores = Scores: { $scores }
awarding-mean = Average: <b>{ $mean }</b>
awarding-place = Place: <b>{ NUMBER($place) }</b>
awarding-no-award = No award yet. Choose a degree:
awarding-award-waiting = ⏳ { $award }: waits to be published
awarding-award-replacing = ⏳ { $award }: will replace “{ $before }” when published
awarding-award-known = 🏅 { $award }: published
awarding-prize = special prize “{ $title }”
awarding-reason = Reason for the degree: { $reason }
awarding-departs = ⚠️ The degree does not match the scores: compare with { $than }. Write why, or the results cannot be published.
awarding-chosen = ✓ { $degree }
awarding-button-prize = Special prize…
awarding-button-reason = Reason…
awarding-button-take-back = ✕ Take back: { $award }
awarding-button-group = ← To the group
awarding-button-entry = Award
awarding-known-already = This degree is already published. Take it back with “✕ Take back”.
awarding-taken-back = Taken back
awarding-ask-take-back = Take “{ $award }” back from { $entry }? It is already published: the teacher and the parents will be told of the correction.
awarding-button-take-back-now = Take back and tell them
awarding-button-keep = Keep it
awarding-ask-prize = What is the special prize for { $entry } called? Write it in one message, such as “For artistry”.
awarding-ask-reason = Why does { $entry } have this degree? Write it in one message: only organizers will see the reason.
awarding-as-text = Please write it in words, in one message.

## Publishing
publishing-title = <b>Publishing the results</b>: { $contest }
publishing-count = { $title }: { NUMBER($count) }
publishing-prizes = Special prizes: { NUMBER($count) }
publishing-replacing =
    { $count ->
        [one] { NUMBER($count) } published degree will be replaced.
       *[other] { NUMBER($count) } published degrees will be replaced.
    }
publishing-without = Without an award so far ({ NUMBER($count) }): { $numbers }
publishing-outside = Left out because the entries are no longer accepted: { $numbers }
publishing-unexplained = ⚠️ The degree does not match the scores and needs a reason: { $numbers }. Open the entry and write it.
publishing-undecided =
    ⚠️ { $count ->
        [one] { NUMBER($count) } entry still waits to be accepted, returned or rejected.
       *[other] { NUMBER($count) } entries still wait to be accepted, returned or rejected.
    }
publishing-returned =
    ⚠️ { $count ->
        [one] { NUMBER($count) } returned entry has not been corrected yet.
       *[other] { NUMBER($count) } returned entries have not been corrected yet.
    }
publishing-letters =
    { $parents ->
        [0] Letters with results go to teachers: { NUMBER($contacts) }.
       *[other] Letters with results go to teachers ({ NUMBER($contacts) }) and parents ({ NUMBER($parents) }).
    }
publishing-quiet = It is late: the letters leave in the morning.
publishing-example = This is what a letter looks like:
publishing-nothing = No awards are waiting to be published. Give awards and they will appear here.
publishing-button-now =
    { $count ->
        [one] Publish { NUMBER($count) } award
       *[other] Publish { NUMBER($count) } awards
    }
publishing-button-explain = Explain { $number }
publishing-changed = The awards have changed in the meantime, so nothing was published. Please look again:
publishing-done =
    { $count ->
        [one] { NUMBER($count) } award is published.
       *[other] { NUMBER($count) } awards are published.
    } The results stand on the contest’s card.
publishing-sent = The letters are on their way.
publishing-done-before = These results have already been published.

## Letters
results-letter-title = 🏆 <b>Results: { $contest }</b>
results-letter-part = 🏆 <b>Results: { $contest }</b> ({ NUMBER($part) } of { NUMBER($parts) })
results-letter-line = • <b>{ $entry }</b>: { $awards }
results-letter-child = • <b>{ $child }</b>, { $entry }: { $awards }
results-letter-instead = { $awards } (it was: { $before })
results-letter-end = Congratulations! All results are behind the button below.
results-taken-back = A correction to the results of { $contest }: entry <b>{ $entry }</b> no longer has this award: { $award }.
results-taken-back-left = It now has: { $awards }.
results-taken-back-none = It has no other awards.
results-taken-back-ask = If you have questions, ask the organizer.

## Results on the cards of a contest and an entry
results-button = 🏆 Results
results-title = 🏆 <b>Results: { $contest }</b>
results-choose = Choose a nomination:
results-nomination = { $title } · { NUMBER($count) }
results-heading = <b>{ $contest }</b> · { $nomination }
results-page = Page { NUMBER($page) } of { NUMBER($pages) }
results-category = <i>{ $category }</i>
results-line = { $number }: { $awards }
results-line-named = { $number }, { $name }: { $awards }
results-line-from = { $number }, { $name }, { $institution }: { $awards }
results-no-name = Where the parents have not agreed to the name being published, only the entry number is shown.
results-none = The results of this contest are not published yet.
results-button-nominations = ← Nominations
results-button-contest = ← To the contest
results-entry = 🏆 { $awards }

## The protocol: columns and sheets
protocol-sheet = Protocol
protocol-column-number = Entry no.
protocol-column-nomination = Nomination
protocol-column-category = Age
protocol-column-title = Title
protocol-column-who = Participants
protocol-column-institution = Institution
protocol-column-teacher = Teacher
protocol-jury = Jury
protocol-column-jury = Jury { $number }
protocol-column-mean = Average
protocol-column-place = Place
protocol-column-degree = Degree
protocol-column-prize = Special prize
protocol-column-reason = Reason
protocol-help-row = One row is one entry. The bot recognizes it by its number; the order of rows does not matter.
protocol-help-scores = Write scores as numbers: 9 or 9.5. If a row has scores for some criteria, it needs the others too. Where there are no criteria, each jury member gives one score: columns “Jury 4”, “Jury 5” may be added on the right.
protocol-help-degree = Choose the degree from the list in the cell. The average is worked out for you; the bot never sets a degree by it.
protocol-help-prize = There may be several special prizes: put each on its own line or separate them with semicolons.
protocol-help-reason = A “Reason” is needed where a degree is higher or lower than the scores suggest; only organizers see it.
protocol-help-empty = An empty cell erases nothing. To take an award back, use the entry’s card in the bot.
protocol-help-send = Send the finished protocol to the bot as a file. It shows you first what it understood and saves nothing until you tap.

## The protocol: remarks at cells
protocol-note-number-missing = There is no entry number.
protocol-note-number-unknown = This contest has no entry with this number.
protocol-note-number-twice = This number is already in row { $row }.
protocol-note-degree-unknown = This contest does not give such a degree. Possible: { $choices }.
protocol-note-score-unreadable = A score is a number from 0 to 100, such as 9.5.
protocol-note-score-missing = This criterion has no score while others do.
protocol-note-place-unreadable = A place is a whole number: 1, 2, 3…
protocol-note-prize-too-long = The prize’s name is too long: up to { NUMBER($longest) } characters fit.
protocol-note-reason-too-long = The reason is too long: up to { NUMBER($longest) } characters fit.
protocol-note-reason-missing = The degree does not match the scores: compare with { $than }. Write here why.

## The protocol: the talk
protocol-ask = Which nomination’s protocol do you need? It has scores, degrees and prizes: fill it in and send the file back here.
protocol-ask-numbers = Which nomination’s protocol do you need? It will have only numbers and titles, no names.
protocol-button-all = The whole contest
protocol-button-hide-names = Numbers only, no names
protocol-button-show-names = With names
protocol-none = No entry has been accepted here yet: the protocol would be empty.
protocol-caption = Protocol, { $contest }. Fill it in and send the file back: the bot shows you what would change and saves it only after your tap.
protocol-marked-caption = Red marks what needs fixing; the last column says it in words. Correct it and send the file back.
protocol-preview = <b>Protocol: { $contest }</b>
protocol-preview-given =
    { $count ->
        [one] New awards: { NUMBER($count) } entry
       *[other] New awards: { NUMBER($count) } entries
    }
protocol-preview-changed =
    { $count ->
        [one] Changes: { NUMBER($count) } entry
       *[other] Changes: { NUMBER($count) } entries
    }
protocol-preview-degrees = Degrees: { $degrees }
protocol-preview-degree = { $title } — { NUMBER($count) }
protocol-preview-same = Without changes: { NUMBER($count) }
protocol-preview-faulty =
    { $count ->
        [one] With a mistake: { NUMBER($count) } row
       *[other] With mistakes: { NUMBER($count) } rows
    }
protocol-preview-next = Nothing is saved yet. Once saved, the awards are seen only by organizers until they are published.
protocol-preview-only-faults = Correct it and send the file again.
protocol-preview-nothing = All of this is already saved; there is nothing to change.
protocol-button-write = Save: { NUMBER($count) }
protocol-button-write-good = Save without the faulty rows: { NUMBER($count) }
protocol-button-marked = Protocol with remarks
protocol-button-drop = Do not save
protocol-dropped = All right, nothing was saved.
protocol-outdated = This protocol is no longer waiting to be saved. Send the file again.
protocol-written =
    { $count ->
        [one] Saved: the results of { NUMBER($count) } entry.
       *[other] Saved: the results of { NUMBER($count) } entries.
    } Only organizers see them. Look them over and publish.
protocol-written-before = All of this has already been saved.
protocol-left = Somebody else changed these in the meantime, so they were left alone: { $numbers }. Look at their cards.
protocol-not-ours = This table does not have a protocol’s columns: “Entry no.” and “Degree” are needed. Get the protocol from the bot: /results
protocol-empty = The protocol has no rows.
