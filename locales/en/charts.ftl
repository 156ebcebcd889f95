### Charts: the words around the bars, and the button under the figures.

chart-rest = The others
chart-totals = Totals
chart-heading = { $cut } · { $unit }
chart-whole = In all: { $count }
chart-at-least = at least { $count }
chart-filters = Only: { $filters }
chart-period = Submitted in: { $period }
chart-rule = { $rule }.
chart-moment = As of { $moment }
chart-left-out = { $count ->
    [one] The largest rows are shown. { NUMBER($count) } more is not: such figures cannot be added up.
   *[other] The largest rows are shown. { NUMBER($count) } more are not: such figures cannot be added up.
}
chart-weeks = A week is named by its Monday.
chart-unnamed = Some groups are known by their number alone, so there may be more children.
chart-now = Now
chart-then = Then
chart-was = { $unit } · then { NUMBER($count) }
chart-beside = Compared with: { $what }
chart-beside-whole = Compared with { $count }: { $what }
chart-other = { $title }, as of { $moment }
chart-other-past = { $title }, { $day }
chart-gone =
    { $count ->
        [one] { NUMBER($count) } row was there then alone and is not shown here.
       *[other] { NUMBER($count) } rows were there then alone and are not shown here.
    }
chart-button = 📈 Chart
chart-coming = Drawing the chart…
chart-empty = There is nothing to draw yet: no entry falls in here.
chart-failed = The chart did not come out. Please try again in a minute: the figures are not affected.
chart-caption = { $contests }. As of { $moment }.
