### Сводки: единицы, разрезы, ответ на /totals.

unit-entries = { $count ->
    [one] { NUMBER($count) } заявка
    [few] { NUMBER($count) } заявки
   *[many] { NUMBER($count) } заявок
}
unit-acts = { $count ->
    [one] { NUMBER($count) } номер
    [few] { NUMBER($count) } номера
   *[many] { NUMBER($count) } номеров
}
unit-works = { $count ->
    [one] { NUMBER($count) } работа
    [few] { NUMBER($count) } работы
   *[many] { NUMBER($count) } работ
}
unit-participations = { $count ->
    [one] { NUMBER($count) } участие (с повторами)
    [few] { NUMBER($count) } участия (с повторами)
   *[many] { NUMBER($count) } участий (с повторами)
}
unit-children = { $count ->
    [one] { NUMBER($count) } ребёнок (без повторов)
    [few] { NUMBER($count) } ребёнка (без повторов)
   *[many] { NUMBER($count) } детей (без повторов)
}
unit-soloists = { $count ->
    [one] { NUMBER($count) } солист
    [few] { NUMBER($count) } солиста
   *[many] { NUMBER($count) } солистов
}
unit-ensembles = { $count ->
    [one] { NUMBER($count) } коллектив
    [few] { NUMBER($count) } коллектива
   *[many] { NUMBER($count) } коллективов
}
unit-institutions = { $count ->
    [one] { NUMBER($count) } учреждение
    [few] { NUMBER($count) } учреждения
   *[many] { NUMBER($count) } учреждений
}
unit-supervisors = { $count ->
    [one] { NUMBER($count) } педагог
    [few] { NUMBER($count) } педагога
   *[many] { NUMBER($count) } педагогов
}
unit-accompanists = { $count ->
    [one] { NUMBER($count) } концертмейстер
    [few] { NUMBER($count) } концертмейстера
   *[many] { NUMBER($count) } концертмейстеров
}

unit-title-entries = Заявки
unit-title-acts = Номера
unit-title-works = Работы
unit-title-participations = Участия (с повторами)
unit-title-children = Дети (без повторов)
unit-title-soloists = Солисты
unit-title-ensembles = Коллективы
unit-title-institutions = Учреждения
unit-title-supervisors = Педагоги
unit-title-accompanists = Концертмейстеры

why-more-children = Сумма строк больше итога: ребёнок, попавший в несколько строк, посчитан в каждой, а в итоге — один раз.
why-more-ensembles = Сумма строк больше итога: коллектив, попавший в несколько строк, посчитан в каждой, а в итоге — один раз.
why-more-institutions = Сумма строк больше итога: учреждение, попавшее в несколько строк, посчитано в каждой, а в итоге — один раз.
why-more-teachers = Сумма строк больше итога: педагог, попавший в несколько строк, посчитан в каждой, а в итоге — один раз.
why-more-entries = Сумма строк больше итога: заявка, попавшая в несколько строк, посчитана в каждой, а в итоге — один раз.
rowless-supervisor = Заявки без педагога входят только в итог.
rowless-award = Заявки без награды входят только в итог.

dimension-contest = По конкурсам
dimension-nomination = По номинациям
dimension-category = По возрасту
dimension-form = По составу
dimension-district = По районам
dimension-kind = По видам учреждений
dimension-institution = По учреждениям
dimension-returning = Новые и прежние
dimension-supervisor = По педагогам
dimension-day = По дням подачи
dimension-week = По неделям подачи
dimension-state = По состоянию
dimension-award = По наградам
dimension-row-contest = Конкурс
dimension-row-nomination = Номинация
dimension-row-category = Возраст
dimension-row-form = Состав
dimension-row-district = Район
dimension-row-kind = Вид учреждения
dimension-row-institution = Учреждение
dimension-row-returning = Участвуют
dimension-row-supervisor = Педагог
dimension-row-day = День подачи
dimension-row-week = Неделя подачи
dimension-row-state = Состояние
dimension-row-award = Награда
dimension-unknown = Не указано
acquaintance-new = Впервые
acquaintance-returning = Не впервые

status-rule-submitted-accepted = Считаются поданные и принятые заявки
status-rule-all = Все заявки, кроме черновиков
status-rule-some = Считаются заявки в состояниях: { $states }

tally-filter = { $dimension } — { $values }
period-quarter = { $quarter }-й квартал { $year }
period-year = { $year } год
period-school-year = учебный год { $from }/{ $to }
period-days = { $from } – { $to }

