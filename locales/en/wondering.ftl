### Questions about figures in plain words: how they were understood, what the answer leaves out.

wondering-understood = Understood as: { $parts }
wondering-left = Not understood: { $words }. The answer leaves it out.
wondering-too-many = No room for: { $words }. There can be two cuts, and one period, moment and comparison.
wondering-several = There are several called “{ $typed }”. Which one?
wondering-unknown = The directory has no institution “{ $typed }”.
wondering-near = Perhaps one of these?
wondering-nothing-near = Check the number or the name and ask again. Or ask without it and choose it by the “Filter” button.
wondering-beyond = I cannot count with “{ $words }”. Ask without it: for example, “children by district in November” or “how many entries from school 363”.
wondering-quoted = “{ $words }”
wondering-all-contests = all contests
wondering-as-of = as of { $moment }
wondering-end-of-entries = as of the end of entries
wondering-year-before = beside the year before
wondering-beside = beside { $contest }
