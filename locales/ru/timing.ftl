timing-button-when = Когда отправить
timing-button-another = Другое время
timing-button-at-once = Отправить сразу
timing-button-today-evening = Сегодня в 18:00
timing-button-tomorrow-day = Завтра в 10:00
timing-button-tomorrow-evening = Завтра в 18:00
timing-button-urgent = Срочно
timing-button-not-urgent = Не срочно
timing-button-repeat = Повторять
timing-button-daily = Каждый день
timing-button-weekly = Каждую неделю
timing-button-monthly = Каждый месяц
timing-button-once = Не повторять
timing-button-now = Отправить сейчас
timing-button-call-off = Не отправлять
timing-button-repeat-no-more = Больше не повторять

timing-ask =
    Когда отправить? Выберите или напишите, как удобно: «завтра в 10», «10 декабря 10:00», «через два часа».
timing-ask-repeat = Повторять в тот же час?
timing-goes = Уйдёт: <b>{ $when }</b>
timing-goes-again = Уйдёт: <b>{ $when }</b>, потом { $every }
timing-every-day = каждый день
timing-every-week = каждую неделю
timing-every-month = каждый месяц
timing-urgent = Срочный: придёт и ночью, с 21 до 8.
timing-night =
    { $count ->
        [one] Ночью не шлём: { $count } человек получит анонс утром, в { $until }.
        [few] Ночью не шлём: { $count } человека получат анонс утром, в { $until }.
       *[many] Ночью не шлём: { $count } человек получат анонс утром, в { $until }.
    }
timing-night-too-late =
    { $count ->
        [one] Ночью не шлём, а утром будет поздно: { $count } человек анонс не получит. Срочный придёт сразу.
        [few] Ночью не шлём, а утром будет поздно: { $count } человека анонс не получат. Срочный придёт сразу.
       *[many] Ночью не шлём, а утром будет поздно: { $count } человек анонс не получат. Срочный придёт сразу.
    }
timing-unread = Не получилось понять, когда. Напишите день и час, например «завтра в 10» или «10 декабря 10:00».
timing-no-such-day = Такого дня нет: «{ $typed }». Напишите день и час ещё раз.
timing-past = Это время уже прошло. Выберите другое.
timing-too-late = К этому времени концерт уже начнётся. Выберите время пораньше.
timing-scheduled = <b>Анонс ждёт своего часа</b>
timing-scheduled-audience = Получателей посчитаем заново в ту самую минуту.
timing-called-off = Анонс отменён и не уйдёт.
timing-repeats-no-more = Больше не повторим. То, что уже разослали, остаётся у людей.
timing-missed =
    Анонс не ушёл вовремя: { $when }. Так бывает, если бот не работал или концерт перенесли либо отменили.

    Как поступим?
