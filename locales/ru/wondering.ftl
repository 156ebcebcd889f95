### Вопросы о цифрах обычными словами: как понято, чего в ответе нет.

wondering-understood = Понял так: { $parts }
wondering-goes-on = Продолжаю прошлый вопрос: { $parts }
wondering-nothing-before = Похоже на продолжение, а продолжать нечего: цифр давно не смотрели. Спросите целиком, например «дети по школам за ноябрь», или откройте /totals и продолжайте с неё.
wondering-left = Не понял: { $words }. Этого в ответе нет.
wondering-too-many = Не уместилось: { $words }. Разрезов можно два, а период, момент и сравнение — по одному.
wondering-several = «{ $typed }» — таких несколько. О ком речь?
wondering-unknown = Учреждения «{ $typed }» в справочнике нет.
wondering-near = Возможно, одно из этих?
wondering-nothing-near = Проверьте номер или название и спросите ещё раз. Можно и без учреждения: выбрать его потом кнопкой «Отбор».
wondering-beyond = Считать с условием «{ $words }» я не умею. Спросите без него: например, «дети по районам за ноябрь» или «сколько заявок из 363-й».
wondering-unkept-gender = Мальчиков и девочек отдельно не посчитать: пол детей в заявке не спрашивают.
wondering-unkept-half-year = Полугодия считают по-разному: назовите месяцы, например «сколько детей с сентября по декабрь» или «заявки с января по июнь».
wondering-unkept-drafts = Черновики считаются только по конкурсу целиком: сколько их, видно внизу сводки /totals.
wondering-unkept-absent = Кто не подал заявку, я перечислить не умею: в цифрах только те, кто подал. Их покажет вопрос «заявки по учреждениям».
wondering-unkept-names = Имён в цифрах нет: списки — в таблице Excel под сводкой /totals. Одного человека или заявку найдёт /find.
wondering-quoted = «{ $words }»
wondering-all-contests = все конкурсы
wondering-contests = { $count ->
    [one] { NUMBER($count) } конкурс
    [few] { NUMBER($count) } конкурса
   *[many] { NUMBER($count) } конкурсов
}
wondering-as-of = на { $moment }
wondering-end-of-entries = на конец приёма заявок
wondering-year-before = рядом — прошлый год
wondering-beside = рядом — { $contest }
