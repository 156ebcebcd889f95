announcement-draft-title = <b>Анонс: черновик</b>
announcement-draft-says = «{ $text }»
announcement-media-photo = Фото
announcement-media-video = Видео
announcement-media-animation = Гифка
announcement-media-document = Документ
announcement-media-audio = Аудио
announcement-media-album =
    { $count ->
        [one] Альбом: { $count } файл
        [few] Альбом: { $count } файла
       *[many] Альбом: { $count } файлов
    }
announcement-draft-audience =
    { $count ->
        [one] Получит <b>{ NUMBER($count) } человек</b>
        [few] Получат <b>{ NUMBER($count) } человека</b>
       *[many] Получат <b>{ NUMBER($count) } человек</b>
    }
announcement-draft-nobody = Получать пока некому: нажмите «Кому» и выберите, кто получит.
announcement-draft-part = • { $who }
announcement-draft-why = Под текстом каждый прочтёт, почему это пришло ему. Например: «{ $line }»
announcement-draft-languages = Языки: { $languages }
announcement-draft-unseen = Посмотрите, каким его увидят: «Предпросмотр». После этого можно отправлять.
announcement-button-audience = Кому
announcement-button-languages = Языки
announcement-button-replace = Заменить сообщение
announcement-button-preview = Предпросмотр
announcement-button-drop = Удалить
announcement-button-drop-draft = Удалить черновик
announcement-button-keep = Оставить как есть
announcement-button-back = Назад
announcement-button-unfinished = Вернуться к черновику
announcement-button-begin = Сделать анонс
announcement-button-thank = Поблагодарить гостей
announcement-button-again = Сделать такой же

announcement-ask-about = Анонс получат семьи участников: { $about }. Кому ещё, можно поменять потом.
announcement-ask-guests = Анонс получат те, кто собирался прийти: { $concert }. Кому ещё, можно поменять потом.
announcement-concert-begun = Концерт уже начался: звать на него поздно.
announcement-copied = Сделал черновик: слова, картинки и получатели те же.
announcement-draft-stays = Остановились. Черновик анонса цел, никому ничего не ушло.
announcement-kept = Сообщение осталось прежним.
announcement-changed = Пока вы смотрели, анонс изменился. Вот он сейчас.

announcement-added = Добавлено к анонсу. Хотели заменить всё целиком? Нажмите «Заменить сообщение».
announcement-words-offered = У анонса уже есть текст. Что сделать с этим сообщением?
announcement-words-too-many = У анонса уже есть текст, и вместе с этим он не поместится: лишних знаков { NUMBER($over) }. Длинный текст Telegram делит на два сообщения, а анонс уходит одним. Что сделать?
announcement-words-taken = Взял в анонс.
announcement-button-add = Добавить к тексту
announcement-button-exchange = Заменить текст
announcement-button-not-for-it = Это не для анонса
announcement-time-offered = Отправить анонс в это время: <b>{ $when }</b>?
announcement-button-then = Да, в это время
announcement-gathering = Получаю альбом. Как только придёт весь, покажу, что вышло.
announcement-button-gathered = Показать, что пришло
announcement-album-needs-text =
    { $count ->
        [one] Альбом пришёл: { $count } файл.
        [few] Альбом пришёл: { $count } файла.
       *[many] Альбом пришёл: { $count } файлов.
    } Теперь пришлите текст: он встанет под альбомом, вместе с кнопками.
announcement-album-mixed = Фото и видео не встают в один альбом с документами или музыкой. Пришлите что-то одно.
announcement-animation-alone = Гифка уходит только одна, в альбом она не встаёт. Нужна именно она? Нажмите «Заменить сообщение» и пришлите её.
announcement-album-too-many = В альбоме { $count } файлов, а помещается { $most }. Выберите лучшие и пришлите ещё раз.

announcement-in-ru = русский
announcement-in-en = английский
announcement-text-in-ru = Русский текст
announcement-text-in-en = Английский текст
announcement-instead-ru = русский текст
announcement-instead-en = английский текст
announcement-ask-in-ru = Пришлите тот же анонс по-русски, одним сообщением. Картинки и файлы останутся общими.
announcement-ask-in-en = Пришлите тот же анонс по-английски, одним сообщением. Картинки и файлы останутся общими.
announcement-words-wanted = Нужны слова: картинки и файлы у анонса общие для всех языков. Пришлите текст.
announcement-translation-empty = Без слов перевода не бывает. Пришлите текст.
announcement-too-long-in =
    { $text }: не помещается, { NUMBER($length) } знаков, а можно { NUMBER($limit) }.
    Лишнее начинается здесь: «{ $from }…»

    Сократите его на { NUMBER($over) }.
announcement-untranslated-ru =
    { $count ->
        [one] { NUMBER($count) } человек читает по-русски, перевода нет: получит { $instead }.
        [few] { NUMBER($count) } человека читают по-русски, перевода нет: получат { $instead }.
       *[many] { NUMBER($count) } человек читают по-русски, перевода нет: получат { $instead }.
    }
announcement-untranslated-en =
    { $count ->
        [one] { NUMBER($count) } человек читает по-английски, перевода нет: получит { $instead }.
        [few] { NUMBER($count) } человека читают по-английски, перевода нет: получат { $instead }.
       *[many] { NUMBER($count) } человек читают по-английски, перевода нет: получат { $instead }.
    }
announcement-languages-title = <b>Языки анонса</b>
announcement-language-main = { $language }: основной. Его получат все, для кого нет перевода.
announcement-language-there = { $language }: есть.
announcement-language-missing = { $language }: нет.
announcement-button-add-ru = Добавить русский
announcement-button-add-en = Добавить английский
announcement-button-change-ru = Заменить русский
announcement-button-change-en = Заменить английский
announcement-button-remove-ru = Убрать русский
announcement-button-remove-en = Убрать английский
announcement-button-main-ru = Основной текст на русском
announcement-button-main-en = Основной текст на английском

announcement-preview-in-ru = Так его увидят те, кто читает по-русски:
announcement-preview-in-en = Так его увидят те, кто читает по-английски:
announcement-refused-album = Telegram не принял альбом. Попробуйте другие файлы. Его ответ: { $said }
announcement-refused-file = Telegram не принял картинку или файл с подписью. Попробуйте другой файл или оформление проще. Его ответ: { $said }
announcement-refused-text = Telegram не принял текст. Попробуйте оформление проще. Его ответ: { $said }
announcement-refused-where = { $text }. { $refused }

announcement-concert-off = { $why ->
        [cancelled] Этот концерт отменён.
       *[begun] Этот концерт уже начался.
    }
announcement-concert-off-ask = Если всё равно отправить, анонс уйдёт без кнопок для ответа.
announcement-third-this-week =
    { $people ->
        [one] { NUMBER($people) } человек уже получил два анонса за эту неделю: этот будет лишним третьим.
        [few] { NUMBER($people) } человека уже получили по два анонса за эту неделю: для них этот будет третьим.
       *[many] { NUMBER($people) } человек уже получили по два анонса за эту неделю: для них этот будет третьим.
    }
announcement-third-ask = Чем чаще пишем, тем чаще отписываются. Отправить всё равно?
announcement-button-insist =
    { $count ->
        [one] Всё равно отправить { NUMBER($count) } человеку
       *[other] Всё равно отправить { NUMBER($count) } людям
    }
announcement-button-insist-later = Всё равно запланировать

announcement-concert-invites = Приглашаем на концерт!
announcement-concert-starts = Начало: { $when }
announcement-concert-doors = Двери открываются в { $time }
