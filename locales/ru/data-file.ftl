### Files that people write by hand: a contest, a directory. Read in a terminal.

file-missing = Файла { $path } нет.
file-too-large = Файл слишком большой: { NUMBER($givenMb) } МБ, а читаем до { NUMBER($mostMb) } МБ.
file-empty = Файл пустой.
file-not-utf8 = Файл не в кодировке UTF-8. Сохраните его в UTF-8 и попробуйте ещё раз.
file-syntax = Не разобрать строку { $line }, знак { $column }: проверьте отступы, двоеточия и кавычки.
file-duplicate-key = Строка { $line }, знак { $column }: такое слово здесь уже есть.
file-too-tangled = В файле слишком много ссылок на самого себя (& и *). Напишите повторы целиком.

shape-line = { $path }: { $fault }
shape-whole-file = весь файл
shape-missing = это нужно указать
shape-wrong-type = здесь нужно { $expected ->
    [text] написать текст (возможно, в кавычках)
    [number] число
    [whole-number] целое число
    [yes-no] true или false
    [list] перечисление, каждый пункт со знаком «-»
   *[object] несколько строк вида «имя: значение»
}
shape-unknown-keys = незнакомые слова: { $keys }
shape-too-small = число должно быть не меньше { NUMBER($least) }
shape-too-big = число должно быть не больше { NUMBER($most) }
shape-too-short = слишком коротко, нужно хотя бы { NUMBER($least) }
shape-too-long = слишком длинно, помещается { NUMBER($most) }
shape-wrong-count = пунктов должно быть ровно { NUMBER($count) }
shape-wrong-format = { $format ->
    [id] нужен код латиницей, например pop_vocal
    [code] нужны 2–6 заглавных букв, например ЗЛБ
    [slug] нужен адрес латиницей через дефис, например zvezdy-2027
    [date] нужна дата, например 2027-01-23
    [instant] нужны дата и время с поясом, например 2026-12-19T00:00:00+07:00
    [zone] нужен часовой пояс, например Asia/Novosibirsk
   *[other] такое значение не подходит
}
shape-not-one-of = подойдёт одно из: { $options }
