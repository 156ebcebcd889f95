command-announce = Разослать анонс
command-subscribe = О чём мне писать
command-unsubscribe = Что я получаю и как отписаться

announcement-ask =
    Пришлите сообщение так, как оно должно прийти: текст, фото, видео, гифку, документ, музыку или альбом. Жирный шрифт, курсив и ссылки сохранятся.

    Сначала покажу, как оно выглядит и сколько человек его получит. Без вашего подтверждения ничего не уйдёт.
announcement-unsendable = Такое сообщение разослать не получится. Подойдут текст, фото, видео, гифка, документ, музыка или альбом, а место и опрос можно дать ссылкой.
announcement-names-alone =
    { $count ->
        [one] В рассылке останется только имя, без ссылки на человека: { $names }.
       *[other] В рассылке останутся только имена, без ссылок на людей: { $names }.
    } Чтобы можно было написать лично, добавьте в текст @имя или телефон.
announcement-buttons-stay =
    { $count ->
        [one] Кнопка под сообщением в рассылку не попадёт: { $buttons }. Ссылку с неё можно добавить в текст.
       *[other] Кнопки под сообщением в рассылку не попадут: { $buttons }. Ссылки с них можно добавить в текст.
    }
announcement-emoji-stay = Особых эмодзи из вашего текста Telegram от бота не принимает: вместо них придут обычные.
announcement-effect-stays = Эффект, с которым вы отправили сообщение, в рассылку не попадёт.
announcement-origin-stays = Отметки «Переслано от…» в рассылке не будет: анонс придёт от бота. Чей это пост, можно написать в тексте.
announcement-movement-stays = Живое фото придёт обычным снимком, без движения.
announcement-empty = В сообщении не видно ни слова. Пришлите текст или фото с подписью.
announcement-too-long =
    Не помещается: { NUMBER($length) } знаков, а можно { NUMBER($limit) }.
    Лишнее начинается здесь: «{ $from }…»

    Сократите на { NUMBER($over) } и пришлите ещё раз.
announcement-not-previewed = Сначала посмотрите, как выглядит анонс: нажмите «Предпросмотр».
announcement-gone = Этого анонса больше нет. Новый можно начать командой /announce.
announcement-over = Этот анонс уже отправляли. Новый можно начать командой /announce.

announcement-count-changed = Пока вы смотрели, получателей стало другое число.
announcement-nobody = Отправлять некому: выберите, кто получит анонс.
announcement-dropped = Анонс отменён, никто ничего не получил.

announcement-button-send =
    { $count ->
        [one] Отправить { $count } человеку
       *[other] Отправить { $count } людям
    }
announcement-button-schedule =
    { $count ->
        [one] Запланировать для { $count } человека
       *[other] Запланировать для { $count } человек
    }
announcement-button-recount = Пересчитать
announcement-button-pause = Пауза
announcement-button-stop = Остановить…
announcement-button-resume = Продолжить
announcement-button-cancel = Остановить совсем
announcement-button-resend = Отправить им ещё раз
announcement-button-table = Таблица по получателям

announcement-title-sending = <b>Рассылаем анонс</b>
announcement-title-paused = <b>Рассылка на паузе</b>
announcement-title-finished = <b>Анонс разослан</b>
announcement-title-cancelled = <b>Рассылка остановлена</b>
announcement-paused-itself =
    Рассылка остановилась сама: слишком много сообщений не уходит. Посмотрите, что с текстом и с ботом, и решите, продолжать ли.
announcement-bar = { $bar } { $percent } %
announcement-sent = Получили: { NUMBER($sent) } из { NUMBER($audience) }
announcement-pace = { NUMBER($rate, maximumFractionDigits: 1) } в секунду, осталось { $left }
announcement-waiting = Ждут отправки: { NUMBER($count) }
announcement-unreachable = Недоступны (закрыли бота): { NUMBER($count) }
announcement-refused = Telegram не принял: { NUMBER($count) }
announcement-opted-out = Отписались раньше: { NUMBER($count) }
announcement-cancelled = Не отправлены: { NUMBER($count) }
announcement-unknown = Неизвестно, дошло ли: { NUMBER($count) }
announcement-unknown-list = Это получатели { $list }
announcement-unknown-more = Это получатели { $list } и другие, они есть в таблице
announcement-resent = Отправляем ещё раз. В этих копиях сказано, что они могут быть повтором.

announcement-copy-unsubscribe = Не присылать анонсы
announcement-copy-subscribe = Снова присылать анонсы
announcement-copy-repeat = Возможно, вы это уже получали.

subscribed =
    Готово! Будем присылать сюда анонсы концертов и конкурсов. Пишем нечасто и только по делу.

    Отписаться можно одной кнопкой под любым анонсом.
subscribed-already = Вы уже подписаны: анонсы концертов и конкурсов придут сюда.
unsubscribed = Больше не будем присылать анонсы. Передумаете — мы всегда рады.
subscribed-note = Снова будем присылать анонсы.
unsubscribed-note = Больше не пришлём. Передумаете — вернуть можно здесь же.
