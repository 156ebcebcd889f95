### Поиск заявок: вопрос, результаты, подсказки.

command-find = Найти заявку
find-button = Найти…
find-again = Искать ещё

find-ask = Что найти? Напишите номер, фамилию ребёнка или педагога, название, учреждение или коллектив. Ошибки и окончания не мешают.
find-ask-in = Что найти в конкурсе { $contest }? Напишите номер, фамилию ребёнка или педагога, название, учреждение или коллектив. Ошибки и окончания не мешают.
find-as-text = Напишите словами, что искать: номер, фамилию, название.
find-too-short = Напишите хотя бы две буквы или номер заявки.
find-found = { $count ->
    [one] По запросу «{ $typed }» нашлась { NUMBER($count) } заявка:
    [few] По запросу «{ $typed }» нашлись { NUMBER($count) } заявки:
   *[many] По запросу «{ $typed }» нашлось { NUMBER($count) } заявок:
}
find-page = Страница { NUMBER($page) } из { NUMBER($pages) }
find-row = <b>{ $entry }</b>, { $what }
find-row-in = <b>{ $entry }</b>, { $what } · { $contest }
find-nothing = По запросу «{ $typed }» ничего не нашлось. Попробуйте только фамилию, номер без букв («12») или часть названия. Черновиков поиск не видит.
find-gone = Этот поиск уже забыт. Напишите ещё раз, что найти.
find-stopped = Хорошо, не ищем.
find-busy = Поиск сейчас не отвечает. Попробуйте, пожалуйста, ещё раз через минуту.

find-what-number = номер
find-what-child = ребёнок: { $name }
find-what-title = название
find-what-ensemble = коллектив: { $name }
find-what-institution = учреждение: { $name }
find-what-teacher = педагог: { $name }
find-what-accompanist = концертмейстер: { $name }
