## Columns of the table of entries
import-sheet-entries = Entries
import-sheet-help = How to fill in
import-column-number = Entry no. (set by the bot)
import-column-nomination = Nomination
import-column-form = Line-up
import-column-institution = Institution
import-column-district = District
import-column-ensemble = Ensemble’s name
import-column-count = How many people
import-column-child = Participant: surname, first name, patronymic
import-column-born = Birth date
import-column-grade = Grade
import-column-paper = Parents’ consent on paper
import-column-category = Age category
import-column-teacher = Teacher: surname, first name, patronymic
import-column-position = Teacher’s position
import-column-phone = Teacher’s phone
import-column-others = Other teachers
import-column-accompanist = Accompanist
import-column-notes = What to correct

## The example’s row: it is skipped
import-example = Example
import-example-institution = school 363
import-example-ensemble = Студия «Капель»
import-example-count = 8
import-example-child = Берестова Анна Олеговна
import-example-born = 15.05.2014
import-example-grade = 5
import-example-teacher = Щукина Ирина Львовна
import-example-position = music teacher
import-example-phone = +7 999 000-00-03
import-yes = yes
import-no = no
import-phone-extension = { $number } ext. { $extension }
import-draft-mark = draft { $id }

## The sheet of instructions
import-help-title = { $contest }
import-help-row = One row is one entry. Begin with the third row: the second is an example and the bot skips it.
import-help-group = A duet or an ensemble: the first row holds the entry and its first participant. The others go below, one per row; fill in only their name and birth date.
import-help-choose = Choose nomination, line-up, district, category and “yes/no” from the list in the cell.
import-help-category = The age category may stay empty: the bot works it out from the birth dates.
import-help-teacher = A teacher’s phone and position are needed once. Further teachers go into “Other teachers”: name, position, phone, each on a line of its own.
import-help-paper = “Parents’ consent on paper”: “yes” when you have the signed paper. An empty cell means not yet.
import-help-number = Leave “Entry no.” empty: the bot uses it to recognize entries that already exist.
import-help-empty = An empty cell erases nothing. A row you delete from the table does not withdraw its entry.
import-help-files = Files (works, recordings) cannot be sent in a table: such an entry stays a draft until you send the file to the bot.
import-help-formulas = No formulas, please: values only.
import-help-send = Send the finished table to the bot as a file. It shows you first what it understood and submits nothing until you tap.

## Remarks at cells
import-note-cell-formula = There is a formula here. Copy the cell and paste “values only”.
import-note-cell-error = The cell holds an Excel error instead of a value.
import-note-cell-too-long = The text is too long.
import-note-cell-empty = This cell is empty.
import-note-cell-not-a-choice = There is no such choice. Possible: { $choices }.
import-note-institution-not-found = “{ $typed }” was not found. Write the kind and number, such as “school 363”, or add the institution in the bot: “Enter”.
import-note-institution-ambiguous = Several match: { $names }. Please be more exact.
import-note-row-repeated = The same as row { $row }. If it is a different entry, leave it.
import-note-number-unknown = You have no such entry. Leave the cell empty for a new one.
import-note-number-twice = This number is already in row { $row }.
import-note-entry-accepted = The entry has already been accepted. Make this change in the bot: the entry then goes back to be checked.
import-note-teacher-without-name = Please write the teacher’s name.
import-note-gap = Not filled in: the entry stays a draft.
import-note-read-as = Read as: { $taken }.

## Why a file cannot be read
import-file-too-big = The file is too big: we accept tables of up to { $mostMb } MB. Leave one sheet without pictures and send it again.
import-file-too-many-rows = The table has more than { $most } rows. Please split it in two and send one after the other.
import-file-too-many-columns = The table has more than { $most } columns. Please use our template.
import-file-not-a-table = This is not an Excel table. Save it as “Excel Workbook (.xlsx)” and send it as a file.
import-file-old-format = This is the old .xls format. Open the table and save it as “Excel Workbook (.xlsx)”.
import-file-encrypted = The table has a password. Remove it and send the file again.
import-file-macros = The table has macros, and such files are not opened. Save it as “Excel Workbook (.xlsx)” without macros.
import-file-external-links = The table refers to other files. Paste the data as “values only” and send it again.
import-file-damaged = The file is damaged and cannot be read. Open it, save it again and resend it.
import-file-too-heavy = The table is too large to be read. Copy the entries into our template and send that.
import-file-not-ours = The columns of an entry were not found in the table. Take the template, paste the data into it and send it.
import-file-empty = There is no entry in the table yet. Fill it in and send it again.

## The talk
import-button-template = Entries by Excel table
import-button-mine = My entries as a table
import-template-caption = Fill in the table and send it here as a file. The bot shows you what it understood and submits only after your tap.
import-mine-caption = These are your entries. Correct or add rows and send the file back: only what you changed will change.
import-which-contest = Which contest is this table for?
import-no-contest = No contest is taking entries at the moment, so there is nowhere to load the table.
import-reading = Reading the table…
import-checking = Checking: { $done } of { $total }
import-preview = <b>{ $contest }</b>
import-preview-new =
    { $count ->
        [one] { $count } new entry
       *[other] { $count } new entries
    }
import-preview-incomplete =
    { $count ->
        [one] { $count } of them is incomplete and stays a draft
       *[other] { $count } of them are incomplete and stay drafts
    }
import-preview-changed = { $count } changed
import-preview-same = { $count } already there, unchanged
import-preview-faulty = { $count } with mistakes
import-preview-doubts =
    { $count ->
        [one] { $count } cell was read with a doubt, please look:
       *[other] { $count } cells were read with a doubt, please look:
    }
import-preview-faults = To correct:
import-preview-cell = <b>{ $cell }</b>: { $reason }
import-preview-more = …and { $count } more. All remarks are in the file.
import-preview-next = Nothing has been submitted yet.
import-preview-nothing = All of this is already there; nothing changes.
import-preview-only-faults = Please correct it and send the table again.
import-button-load-new = Submit new: { $new }
import-button-load-changed = Save changes: { $changed }
import-button-load-both = Submit new: { $new }, change: { $changed }
import-button-load-good = Without the faulty rows. { $label }
import-button-drafts = As drafts only
import-button-marked = Table with remarks
import-button-drop = Do not load
import-marked-caption = Red is a mistake, yellow needs a look, blue is not filled in. The last column says it in words. Correct it and send the file back.
import-dropped = All right, nothing was loaded.
import-outdated = This table has already been dealt with or is out of date. Please send the file again.
import-progress = Loading: { $done } of { $total }
import-paused = { $done } of { $total } loaded.
import-button-goes-on = Continue
import-done = Done, the table is loaded.
import-done-submitted =
    { $count ->
        [one] { $count } entry submitted
       *[other] { $count } entries submitted
    }
import-done-numbers = { $text }: { $numbers }
import-done-waitlisted = On the waiting list: { $count }
import-done-drafts = Kept as drafts: { $count }
import-done-changed = Changed: { $count }
import-done-same = Already there: { $count }
import-done-refused = Not loaded, with the reason: { $count }
import-done-row = row { $row }: { $reason }
import-button-see = My entries
