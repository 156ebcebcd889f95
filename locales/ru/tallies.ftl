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
dimension-row-supervisor = Педагог
dimension-row-day = День подачи
dimension-row-week = Неделя подачи
dimension-row-state = Состояние
dimension-row-award = Награда
dimension-unknown = Не указано

status-rule-submitted-accepted = Считаются поданные и принятые заявки
status-rule-all = Все заявки, кроме черновиков
status-rule-some = Считаются заявки в состояниях: { $states }

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
totals-row = { $label } — <b>{ NUMBER($count) }</b>
totals-whole = Всего — <b>{ NUMBER($count) }</b>
totals-more-rows = { $count ->
    [one] …и ещё { NUMBER($count) } строка. Все есть в таблице Excel.
    [few] …и ещё { NUMBER($count) } строки. Все есть в таблице Excel.
   *[many] …и ещё { NUMBER($count) } строк. Все есть в таблице Excel.
}
totals-no-rows = Считать здесь пока нечего.
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
totals-file-coming = Готовлю таблицу, это недолго…
totals-file-caption = { $contest }. На { $moment }.
