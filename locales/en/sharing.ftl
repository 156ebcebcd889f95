### Figures for people outside the staff: the link and what it shows.

share-button = ↗ Share
share-heading = { $cut } · { $unit }
share-row = { $label } — <b>{ $figures }</b>
share-whole = Total — <b>{ $figures }</b>
share-few = fewer than { $least }
share-figure = { $unit } — { $figure }
share-more-rows = { $count ->
    [one] …and { NUMBER($count) } more row.
   *[other] …and { NUMBER($count) } more rows.
}
share-hidden = Not shown: { $names }. Some of these rows have fewer than { $least } children, and the rows next to them would give them away.
share-hidden-more = { $names } and { NUMBER($count) } more
share-too-few = There are fewer than { $least } children here, so the figures are not shown.
share-withheld = The rows are not shown: they have so few children that one could tell who they are.
share-link = These figures at a link: { $link }
share-small-stays = 🔒 For the staff: some of these counts stand for fewer than { $least } children. “Share” sends a copy to pass on, without them.
share-chart-stays = 🔒 For the staff: some of these counts stand for fewer than { $least } children. For others pass on the figures, by “Share” below them.
share-digest-stays = 🔒 For the staff: some of these counts stand for fewer than { $least } children. For others open the figures and tap “Share”.
share-names-stay = 🔒 For the staff: there are names here.
share-made = <b>The figures above may be passed on to anybody.</b> There are no names in them, and fewer than { $least } children are left out. The link shows the same figures of the same hour until { $until }.
share-made-from = The comparison was left out.
share-button-send = Send the link
share-button-close = Close the link
share-button-mine = My open links
share-send-text = Totals: { $title }
share-closed = The link is closed and shows nothing any more. Messages already passed on stay with those who got them.
share-closed-short = The link is closed
share-mine = <b>Your open links.</b> Tap one to close it.
share-mine-none = You have no open links.
share-mine-line = { $title } · { $made } · opened: { NUMBER($opened) }
share-button-close-one = ✕ { $title } · { $made }
refusal-share-personal = These figures name teachers, so they are for the staff only. Remove the breakdown or filter by teacher and share again.
refusal-share-gone = This link no longer works: it was closed or has expired. Please ask whoever sent it for a new one.
share-ratio = <b>{ $what }: { $figures }</b>
share-ratio-row = { $label } — { $figures }
