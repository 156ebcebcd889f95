### Сводка по расписанию: вопрос, когда присылать, и она сама.

digest-weekday = { $day ->
    [mon] По понедельникам
    [tue] По вторникам
    [wed] По средам
    [thu] По четвергам
    [fri] По пятницам
    [sat] По субботам
   *[sun] По воскресеньям
}
digest-button = 🔔 Присылать сводку
digest-button-here = 🔔 Присылать мне
digest-ask = Как часто присылать сводку? { $zone }
digest-ask-day = По каким дням?
digest-ask-hour = { $how }. В котором часу? { $zone }
digest-hours-zone = Часы — { $zone }.
digest-daily = Каждый день
digest-now = Сейчас: { $how }, { $hour }.
digest-cut = Разрез и отбор — как на экране, с которого вы пришли.
digest-set = Готово: { $how }, { $hour }. Первая сводка: { $first }.
digest-stopped = Сводка больше не приходит.
digest-stopped-note = Хорошо, больше не присылаем
digest-button-daily = Каждый день
digest-button-weekly = Раз в неделю
digest-button-stop = Не присылать
digest-button-back = ← Назад
digest-button-open = Открыть сводку
digest-heading = <b>{ $title }: сводка</b>
digest-moment = На { $moment }
digest-figure-changed = <b>{ $figure }</b> ({ $change })
digest-row = { $label } — <b>{ NUMBER($count) }</b>
digest-row-changed = { $label } — <b>{ NUMBER($count) }</b> ({ $change })
digest-more-rows = { $count ->
    [one] …и ещё { NUMBER($count) } строка
    [few] …и ещё { NUMBER($count) } строки
   *[many] …и ещё { NUMBER($count) } строк
}
digest-since = С прошлой сводки ({ $since }):
digest-submitted = новые заявки — { NUMBER($count) }
digest-accepted = приняты — { NUMBER($count) }
digest-returned = возвращены на исправление — { NUMBER($count) }
digest-withdrawn = отозваны — { NUMBER($count) }
digest-institutions = новые учреждения — { NUMBER($count) }
digest-quiet = С прошлой сводки ({ $since }) ничего не изменилось.
digest-drafts = Черновиков: { NUMBER($count) }
digest-days-left = { $count ->
    [one] До конца приёма { NUMBER($count) } день
    [few] До конца приёма { NUMBER($count) } дня
   *[many] До конца приёма { NUMBER($count) } дней
}
digest-last-day = Приём закрывается сегодня
digest-not-open = Приём ещё не открыт
digest-closed = Приём заявок закончен
digest-empty = Заявок пока нет.
digest-last-word = Конкурс в архиве. Это последняя сводка по нему: цифры остаются в /totals.
refusal-digest-gone = Эту сводку по расписанию прислать не получится. Откройте /totals и выберите её снова.
