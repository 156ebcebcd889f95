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
digest-button = 🔔 Send me the totals
digest-button-here = 🔔 Send me these
digest-ask = How often would you like the totals? { $zone }
digest-ask-day = On which days?
digest-ask-hour = { $how }. At what time? { $zone }
digest-hours-zone = Times are { $zone }.
digest-daily = Every day
digest-now = Now: { $how }, { $hour }.
digest-cut = The breakdown and filters are those of the screen you came from.
digest-set = Done: { $how }, { $hour }. The first totals come { $first }.
digest-stopped = The totals will not come any more.
digest-stopped-note = Fine, nothing more will come
digest-button-daily = Every day
digest-button-weekly = Once a week
digest-button-stop = Stop sending
digest-button-back = ← Back
digest-button-open = Open the totals
digest-heading = <b>{ $title }: totals</b>
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
digest-returned = returned for correction — { NUMBER($count) }
digest-withdrawn = withdrawn — { NUMBER($count) }
digest-institutions = new institutions — { NUMBER($count) }
digest-quiet = Nothing has changed since the last time ({ $since }).
digest-drafts = Drafts: { NUMBER($count) }
digest-days-left = { $count ->
    [one] { NUMBER($count) } day until entries close
   *[other] { NUMBER($count) } days until entries close
}
digest-last-day = Entries close today
digest-not-open = Entries have not opened yet
digest-closed = Entries have closed
digest-empty = There are no entries yet.
digest-last-word = The contest has been archived. These are its final totals; they remain in /totals.
refusal-digest-gone = These totals cannot be sent on a schedule. Please open /totals and choose them again.
