### Исправление возвращённой заявки.

correcting-what = Что поправить: <b>{ $what }</b>
correcting-by = Ждём до: <b>{ $until }</b>
correcting-was = Было: { $value }
correcting-ask = Верно? Запишу это в заявку { $entry }.
correcting-yes = Да, исправить
correcting-otherwise = Написать иначе
correcting-done = Исправлено.
correcting-which-entry = К какой заявке это относится? Выберите, и продолжим.
correcting-which-step =
    Вы написали: { $text }

    Что этим исправить?
correcting-wished = Исправим. Что поменять в заявке { $entry }?
correcting-wished-draft = Исправим. Что поменять?
correcting-wished-ahead = До этого вопроса мы ещё не дошли, спрошу о нём дальше. А сейчас вот что:
correcting-wished-which = Исправим. В какой заявке?
correcting-wished-late = Сами исправить уже не получится: срок правок прошёл. Напишите организатору, что и на что поменять, он внесёт.
correcting-something-else = Что-то другое…
correcting-choose = Выбрать, что изменить
