### An entry in words: states, lines of a card.

state-draft = Черновик
state-submitted = Подана, проверяем
state-waitlisted = В листе ожидания
state-accepted = Принята
state-returned = Нужно поправить
state-rejected = Не принята
state-withdrawn = Отозвана

entry-line = { $label }: <b>{ $value }</b>
entry-nomination = Номинация
entry-institution = Учреждение
entry-ensemble = Коллектив
entry-category = Возраст
entry-teacher = Педагог
entry-accompanist = Концертмейстер
entry-participant = Участник
entry-participants = Участники ({ NUMBER($count) }):
entry-participants-more = …и ещё { NUMBER($count) }
entry-age = { $age ->
    [one] { $age } год
    [few] { $age } года
   *[many] { $age } лет
}
entry-grade = { $grade } класс
entry-grade-preschool = детский сад

reason-age = { $age ->
    [one] { $age } год
    [few] { $age } года
   *[many] { $age } лет
} на { $date }
reason-oldest = старшему участнику { $age ->
    [one] { $age } год
    [few] { $age } года
   *[many] { $age } лет
}
reason-average = в среднем { $age ->
    [one] { $age } год
    [few] { $age } года
   *[many] { $age } лет
}
reason-majority = в этот возраст попадают { NUMBER($inside) } из { NUMBER($of) }
reason-no-majority = ни один возраст не набрал большинства: в самом полном { NUMBER($inside) } из { NUMBER($of) }
reason-grade-unknown = не у всех указан класс
reason-nobody = участников пока нет
