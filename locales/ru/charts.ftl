### Графики: слова вокруг столбиков и кнопка под сводкой.

chart-rest = Остальные
chart-totals = Итоги
chart-heading = { $cut } · { $unit }
chart-ratio = Всего — { $what }: { $figures }
chart-whole = Всего: { $count }
chart-at-least = не меньше { $count }
chart-filters = Отбор: { $filters }
chart-period = Поданы: { $period }
chart-rule = { $rule }.
chart-moment = На { $moment }
chart-left-out = { $count ->
    [one] Показаны самые крупные строки. Ещё { NUMBER($count) } не показана: складывать такие числа нельзя.
    [few] Показаны самые крупные строки. Ещё { NUMBER($count) } не показаны: складывать такие числа нельзя.
   *[many] Показаны самые крупные строки. Ещё { NUMBER($count) } не показаны: складывать такие числа нельзя.
}
chart-weeks = Неделя подписана её понедельником.
chart-unnamed = Часть коллективов известна только численностью, поэтому детей может быть больше.
chart-now = Сейчас
chart-then = Тогда
chart-here = Здесь
chart-there = Там
chart-was = { $unit } · тогда { NUMBER($count) }
chart-elsewhere = { $unit } · там { NUMBER($count) }
chart-beside = Для сравнения: { $what }
chart-beside-whole = Для сравнения: { $count }. { $what }
chart-other = { $title }, на { $moment }
chart-other-past = { $title }, { $day }
chart-gone-other =
    { $count ->
        [one] Ещё { NUMBER($count) } строка есть только там и здесь не показана.
        [few] Ещё { NUMBER($count) } строки есть только там и здесь не показаны.
       *[many] Ещё { NUMBER($count) } строк есть только там и здесь не показаны.
    }
chart-gone =
    { $count ->
        [one] Ещё { NUMBER($count) } строка была только тогда и здесь не показана.
        [few] Ещё { NUMBER($count) } строки были только тогда и здесь не показаны.
       *[many] Ещё { NUMBER($count) } строк были только тогда и здесь не показаны.
    }
chart-button = 📈 График
chart-coming = Рисую график…
chart-empty = Рисовать пока нечего: ни одной заявки сюда не попадает.
chart-failed = График не получился. Попробуйте ещё раз через минуту: цифры в сводке от этого не меняются.
chart-caption = { $contests }. На { $moment }.
