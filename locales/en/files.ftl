### Files: what was sent, what is still awaited, the archive of a nomination.

command-files = A contest’s files as one archive

file-wanted-one = Several files came, but one is needed. Which one? Please send it in a message of its own.
files-open = 📎 { $field }
files-gone = This file was not stored. Please ask for it again.
files-fetching = { $field }: the file is still being stored
files-not-kept = ⚠️ { $field }: the file was not stored and must be sent again
files-too-big = { $field }: the file is over { NUMBER($mostMb) } MB and is only in this chat

files-owed = ⏳ To be sent { $until }: { $field }
files-overdue = ⚠️ Overdue, was due { $until }: { $field }
files-send-owed = Send: { $field }
files-for-which = Is this for an entry? Tap which one and send it once more: I had not asked for anything, so it is not saved.
files-reminder = Still to be sent { $until }:
files-reminder-entry = • { $entry }: { $fields }
files-reminder-more = …and { NUMBER($count) } more entries
files-reminder-button = { $entry }: send

files-which-contest = Which contest’s files shall I collect?
files-no-contests = There are no contests of yours that ask for files.
files-which-nomination = <b>{ $contest }</b>
    Which nomination’s files shall I put into an archive?
files-archive = All files of the nomination
files-nothing-here = There are no files in this nomination yet.
files-collecting = Collecting the archive: { NUMBER($files) } files, about { NUMBER($mb) } MB. I will send it here.
files-collecting-part = Collecting the archive, part { NUMBER($part) } of { NUMBER($of) }: { NUMBER($files) } files, about { NUMBER($mb) } MB. I will send it here.
files-collecting-already = This archive is already being collected and will come here.
files-collected = The archive is ready, it is below.
files-not-collected = The archive could not be sent. Please try again in a minute.
files-caption = { $nomination }. Files: { NUMBER($files) }
files-caption-missing = { $nomination }. Files: { NUMBER($files) }. A list of what is missing is inside.
files-missing-name = what is missing
files-missing-head = These files are not in the archive:
files-missing-line = { $entry } { $title }: { $field } — { $why }
files-missing-owed = not sent yet
files-missing-gone = not stored, ask for it again
files-missing-later = still being stored, collect the archive later
files-missing-large = over { NUMBER($mostMb) } MB, open it in the entry
files-missing-link = at the link { $link }

### Backups

backup-files = Files copied: { NUMBER($count) } (the others were there already): { $folder }. Keep this folder beside the backup.
restore-files = Files restored: { NUMBER($count) }. Missing ones to be fetched anew: { NUMBER($lost) }.
reseal-files = Files sealed anew: { NUMBER($count) }.
