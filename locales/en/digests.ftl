### Figures by a schedule: when to send them, and what they say.

digest-weekday = { $day ->
    [mon] On Mondays
    [tue] On Tuesdays
    [wed] On Wednesdays
    [thu] On Thursdays
    [fri] On Fridays
    [sat] On Saturdays
   *[sun] On Sundays
}
digest-button = 🔔 Send me the figures
digest-button-here = 🔔 Send me these
digest-ask = How often shall the figures come? { $zone }
digest-ask-day = On which days?
digest-ask-hour = { $how }. At what hour? { $zone }
digest-hours-zone = Hours are { $zone }.
digest-daily = Every day
digest-now = Now: { $how }, { $hour }.
digest-cut = The cut and the filters are those of the screen you came from.
digest-set = Done: { $how }, { $hour }. The first figures come { $first }.
digest-stopped = The figures do not come any more.
digest-stopped-note = Fine, nothing more comes
digest-button-daily = Every day
digest-button-weekly = Once a week
digest-button-stop = Stop sending
digest-button-back = ← Back
digest-button-open = Open the figures
digest-heading = <b>{ $title }: figures</b>
digest-moment = As of { $moment }
digest-figure-changed = <b>{ $figure }</b> ({ $change })
digest-row = { $label } — <b>{ NUMBER($count) }</b>
digest-row-changed = { $label } — <b>{ NUMBER($count) }</b> ({ $change })
digest-more-rows = { $count ->
    [one] …and { NUMBER($count) } more row
   *[other] …and { NUMBER($count) } more rows
}
digest-since = Since the last time ({ $since }):
digest-submitted = new entries — { NUMBER($count) }
digest-accepted = accepted — { NUMBER($count) }
digest-returned = sent back for correction — { NUMBER($count) }
digest-withdrawn = withdrawn — { NUMBER($count) }
digest-institutions = new institutions — { NUMBER($count) }
digest-quiet = Nothing has changed since the last time ({ $since }).
digest-drafts = Drafts: { NUMBER($count) }
digest-days-left = { $count ->
    [one] { NUMBER($count) } day until entries close
   *[other] { NUMBER($count) } days until entries close
}
digest-last-day = Entries close today
digest-not-open = Entries are not open yet
digest-closed = Entries are closed
digest-empty = There are no entries yet.
digest-last-word = The contest has gone to the archive. These are its last figures; they stay in /totals.
refusal-digest-gone = These figures cannot be sent by a schedule. Please open /totals and choose them again.
