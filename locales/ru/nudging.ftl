nudge-drafts = <b>{ $count ->
        [one] Черновик ждёт вас
       *[many] Черновики ждут вас
    }</b>
nudge-draft-lacks = • { $entry } — { $lacking }
nudge-draft-ready = • { $entry } — всё готово, осталось подать
nudge-more = { $count ->
        [one] И ещё { $count } черновик.
        [few] И ещё { $count } черновика.
       *[many] И ещё { $count } черновиков.
    }
nudge-deadline-moved = <b>Приём заявок продлили.</b> Ваши черновики целы, можно спокойно закончить.
nudge-opened = <b>Открылся приём заявок.</b> Вы участвовали раньше, поэтому сообщаем первыми.
nudge-button-contest = Открыть конкурс
nudge-button-quiet = Не сообщать об открытии
nudge-quiet = Хорошо, об открытии конкурсов больше не пишем. Все они есть в /contests
