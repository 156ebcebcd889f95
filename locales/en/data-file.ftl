### Files that people write by hand: a contest, a directory. Read in a terminal.

file-missing = There is no file { $path }.
file-too-large = The file is too large: { NUMBER($givenMb) } MB, and we read up to { NUMBER($mostMb) } MB.
file-empty = The file is empty.
file-not-utf8 = The file is not in UTF-8. Save it as UTF-8 and try again.
file-syntax = Line { $line }, character { $column } cannot be read: check indents, colons and quotes.
file-duplicate-key = Line { $line }, character { $column }: this word stands here already.
file-too-tangled = The file refers to itself too often (& and *). Write the repetitions out.

shape-line = { $path }: { $fault }
shape-whole-file = the whole file
shape-missing = this must be given
shape-wrong-type = this must be { $expected ->
    [text] text (perhaps in quotes)
    [number] a number
    [whole-number] a whole number
    [yes-no] true or false
    [list] a list, each item with a “-”
   *[object] several lines like “name: value”
}
shape-unknown-keys = unknown words: { $keys }
shape-too-small = the number must be at least { NUMBER($least) }
shape-too-big = the number must be at most { NUMBER($most) }
shape-too-short = too short, at least { NUMBER($least) } is needed
shape-too-long = too long, { NUMBER($most) } fit
shape-wrong-count = there must be exactly { NUMBER($count) } items
shape-wrong-format = { $format ->
    [id] a Latin id is needed, such as pop_vocal
    [code] 2–6 capital letters are needed, such as ЗЛБ
    [slug] a Latin address with hyphens is needed, such as zvezdy-2027
    [date] a date is needed, such as 2027-01-23
    [instant] date and time with the offset are needed, such as 2026-12-19T00:00:00+07:00
    [zone] a time zone is needed, such as Asia/Novosibirsk
   *[other] this value will not do
}
shape-not-one-of = one of these will do: { $options }