command-totals = Сводка по конкурсу
totals-moment = На { $moment }
totals-at-least = не меньше: { $unit }
totals-unnamed = { $count ->
    [one] У { NUMBER($count) } коллектива известна только численность, поэтому детей может быть больше.
    [few] У { NUMBER($count) } коллективов известна только численность, поэтому детей может быть больше.
   *[many] У { NUMBER($count) } коллективов известна только численность, поэтому детей может быть больше.
}
totals-aside = Не входят в счёт:
totals-aside-line = { $state } — { NUMBER($count) }
totals-drafts = Черновики — { NUMBER($count) }
totals-empty = Заявок пока нет: здесь появятся цифры, как только педагоги начнут их подавать.
totals-empty-counted = Поданных и принятых заявок пока нет.
totals-cut = { $dimension } · { $unit }
totals-row = { $label } — <b>{ $figures }</b>
totals-whole = Всего — <b>{ $figures }</b>
totals-share-told = «{ $state }» — { $of } из { $all ->
    [one] { NUMBER($all) } заявки
   *[other] { NUMBER($all) } заявок
}, это <b>{ $percent }</b>
totals-share-row = { $label } — { $of } из { $all }, { $percent }
totals-share-whole = { $narrow ->
    [yes] За 100 % взяты все поданные заявки этого отбора: и непроверенные, и непринятые, и отозванные.
   *[no] За 100 % взяты все поданные заявки: и непроверенные, и непринятые, и отозванные.
}
totals-share-nothing = Таких заявок нет, доли считать не из чего.
totals-percent = { $percent } %
totals-percent-less = меньше 1 %
totals-percent-more = больше 99 %
totals-average-told = В среднем — <b>{ $average }</b>: { $of } ÷ { $per }
totals-average-nothing = Таких заявок нет, среднее считать не из чего.
totals-share-part = { $of } из { $all }, { $percent }
totals-no-quotient = { $of } ÷ { $per }
totals-quotient = { $of } ÷ { $per } = { $average }
totals-ratio-then = { $isBefore ->
    [yes] Было — { $before }
   *[no] Там — { $before }
}
totals-more-rows = { $count ->
    [one] …и ещё { NUMBER($count) } строка. Все есть в таблице Excel.
    [few] …и ещё { NUMBER($count) } строки. Все есть в таблице Excel.
   *[many] …и ещё { NUMBER($count) } строк. Все есть в таблице Excel.
}
totals-rows-left = { $count ->
    [one] …и ещё { NUMBER($count) } строка. Сузьте отбор, чтобы её увидеть.
    [few] …и ещё { NUMBER($count) } строки. Сузьте отбор, чтобы их увидеть.
   *[many] …и ещё { NUMBER($count) } строк. Сузьте отбор, чтобы их увидеть.
}
totals-no-rows = Таких заявок нет.
totals-no-contests = Конкурсов пока нет. Как только появится первый, здесь будут его цифры.
totals-which-contest = По какому конкурсу показать сводку?
totals-button-back = ← К сводке
totals-button-workbook = Таблица Excel
totals-button-csv = Заявки в CSV
totals-button-other = Другой конкурс
totals-button-of-entries = Заявки
totals-button-of-children = Дети
totals-button-of-participations = Участия
totals-button-chosen = ✓ { $label }
totals-file-coming = Готовлю таблицу Excel, это недолго…
totals-csv-coming = Готовлю список заявок в CSV, это недолго…
totals-awards-unpublished = Результаты ещё не опубликованы, а в цифры награды входят после публикации: { $contests }.
totals-awards-without = Степеней наград не задано: { $contests }.
totals-awards-elsewhere = Опубликованы результаты: { $contests }. Чтобы увидеть их, назовите конкурс в вопросе или выберите его в /totals.
totals-awards-given = Проставленные награды видны в /results, оттуда их и публикуют.
totals-file-one-contest = Файл составляется по одному конкурсу. Выберите его кнопкой «Другой конкурс» или назовите в вопросе.
totals-file-caption = { $contest }. На { $moment }.

totals-all-contests = { $count ->
    [one] Все конкурсы вместе ({ NUMBER($count) })
    [few] Все конкурсы вместе ({ NUMBER($count) })
   *[many] Все конкурсы вместе ({ NUMBER($count) })
}
totals-cross = { $first } и { $second } · { $unit }
totals-filters = Отбор: { $filters }
totals-period = Поданы: { $period }
totals-change = было { $before } ({ $change })
totals-change-other = там { $before } ({ $change })
totals-change-percent = { $absolute }, { $percent } %
totals-figure = <b>{ $figure }</b>
totals-figure-changed = <b>{ $figure }</b> — { $change }
totals-compared = Было: { $title }, на { $moment }
totals-compared-other = Там: { $title }, на { $moment }
totals-compared-past = Было: { $title }, { $day } (вписано)
totals-compared-apart = Вписаны цифры всего конкурса: с отбором и периодом их не сравнить.
totals-compared-nothing = Сравнить не с чем: прошлогоднего конкурса здесь нет. Его итоги можно вписать в разделе «Сравнить».
totals-gone = Были и не появились: { $names }
totals-gone-other = Есть только там: { $names }
totals-gone-more = { $names } и ещё { NUMBER($count) }
totals-columns = { $letter } — { $label }
totals-letters = АБВГДЕЖЗИК
totals-sum = Всего
totals-cell-more = ещё { NUMBER($count) }
totals-block = <b>{ $label } — { NUMBER($count) }</b>
totals-cell = { $label } { NUMBER($count) }

