### Charts: the words around the bars, and the button under the figures.

chart-rest = Others
chart-totals = Totals
chart-heading = { $cut } · { $unit }
chart-ratio = In total — { $what }: { $figures }
chart-whole = Total: { $count }
chart-at-least = at least { $count }
chart-filters = Only: { $filters }
chart-period = Submitted in: { $period }
chart-rule = { $rule }.
chart-moment = As of { $moment }
chart-left-out = { $count ->
    [one] The largest rows are shown. { NUMBER($count) } more is left out: such figures cannot be added up.
   *[other] The largest rows are shown. { NUMBER($count) } more are left out: such figures cannot be added up.
}
chart-weeks = Each week is named by its Monday.
chart-unnamed = For some groups only the number of children is known, so there may be more children.
chart-now = Now
chart-then = Then
chart-here = Here
chart-there = There
chart-was = { $unit } · then { NUMBER($count) }
chart-elsewhere = { $unit } · there { NUMBER($count) }
chart-beside = Compared with: { $what }
chart-beside-whole = Compared with { $count }: { $what }
chart-other = { $title }, as of { $moment }
chart-other-past = { $title }, { $day }
chart-gone-other =
    { $count ->
        [one] { NUMBER($count) } more row exists only there and is not shown.
       *[other] { NUMBER($count) } more rows exist only there and are not shown.
    }
chart-gone =
    { $count ->
        [one] { NUMBER($count) } row existed only then and is not shown here.
       *[other] { NUMBER($count) } rows existed only then and are not shown here.
    }
chart-button = 📈 Chart
chart-coming = Drawing the chart…
chart-empty = There is nothing to draw yet: no entries match.
chart-failed = The chart could not be drawn. Please try again in a minute: the figures are fine.
chart-caption = { $contests }. As of { $moment }.
