### Questions about figures in plain words: how they were understood, what the answer leaves out.

wondering-understood = Understood as: { $parts }
wondering-goes-on = Going on from before: { $parts }
wondering-nothing-before = That sounds like a follow-up, but there have been no figures lately to go on from. Ask in full, for example “children by school in November”, or open /totals and go on from there.
wondering-nothing-shown = Charts and workbooks show the figures you have just looked at, and there have been none lately. Ask first, for example “children by district”, then write “as a chart” or “in Excel”.
wondering-full = There are two breakdowns already, and two is the most. Write “what about by …” instead of “and by …”, and the new one replaces them.
wondering-full-ratio = A share or an average takes one breakdown, there is no room for another. Write “what about by …”, and the new one replaces it.
wondering-share = share of “{ $state }”
wondering-average = on average: { $of } / { $per }
wondering-closing-zone = Days and hours are { $zone }.
wondering-latest = Here are the entries themselves, the newest first.
wondering-latest-narrow = Not narrowed by: { $words }. For that there is “Narrow…” below the list.
wondering-latest-organizers = Entries themselves are for organizers. How many have come I can say: ask “how many entries this week” or “entries by day”.
wondering-which-time = Which period before? Name it: “last week”, “last month”, “last year”.
wondering-nobody = No teacher called “{ $typed }” stands in the entries. Check the name: /find looks for it, too.
wondering-without-awards = So here are all of these entries, whatever their awards.
wondering-fullest = the largest first
wondering-slip = “{ $written }” — “{ $as }”
wondering-slips = Read as a slip of typing: { $words }.
wondering-left = Not understood: { $words }. The answer ignores it.
wondering-too-many = No room for: { $words }. There can be two breakdowns, and one period, date and comparison.
wondering-several = There are several called “{ $typed }”. Which one?
wondering-unknown = The directory has no institution called “{ $typed }”.
wondering-near = Is it one of these?
wondering-nothing-near = Check the number or the name and ask again. Or ask without it and choose it by the “Filter” button.
wondering-wider = “{ $typed }” cannot be counted apart: figures have age categories only. { $count ->
    [one] Press for all of the category they are in.
   *[other] Press a category they are in for all of it.
}
wondering-beyond = I cannot count by “{ $words }”. Ask without it: for example, “children by district in November” or “how many entries from school 363”.
wondering-unkept-gender = Boys and girls cannot be counted apart: entries do not ask for a child’s gender.
wondering-unkept-half-year = Half-years are counted in different ways: name the months, such as “how many children from September to December”.
wondering-unkept-drafts = Drafts are counted for a whole contest only: their number is at the bottom of /totals.
wondering-unkept-absent = I cannot list who has not entered: the figures hold only those who have. Ask “entries by institution” to see them.
wondering-unkept-names = Figures hold no names. Entries are listed in /entries, children’s names are in the Excel workbook under /totals, and /find looks for one person.
wondering-unkept-age = I do not count the ages of single children, only age categories: ask “children by age”.
wondering-unkept-guests = Guests and seats are counted by concert, not by entries: choose the concert in /concerts.
wondering-unkept-places = Awards have no numbered places, they have degrees: ask “winners”, “laureates of degree I” or “diplomates by district”.
wondering-unkept-stages = Entries do not record who reached the next round. I can count the accepted and the awarded: “how many accepted”, “winners”.
wondering-unkept-prizes = Special prizes are not in the figures, only degrees are: ask “winners” or “laureates by district”.
wondering-unkept-thanks = Letters of thanks are not in the figures. Ask “how many teachers” for those who would get one.
wondering-unkept-least = Rows stand from the largest to the smallest: the fewest are at the bottom, and who has none is not in the figures. Ask “top districts” or “entries by institution”.
wondering-unkept-degree = No contest has such an award degree. “Entries by award” shows the ones there are.
wondering-unkept-awards = No contest has award degrees yet, so there is nothing to count winners by.
wondering-unkept-share = I count shares only by what became of entries: “share accepted”, “percent withdrawn by district”, with one breakdown at most. Ask for the rest as numbers, for example “children by district”.
wondering-unkept-average = I do not count that average. There are three, with one breakdown or none: “average entries per institution” (or per school), “average participations per institution”, “average participations per entry”.
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
