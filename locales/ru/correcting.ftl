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
