### Finding entries: the question, the results, what to try.

command-find = Find an entry
find-button = Find…
find-again = Find another

find-ask = What are you looking for? Write a number, a child’s or teacher’s surname, a title, an institution or a group. Typos and word endings do not matter.
find-ask-in = What are you looking for in { $contest }? Write a number, a child’s or teacher’s surname, a title, an institution or a group. Typos and word endings do not matter.
find-as-text = Write what to look for in words: a number, a name, a title.
find-too-short = Write at least two letters, or the number of an entry.
find-found = { $count ->
    [one] { NUMBER($count) } entry was found for “{ $typed }”:
   *[other] { NUMBER($count) } entries were found for “{ $typed }”:
}
find-page = Page { NUMBER($page) } of { NUMBER($pages) }
find-row = <b>{ $entry }</b> ({ $what })
find-row-in = <b>{ $entry }</b> ({ $what }) · { $contest }
find-nothing = Nothing was found for “{ $typed }”. Try the surname alone, the number without letters (“12”), or part of the title. Drafts are not searched.
find-gone = This search has expired. Please write again what to look for.
find-stopped = All right, search cancelled.
find-busy = The search is not responding right now. Please try again in a minute.

find-what-number = by number
find-what-child = child: { $name }
find-what-title = title
find-what-ensemble = group: { $name }
find-what-institution = institution: { $name }
find-what-teacher = teacher: { $name }
find-what-accompanist = accompanist: { $name }
find-unasked = This is a search among the entries. To ask for figures, begin with “how many”.
