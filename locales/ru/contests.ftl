### Contests: the card a school sees, and the report about a contest's file.

contest-fault-unknown-id = { $of ->
    [nomination] номинации
    [form] состава
    [category] возрастной категории
    [field] вопроса
   *[other] пункта
} «{ $id }» в файле нет
contest-fault-duplicate-id = код «{ $id }» уже занят выше
contest-fault-min-over-max = наименьшее ({ NUMBER($min) }) больше наибольшего ({ NUMBER($max) })
contest-fault-closes-before-opens = приём заявок заканчивается раньше, чем начинается
contest-fault-edit-ends-before-close = правки не могут закончиться раньше приёма заявок
contest-fault-withdraw-ends-before-open = отзыв не может закончиться раньше начала приёма
contest-fault-stage-ends-before-start = этап заканчивается раньше, чем начинается
contest-fault-age-range-missing = укажите возраст: min, max или и то и другое
contest-fault-grades-missing = укажите классы (grades)
contest-fault-ages-overlap = возраст { $age } есть и в категории «{ $other }»
contest-fault-grades-overlap = класс { $grade } есть и в категории «{ $other }»
contest-fault-choices-missing = перечислите варианты ответа (choices)
contest-fault-label-missing = напишите сам вопрос (label)
contest-fault-kind-repeated = то же самое уже спрашивает «{ $other }»
contest-fault-work-formats-missing = в номинации «{ $nomination }» не указаны форматы работ (work_formats)
contest-fault-code-taken = этот код уже у конкурса «{ $by }»
contest-fault-code-in-use = с этим кодом уже выданы номера заявок, сменить его нельзя
contest-fault-id-in-use = { $of ->
    [nomination] номинация
    [form] состав
    [category] возрастная категория
    [field] вопрос
   *[other] пункт
} «{ $id }» уже есть в заявках, убрать нельзя
contest-fault-kind-in-use = на вопрос «{ $id }» уже отвечали, вид ответа сменить нельзя
contest-warning-ages-gap = обратите внимание: возраст { $from }–{ $to } ни в одной категории
contest-warning-grades-gap = обратите внимание: классы { $grades } ни в одной категории
contest-warning-title-not-asked = обратите внимание: название номера или работы не спрашивается
contest-file-checked = Файл в порядке. { $title }: { $nominations ->
    [one] { $nominations } номинация
    [few] { $nominations } номинации
   *[many] { $nominations } номинаций
}, { $fields ->
    [one] { $fields } вопрос
    [few] { $fields } вопроса
   *[many] { $fields } вопросов
}.
contest-file-faulty = В файле { $faults ->
    [one] { $faults } ошибка
    [few] { $faults } ошибки
   *[many] { $faults } ошибок
}, ничего не изменено:
contest-file-loaded = { $outcome ->
    [added] Конкурс добавлен: { $title }
    [changed] Конкурс обновлён: { $title }
   *[same] В конкурсе ничего не изменилось: { $title }
}

### The card.

contest-participants = Кто: { $who }
contest-goal = Зачем: { $goal }
contest-nominations = Номинации: { $list }
contest-ages = Возраст на { $day }:
contest-grades = Категории по классам:
contest-item = • { $title }
contest-next-stage = Дальше: { $title }, { $days }
contest-fee = Участие: { $fee }
contest-open = 🟢 Принимаем заявки { $end }, { $left }
contest-soon = 🕓 Приём заявок откроется: { $at }
contest-closed = Приём заявок закончился: принимали { $end }
contest-inactive = Сейчас этот конкурс заявки не принимает
contest-end-day = по { $day } включительно ({ $weekday })
contest-end-at = до { $time } { $day } ({ $weekday }, { $zone })
contest-last-day = сегодня последний день
contest-hours-left = осталось меньше { $hours } часов
contest-minutes-left = { $minutes ->
    [one] осталась { $minutes } минута
    [few] осталось { $minutes } минуты
   *[many] осталось { $minutes } минут
}
contest-last-minute = осталось меньше минуты
contest-days-left = { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
}
contest-nominations-title = <b>Номинации</b>
contest-nomination = • <b>{ $title }</b>: { $forms }
contest-nomination-closed = • <b>{ $title }</b>: приём закончен
contest-forms-longest = { $forms } до { $longest }
contest-dates-title = <b>Сроки</b>
contest-dates-opens = Приём заявок с: { $at }
contest-dates-closes = Подать заявку: { $end }
contest-dates-edit = Поправить заявку: { $end }
contest-dates-withdraw = Отозвать заявку: { $end }
contest-dates-stage = • <b>{ $title }</b>: { $days }
contest-dates-stage-at = • <b>{ $title }</b>: { $days }, { $place }
contest-stage-remote = заочно
contest-requirements-title = <b>Требования</b>
contest-requirements-asked = Понадобится: { $list }.
contest-demands = • <b>{ $title }</b>: { $list }
contest-demand-live = только живое сопровождение
contest-demand-formats = форматы { $list }
contest-demand-size = не больше { $size } см
contest-demand-files = файлы { $list }
contest-demand-mb = до { NUMBER($most) } МБ
contest-demand-px = длинная сторона от { NUMBER($least) } пикс.
contest-limit-institution = { $most ->
    [one] От одного учреждения — до { $most } заявки.
   *[many] От одного учреждения — до { $most } заявок.
}
contest-limit-nomination = { $most ->
    [one] От одного учреждения — до { $most } заявки в каждой номинации и возрасте.
   *[many] От одного учреждения — до { $most } заявок в каждой номинации и возрасте.
}
contest-limit-child = { $most ->
    [one] Один ребёнок — до { $most } заявки.
   *[many] Один ребёнок — до { $most } заявок.
}
contest-criteria = Жюри смотрит на: { $list }.
contest-command-usage = Проверить файл: npm run contest -- check ФАЙЛ. Загрузить: npm run contest -- load ФАЙЛ.
