# Группа, о которой известно только число детей.
headcount-button = Только число детей
headcount-may = Можно и без списка: тогда запишем только число детей.
headcount-stands = Записано без списка, детей: { $count }. Список можно прислать и сейчас — тогда он заменит число.
headcount-label = Участники
headcount-children = { $count ->
    [one] { NUMBER($count) } ребёнок, без списка
    [few] { NUMBER($count) } ребёнка, без списка
   *[many] { NUMBER($count) } детей, без списка
}
headcount-category = { $count ->
    [one] <b>Какой возраст?</b> Списка нет, { NUMBER($count) } ребёнок, поэтому выберите сами.
    [few] <b>Какой возраст?</b> Списка нет, { NUMBER($count) } ребёнка, поэтому выберите сами.
   *[many] <b>Какой возраст?</b> Списка нет, { NUMBER($count) } детей, поэтому выберите сами.
}

# Много солистов одним списком.
listing-start = Много солистов списком
listing-name = Солисты списком
listing-ask = Пришлите список солистов, каждый с новой строки
listing-example = Например: Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20
listing-how = Порядок в строке любой. Чего в ней нет, спрошу потом, одинаковое у всех — один раз. Длинный список можно прислать несколькими сообщениями.

listing-read = { $count ->
    [0] Новых солистов не записал.
    [one] Записал { NUMBER($count) } солиста.
    [few] Записал { NUMBER($count) } солистов.
   *[many] Записал { NUMBER($count) } солистов.
}
listing-read-held = { $count ->
    [one] { NUMBER($count) } строку нужно посмотреть вместе.
    [few] { NUMBER($count) } строки нужно посмотреть вместе.
   *[many] { NUMBER($count) } строк нужно посмотреть вместе.
}
listing-read-already = Уже были или повторяются: { $count }.
listing-read-skipped = Пропустил, это не солисты: { $lines }

listing-head = Список солистов: { NUMBER($count) }
listing-submitted-before = Уже поданы: { $count }
listing-row-held = ✗ { $typed } — { $why }
listing-row-doubt = нужно проверить
listing-row-lacks = … { $soloist } — нет: { $what }
listing-row-waits = … { $soloist }
listing-row-ready = ✓ { $soloist }
listing-more-rows = …и ещё { $count }

listing-line = Строка { $line }
listing-line-mend = Пришлите эту строку исправленной.
listing-line-or-mend = Если нет, пришлите эту строку исправленной.
listing-line-go-on = Пришлите продолжение или всю строку целиком.
listing-line-right = Верно, так и есть
listing-line-later = Отложить
listing-line-drop = Убрать строку
listing-for-all = Один ответ сразу для всех, у кого его ещё нет: { $count }
listing-each = У каждого по-своему
listing-ask-category = Возраст посчитал по дате рождения. Верно?
listing-category-right = Верно у всех
listing-ask-consents = Согласия родителей или опекунов у вас на руках?
listing-owed = Пришлём позже
listing-understood = Понял так: { $value }. Верно?
listing-answer-right = Да, верно
listing-apart = Ответить в черновике

listing-ready = { $count ->
    [one] Готов к подаче { NUMBER($count) } солист.
    [few] Готовы к подаче { NUMBER($count) } солиста.
   *[many] Готовы к подаче { NUMBER($count) } солистов.
}
listing-none-ready = Пока никто не готов к подаче.
listing-grows = Ещё солистов можно дописать сюда же.
listing-submit = Подать все готовые ({ $count })
listing-call-back = Вернуться к отложенным ({ $count })
listing-show = К списку солистов
listing-cancel = Отменить список
listing-cancel-ask = { $count ->
    [one] Удалить список и { NUMBER($count) } неподанный черновик? Поданные заявки останутся.
    [few] Удалить список и { NUMBER($count) } неподанных черновика? Поданные заявки останутся.
   *[many] Удалить список и { NUMBER($count) } неподанных черновиков? Поданные заявки останутся.
}
listing-cancel-yes = Да, удалить
listing-cancel-no = Нет, вернуться к списку
listing-cancelled = Список удалён.

listing-done = { $count ->
    [one] ✅ Подана { NUMBER($count) } заявка
    [few] ✅ Поданы { NUMBER($count) } заявки
   *[many] ✅ Подано { NUMBER($count) } заявок
}
listing-waitlisted = В листе ожидания: { $count }
listing-refused = Не поданы: { $count }
listing-nothing-ready = Готовых к подаче сейчас нет. Что уже подано, видно в /my
listing-over = Этот список уже закрыт. Что подано, видно в /my
listing-rest = Остальные остались черновиками, список на месте.
listing-keep-duplicates = Это другие номера, подать ({ $count })

typed-list-left-over = Не понял, что такое «{ $typed }». Если записать без этого, нажмите кнопку.
typed-list-nomination-unclear = «{ $typed }» подходит к нескольким номинациям. Напишите название целиком.
typed-list-nomination-not-solo = В номинации «{ $nomination }» солисты не выступают.
typed-list-nomination-closed = В номинацию «{ $nomination }» заявки больше не принимают.
typed-list-cut-off = Сообщение длинное, и строка могла оборваться.
typed-list-joined = Строка пришла двумя сообщениями, и на стыке мог потеряться пробел. Всё верно?