totals-button-cut = Другой разрез
totals-button-cross = Второй разрез
totals-button-filter = Отбор
totals-button-period = Период
totals-button-moment = На дату
totals-button-compare = Сравнить
totals-button-units = Ещё…
totals-button-show = ← Назад
totals-button-all-contests = Все конкурсы вместе
totals-button-no-second = Без второго разреза
totals-button-no-filters = Снять отбор
totals-button-no-filter = Без этого отбора
totals-button-all-time = За всё время
totals-button-now = Сейчас
totals-button-closing = Конец приёма заявок · { $day }
totals-button-day-of = { $title } · { $day }
totals-button-type-day = Другой день…
totals-button-type-days = Свои дни…
totals-button-year-before = С прошлым годом
totals-button-year-before-same-day = С прошлым годом на этот же день
totals-button-with-contest = { $title }, { $year }
totals-button-write-past = Вписать прошлые итоги
totals-button-forget-past = Удалить вписанное
totals-button-no-comparison = Не сравнивать
totals-button-value = { $label } ({ NUMBER($count) })
totals-button-page = { $page } из { $pages }

totals-choose-cut = По чему разложить цифры?
totals-choose-cross = Что поставить в столбцы? Сейчас: { $dimension }.
totals-choose-unit = Что считать?
totals-choose-filter = Что отобрать? Останутся только заявки с этим признаком.
totals-choose-value = { $dimension }: что оставить? В скобках — число заявок.
totals-no-values = Отбирать здесь пока не из чего.
totals-choose-period = За какой период? Считаются заявки, впервые поданные в эти дни.
totals-choose-moment = На какой день? Цифры будут такими, какими были в конце этого дня.
totals-choose-comparison = С чем сравнить?
totals-type-day = Напишите день, например «1 ноября» или «01.11.2026»: цифры будут на его конец. Можно с часом: «1 ноября, 10:00».
totals-type-days = Напишите, за какие дни: «1–15 ноября», «01.11.2026 – 15.11.2026», «с 1 ноября», «декабрь» или «за неделю».
totals-type-past = Напишите одним сообщением, когда это было и сколько, например «2025: 370 работ, 59 учреждений». Эти цифры встанут рядом с нынешними: { $title }.
totals-not-a-day = Не получилось понять день. Напишите, например, «1 ноября» или «01.11.2026».
totals-days-are-whole = Период считается целыми днями. Цифры на час покажет кнопка «На дату»; здесь напишите дни, например «1–15 ноября».
totals-not-days = Не получилось понять дни. Напишите, например, «1–15 ноября» или «с 1 ноября».
totals-future-day = { $day } ещё не наступило. Напишите день, который уже прошёл.
totals-as-text = Нужно сообщение с текстом.
totals-past-written = Вписано: { $title }, { $day } — { $figures }.
totals-past-forgotten = Удалено. Эти цифры больше ни с чем не сравниваются.
totals-past-when-missing = Не видно, когда это было. Начните с года: «2025: 370 работ, 59 учреждений».
totals-past-in-future = { $day } ещё не наступило. Напишите год или день, который уже прошёл.
totals-past-figures-missing = Не видно цифр. После каждого числа напишите, что посчитано: «370 работ, 59 учреждений».
totals-past-unit-unknown = Не получилось понять «{ $words }». Можно: заявки, номера, работы, участия, дети, солисты, коллективы, учреждения, педагоги, концертмейстеры.
totals-past-unit-twice = «{ $words }»: это уже посчитано в этом же сообщении. Напишите каждый показатель один раз.

past-command-usage = Проверить файл: npm run past-totals -- check ФАЙЛ. Загрузить: npm run past-totals -- load ФАЙЛ.
past-file-checked = { $count ->
    [one] Всё верно: { NUMBER($count) } запись о прошлых итогах.
    [few] Всё верно: { NUMBER($count) } записи о прошлых итогах.
   *[many] Всё верно: { NUMBER($count) } записей о прошлых итогах.
}
past-file-loaded = { $count ->
    [one] Загружена { NUMBER($count) } запись о прошлых итогах.
    [few] Загружены { NUMBER($count) } записи о прошлых итогах.
   *[many] Загружено { NUMBER($count) } записей о прошлых итогах.
}
