### Сводка школы: её доля в конкурсе или в учебном году, сообщением и отчётом для завуча.

school-report-button = 📊 Сводка школы
school-report-button-of = 📊 { $institution }
school-report-button-own = 📊 Сводка по моим заявкам
school-report-button-paper = 📄 Отчёт для завуча
school-report-button-year = Учебный год { $from }/{ $to }
school-report-button-back = ← К учреждению
school-report-year = Учебный год { $from }/{ $to }, { $count ->
    [one] { NUMBER($count) } конкурс
    [few] { NUMBER($count) } конкурса
   *[many] { NUMBER($count) } конкурсов
}
school-report-own = Здесь только заявки, которые подали вы.
school-report-empty = Поданных заявок пока нет. Как только появятся, здесь будут цифры.
school-report-moment = На { $moment }
school-report-state = { $state }: { NUMBER($count) }
school-report-drafts = Черновики: { NUMBER($count) }
school-report-lacks = ⚠️ Не хватает: { $what }
school-report-lacks-nothing = Всё на месте: исправлять и досылать ничего не нужно.
school-report-consents = { $count ->
    [one] { NUMBER($count) } согласия
   *[many] { NUMBER($count) } согласий
}
school-report-answers = { $count ->
    [one] { NUMBER($count) } ответа
   *[many] { NUMBER($count) } ответов
}
school-report-corrections = { $count ->
    [one] { NUMBER($count) } исправления
   *[many] { NUMBER($count) } исправлений
}
school-report-results = 🏆 { $what }
school-report-degree = { $degree } — { NUMBER($count) }
school-report-no-results = Результаты ещё не объявлены.
school-report-teachers = Педагоги:
school-report-teacher = { $name } — { $entries }
school-report-more-teachers = …и ещё { $count ->
    [one] { NUMBER($count) } педагог
    [few] { NUMBER($count) } педагога
   *[many] { NUMBER($count) } педагогов
}: все в отчёте.
school-report-coming = Готовлю отчёт, это недолго…
school-report-caption = Отчёт для завуча. { $institution }. { $what }. На { $moment }.

school-paper-title = Отчёт для завуча
school-paper-institution = { $full } ({ $short })
school-paper-figures = Итоги
school-paper-states = По состоянию: { $states }.
school-paper-lacks = Не хватает: { $what }.
school-paper-results = Результаты: { $what }.
school-paper-teachers = По педагогам
school-paper-entries = Заявки
school-paper-column-entries = Заявки
school-paper-column-participations = Участия
school-paper-column-children = Дети
school-paper-column-standing = Состояние, результат
school-paper-teachers-hint = Ребёнок, которого готовят два педагога, посчитан у каждого.
school-paper-withdrawn-out = Черновиков и отозванных заявок в списке нет.
