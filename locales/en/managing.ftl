### Contests in the hands of those who run them.

command-manage = My contests: make, set up, publish
home-door-manage = My contests

managing-title = <b>Your contests</b>
managing-archive-title = <b>Archive</b>
managing-none = Nothing here yet.
managing-line = <b>{ $title }</b>
    { $standing }
managing-at-draft = 📝 Draft: schools do not see it
managing-at-soon = 🕓 Published, entries from { $day }
managing-at-open = 🟢 Taking entries { $end }
managing-at-closed = 🔒 Entries have closed ({ $end })
managing-at-archived = 🗄 Archived
managing-instant = { $day }, { $time }
managing-days = { $from } – { $to }
managing-days-year = { $days } { $year }
managing-end-day = through { $day }
managing-end-at = until { $time } on { $day }
managing-button-new = ➕ New contest
managing-button-archived = Archive ({ $count })

managing-code = Code: { $code }
managing-window = Entries: from { $start } { $end } ({ $zone })
managing-day = { $title }: { $days }
managing-counts = Entries: { NUMBER($entries) } · drafts: { NUMBER($drafts) }
managing-left = Worth a look before publishing:
managing-left-end-in-past = the deadline for entries has passed: change the dates
managing-left-early-stage = “{ $stage }” begins on { $day } while entries are still taken
managing-left-closed = { $count ->
    [one] { $count } nomination is closed
   *[other] { $count } nominations are closed
}
managing-left-no-stages = no date is set for the contest itself
managing-left-no-criteria = there are no criteria for the jury
managing-left-no-degrees = there are no awards
managing-button-publish = ✅ Publish
managing-button-questions = Title, code and dates
managing-button-preview = 👁 School’s view
managing-button-link = 🔗 Copy the link
managing-button-close = 🔒 Close entries now
managing-button-close-yes = 🔒 Close entries
managing-button-copy = Make the same for a new year
managing-button-files = Download as a file
managing-button-archive = Archive
managing-button-unarchive = Restore from the archive
managing-button-all = ‹ My contests
managing-button-home = ‹ To the contest

managing-begin = <b>New contest</b>

    What would you like to start from? Take a template, an earlier contest, or send a file. Everything can be changed later.
managing-button-earlier = 📅 As last time
managing-button-from-file = 📄 From a workbook or a file
managing-which-earlier = Which contest would you like to repeat? Its dates move to the new year, the rest stays as it was.
managing-file-help = Send a contest’s workbook (.xlsx) or a .yaml or .json file here.

    If there is none yet, take the example: change what you need and send it back.
managing-button-blank = ⬇️ Example workbook
managing-blank-caption = An example of a contest. Change its title, code, link address and whatever else you need, and send the workbook here.

managing-step = <i>{ $step } of { $steps }</i>
managing-ask-title = <b>What is the contest called?</b> Write the full title.
managing-ask-code = <b>What code should its entries have?</b> 2–6 letters: entry numbers begin with them.
managing-ask-opens = <b>From which day are entries taken?</b> For example: 16 November, 9:00.
managing-ask-closes = <b>What is the last full day of entries?</b> For example: 18 December.
managing-ask-day = <b>When is the contest itself?</b> One day or several: 23–24 January.
managing-proposed = Now: { $value }
managing-code-example = { $code }, numbers { $code }-001, { $code }-002…
managing-saved = ✓ Saved: { $value }
managing-button-keep = Keep it as it is
managing-button-later = The rest later
managing-in-words = Please answer in words.

managing-preview = 👁 <i>This is what a school will see:</i>
managing-publish-ask = <b>{ $title }</b>

    Publish it? Schools see the contest at once, and when entries open the bot writes to those who took part before.
managing-published = ✅ Published. Copy the link for schools with the button below.
managing-close-ask = Close entries right now? They are open { $end }. No new ones will be taken; anyone who was given more time keeps it.
managing-closed = 🔒 Entries are closed.
managing-archive-ask = Archive the contest? Schools will no longer see it. Entries and totals stay, and it can be restored at any time.
managing-archived = 🗄 The contest is archived.
managing-unarchive-ask = Restore the contest from the archive? If it has entries, schools will see it again; if not, it becomes a draft.
managing-unarchived = The contest is back.

managing-which-file = In which format? You can change the file and send it back: the bot shows you what would change.
managing-button-xlsx = Excel workbook
managing-button-yaml = Text (YAML)
managing-file-caption = Change what you need and send it back: I will show you what would change and ask before saving.
managing-file-made = 📝 A new contest was made from the file. It is a draft: check and publish it.
managing-file-same = The file matches what is already there. Nothing has changed.
managing-file-changes = <b>{ $title }</b>

    The file will change:
managing-more-changes = …and { $count ->
    [one] { $count } more part
   *[other] { $count } more parts
}
managing-button-apply = Change it
managing-button-drop = Leave it as it is
managing-file-applied = ✅ The contest now matches the file.
managing-file-dropped = All right, nothing changes.
managing-change = <b>{ $part }</b>: { $from } → { $to }
managing-change-list = <b>{ $part }</b>: { $what }
managing-change-other = <b>{ $part }</b>: changed
managing-added = added { $names }
managing-removed = removed { $names }
managing-changed-items = changed { $names }
managing-reordered = new order
managing-part = { $part ->
    [code] Code
    [title] Title
    [season] Season
    [zone] Time zone
    [organizer] Who runs it
    [goal] Aim
    [participants] Who takes part
    [fee] Cost
    [stages_summary] How it goes
    [opens_at] Entries from
    [closes_at] Entries end
    [edit_ends_at] Changes end
    [withdraw_ends_at] Withdrawing ends
    [grace_minutes] Minutes of grace
    [stages] Stages
    [nominations] Nominations
    [forms] Line-ups
    [age_basis] How ages are counted
    [group_age] Category of a group
    [age_categories] Age categories
    [limits] Limits
    [cap] Places in the contest
    [waiting_list] Waiting list
    [offer_hours] Hours to answer an offered place
    [correction_days] Days for a correction
    [keep_months] Months for which data are kept
    [fields] Questions
    [checks] Checks
    [criteria] Criteria
    [award_degrees] Awards
   *[other] Other
}
managing-more-faults = { $count ->
    [one] …and { $count } more fault. Correct these and send it again.
   *[other] …and { $count } more faults. Correct these and send it again.
}

managing-no-day = I see no day here. Write, for example: 16 November or 16.11.2026.
managing-no-such-day = There is no such day: { $typed }. Check the day and the month.
managing-many-days = Just one day is needed here, for example: 18 December.
managing-title-missing = Write the title in words.
managing-title-too-long = Too long: { NUMBER($longest) } characters fit.
managing-code-shape = A code is 2–6 letters without spaces or digits, for example: ABC.
managing-code-taken = Another contest already has this code. Write a different one.
managing-end-in-past = This deadline has passed: { $end }. Choose a day in the future.
managing-end-before-start = Entries must close after they open: { $start }.
managing-not-a-draft = The contest is published: its title and dates are now changed in its settings.
managing-publish-end-in-past = It cannot be published: the deadline for entries has passed ({ $end }). Change the dates.
managing-archive-still-open = The contest is still taking entries. Close them first.
managing-changed = The contest was changed while you were looking. See how it is now and decide again.
managing-purged = The personal data of this contest have been deleted at the end of their term, so it cannot be changed.
