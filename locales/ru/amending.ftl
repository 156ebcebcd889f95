command-announcements = Разосланные и запланированные анонсы
amending-list = <b>Анонсы</b>, новые сверху
amending-list-line = { $number }. <b>{ $text }</b> · { $standing }
amending-list-draft = • <b>{ $text }</b> · { $standing }
amending-list-empty = Анонсов пока нет. Начать первый можно командой /announce.
amending-no-words = без слов
amending-line-asking = черновик от { $when }
amending-line-draft = черновик от { $when }
amending-line-scheduled = уйдёт { $when }
amending-line-missed = не ушёл { $when }
amending-line-sending = рассылается, начали { $when }
amending-line-paused = на паузе, начали { $when }
amending-line-finished = разослан { $when }
amending-line-cancelled = остановлен, начали { $when }
amending-line-recalled = отозван { $when }
amending-line-called-off = отменён { $when }, не ушёл
amending-line-ended = больше не повторяется, с { $when }
amending-card = «{ $text }»
amending-button-card = Исправить или отозвать
amending-button-list = Все анонсы
amending-button-correct = Исправить анонс
amending-button-correct-ru = Исправить русский текст
amending-button-correct-en = Исправить английский текст
amending-button-recall = Отозвать анонс
amending-button-recall-now = Отозвать у всех
amending-button-keep = Оставить как есть
amending-button-again = Прислать другой текст
amending-button-apply =
    { $sent ->
        [0] Исправить
        [one] Исправить у { $sent } человека
       *[other] Исправить у { $sent } человек
    }
amending-ask = Пришлите исправленный текст целиком.
amending-ask-ru = Пришлите исправленный русский текст целиком. Английский останется прежним.
amending-ask-en = Пришлите исправленный английский текст целиком. Русский останется прежним.
amending-ask-none = Можно добавить фото, видео или файл: пришлите его с подписью. Без подписи слова останутся прежними.
amending-ask-one = Можно сменить и фото, видео или файл: пришлите другой, с подписью. Без подписи слова останутся прежними.
amending-ask-album = Фото и файлы альбома останутся прежними.
amending-ask-shown = Сначала покажу, как это будет выглядеть.
amending-words-only = В анонсе с альбомом исправить можно только текст. Пришлите его обычным сообщением.
amending-one-message = Для исправления подойдёт одно сообщение: текст, фото, видео, гифка, документ или музыка. Альбомом заменить нельзя.
amending-confirm-for-all = Фото или файл сменится у всех, на каком бы языке они ни читали.
amending-confirm =
    { $sent ->
        [0] Выше анонс после исправления. Пока его никто не получил.
        [one] Выше анонс после исправления. Он сменится у <b>{ $sent } человека</b>, без звука.
       *[other] Выше анонс после исправления. Он сменится у <b>{ $sent } человек</b>, без звука.
    }
amending-confirm-ru =
    { $readers ->
        [0] Выше русский текст после исправления. Анонс пока никто не получил по-русски.
        [one] Выше русский текст после исправления. Он сменится у <b>{ $readers } человека</b>, без звука.
       *[other] Выше русский текст после исправления. Он сменится у <b>{ $readers } человек</b>, без звука.
    } Английский останется прежним.
amending-confirm-en =
    { $readers ->
        [0] Выше английский текст после исправления. Анонс пока никто не получил по-английски.
        [one] Выше английский текст после исправления. Он сменится у <b>{ $readers } человека</b>, без звука.
       *[other] Выше английский текст после исправления. Он сменится у <b>{ $readers } человек</b>, без звука.
    } Русский останется прежним.
amending-confirm-pending =
    { $pending ->
        [one] Ещё { $pending } человек получит сразу новый текст.
        [few] Ещё { $pending } человека получат сразу новый текст.
       *[many] Ещё { $pending } человек получат сразу новый текст.
    }
amending-confirm-paused = Рассылка на паузе: исправления уйдут, когда вы её продолжите.
amending-recall-ask =
    { $sent ->
        [0] Отозвать анонс? Его пока никто не получил.
        [one] Отозвать анонс у { $sent } человека? Сообщение исчезнет; если ему больше двух суток, на его месте останется: «Анонс отозван».
       *[other] Отозвать анонс у { $sent } человек? Сообщения исчезнут; если им больше двух суток, на их месте останется: «Анонс отозван».
    }
amending-recall-pending =
    { $pending ->
        [one] { $pending } человек его ещё не получил и не получит.
        [few] { $pending } человека его ещё не получили и не получат.
       *[many] { $pending } человек его ещё не получили и не получат.
    }
amending-nobody = Анонс никто не получил: исправлять не у кого.
amending-nobody-ru = По-русски анонс никто не получил: исправлять не у кого.
amending-nobody-en = По-английски анонс никто не получил: исправлять не у кого.
amending-recalled-already = Этот анонс отозван.
amending-tried-again = Пробуем ещё раз.
amending-proposal-gone = Этот вариант уже не действует: после него присылали другой. Откройте анонс в /announcements.

announcement-recalled-notice = <b>Анонс отозван:</b> он больше не действует.
announcement-title-correcting = <b>Исправляем анонс</b>
announcement-title-corrected = <b>Анонс исправлен</b>
announcement-title-recalling = <b>Отзываем анонс</b>
announcement-title-recalled = <b>Анонс отозван</b>
announcement-till-morning = Ждут утра: { NUMBER($count) }
announcement-too-late = Звать было уже поздно: { NUMBER($count) }
announcement-corrected = Исправлено: { NUMBER($done) } из { NUMBER($total) }
announcement-uncorrected = Исправить не удалось (сообщение удалено или бот закрыт): { NUMBER($count) }
announcement-correction-unknown = Неизвестно, исправлено ли: { NUMBER($count) }
announcement-recalled = Отозвано: { NUMBER($done) } из { NUMBER($total) }
announcement-replaced = Из них заменено словами «Анонс отозван»: { NUMBER($count) }
announcement-unrecalled = Отозвать не удалось (бот закрыт): { NUMBER($count) }
announcement-recall-unknown = Неизвестно, отозвано ли: { NUMBER($count) }
