### Доска: одно сообщение со всеми заявками контакта в конкурсе.

command-board = Доска: все ваши заявки одним сообщением

board-title = <b>{ $contest }: ваши заявки</b>
board-state = { $state }: { NUMBER($count) }
board-wanting = <b>Ждём от вас</b>
board-calm = <b>Остальные</b>
board-all-calm = От вас сейчас ничего не нужно. О новом напишем сюда.
board-line = • { $entry } — { $standing }
board-more = …и ещё { NUMBER($count) }
board-zone = Время { $zone }.

board-offered = есть место, ответьте до { $until }
board-lapsed = в листе ожидания, место ушло дальше
board-returned = нужно поправить
board-returned-what = нужно поправить: { $what }
board-returned-by = нужно поправить до { $until }
board-returned-what-by = нужно поправить до { $until }: { $what }
board-owed = { $stands }, ждём: { $what }
board-uncovered = { $stands }, { $count ->
    [one] нет { NUMBER($count) } согласия
    [few] нет { NUMBER($count) } согласий
   *[many] нет { NUMBER($count) } согласий
}

board-button-correct = Исправить { $entry }
board-button-open = Открыть { $entry }
board-button-show = Показать доску
board-coming = Доска сейчас появится внизу.
board-which = Доску какого конкурса показать?
board-none = Доска появится, когда вы подадите первую заявку.
board-none-how = Выберите конкурс, и начнём.
board-moved = Доска теперь ниже: там всё свежее.
