### Questions about figures in plain words: how they were understood, what the answer leaves out.

wondering-understood = Understood as: { $parts }
wondering-goes-on = Going on from before: { $parts }
wondering-nothing-before = That sounds like a follow-up, but there have been no figures lately to go on from. Ask in full, for example “children by school in November”, or open /totals and go on from there.
wondering-left = Not understood: { $words }. The answer ignores it.
wondering-too-many = No room for: { $words }. There can be two breakdowns, and one period, date and comparison.
wondering-several = There are several called “{ $typed }”. Which one?
wondering-unknown = The directory has no institution called “{ $typed }”.
wondering-near = Is it one of these?
wondering-nothing-near = Check the number or the name and ask again. Or ask without it and choose it by the “Filter” button.
wondering-beyond = I cannot count by “{ $words }”. Ask without it: for example, “children by district in November” or “how many entries from school 363”.
wondering-unkept-gender = Boys and girls cannot be counted apart: entries do not ask for a child’s gender.
wondering-unkept-half-year = Half-years are counted in different ways: name the months, such as “how many children from September to December”.
wondering-unkept-drafts = Drafts are counted for a whole contest only: their number is at the bottom of /totals.
wondering-unkept-absent = I cannot list who has not entered: the figures hold only those who have. Ask “entries by institution” to see them.
wondering-unkept-names = Figures hold no names: the lists are in the Excel workbook under /totals. /find looks for one person or entry.
wondering-quoted = “{ $words }”
wondering-all-contests = all contests
wondering-contests = { $count ->
    [one] { NUMBER($count) } contest
   *[other] { NUMBER($count) } contests
}
wondering-as-of = as of { $moment }
wondering-end-of-entries = when entries closed
wondering-year-before = compared with the year before
wondering-beside = compared with { $contest }
