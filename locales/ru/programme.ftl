### Программа концерта или конкурсного дня: порядок номеров, времена, публикация, письма участникам.

refusal-programme-not-found = Этой программы уже нет.
refusal-programme-changed = Программа тем временем изменилась, поэтому ничего не поменяли. Вот как она выглядит сейчас.
refusal-programme-item-gone = Этого в программе уже нет.
refusal-programme-act-unfit = Этот номер сюда не поставить: заявка не принята или номер уже в программе.
refusal-programme-length-unfit =
    { $minutes ->
        [one] Нужна длительность до { NUMBER($minutes) } минуты, например 3:45 или 15 минут.
       *[many] Нужна длительность до { NUMBER($minutes) } минут, например 3:45 или 15 минут.
    }
refusal-programme-words-unfit = Назовите коротко, до { NUMBER($longest) } знаков. Например: «Награждение 15 минут».
refusal-programme-place-unknown = Не нашлось такого места. Напишите, например: «5», «после 3», «перед ЗЛБ-012», «в конец».
refusal-programme-start-unread = Напишите время, например «15:30».
refusal-programme-empty = В программе пока нет номеров: публиковать нечего.
refusal-programme-told = Участникам уже сообщили время, поэтому программу не удалить. Её можно менять и публиковать снова.

## С чего начать
programme-button-open = 🎬 Программа
programme-occasions = <b>Программы: { $contest }</b>

    Выберите день или концерт. ✓ — программа уже есть.
programme-no-occasions = У конкурса { $contest } нет очных дней и концертов, поэтому программу составить не к чему. Очные дни задают в этапах конкурса: /manage
programme-day = { $day }
programme-day-begun = ✓ { $day }
programme-concert = 🎭 { $title }
programme-of-day = { $contest }, { $day }
programme-begin = <b>{ $occasion }</b>

    Какие номера поставить сразу? Порядок потом легко поменять.
programme-begin-without = <b>{ $occasion }</b>

    Подходящих заявок пока нет. Можно начать с пустой программы и добавить номера позже.
programme-begin-all = Все номера ({ NUMBER($count) })
programme-choice = { $title } ({ NUMBER($count) })
programme-begin-empty = Пустая программа
programme-back = ← Дни и концерты

## Программа
programme-title = 🎬 <b>{ $occasion }</b>
programme-when = { $when }
programme-facts =
    { $count ->
        [one] { NUMBER($count) } номер
        [few] { NUMBER($count) } номера
       *[many] { NUMBER($count) } номеров
    } · смена { $changeover } · приходят за { NUMBER($minutes) } мин
programme-unpublished = ✏️ Черновик: участники её ещё не видят.
programme-published = ✅ Опубликована, все знают своё время.
programme-changes =
    { $count ->
        [one] ✏️ Есть изменения: об { NUMBER($count) } номере участники ещё не знают.
       *[many] ✏️ Есть изменения: о { NUMBER($count) } номерах участники ещё не знают.
    }
programme-none-yet = Пока пусто. Добавьте номера.
programme-break = Перерыв
programme-words = Слово со сцены
programme-people =
    { $count ->
        [one] { NUMBER($count) } участник
        [few] { NUMBER($count) } участника
       *[many] { NUMBER($count) } участников
    }
programme-line = <b>{ $time }</b> { $title } · { $length }
programme-button-add = ➕ Добавить
programme-button-times = ⏰ Время
programme-button-preview = 📣 Опубликовать…
programme-button-print = 🖨 Распечатать
programme-button-sound = 🎵 Фонограммы
programme-button-drop = 🗑 Удалить программу…
programme-button-drop-now = Удалить
programme-button-keep = Оставить
programme-button-whole = ← К программе
programme-ask-drop = Удалить программу «{ $occasion }»? Порядок номеров пропадёт, заявки останутся.
programme-dropped = Программа удалена.

## Номер
programme-item-arrive = Участники приходят к { $arrive }.
programme-item-what = Что сделать?
programme-button-up = ⬆️ Выше
programme-button-down = ⬇️ Ниже
programme-button-place = ↕️ На место…
programme-button-length = ⏱ Длительность…
programme-button-break = ☕ Перерыв после…
programme-button-words = 🎤 Слово после…
programme-button-out = ✕ Убрать из программы
programme-ask-break = Сколько минут перерыв? Нажмите или напишите.
programme-ask-place = Куда поставить? Напишите место или соседа: «5», «после 3», «перед ЗЛБ-012», «в конец».
programme-ask-length = Сколько это длится? Например: 3:45 или 15 минут.
programme-ask-words = Что будет на сцене и сколько минут? Например: «Награждение 15 минут».
programme-ask-start = Во сколько начинаем? Например: 15:30.
programme-as-text = Напишите, пожалуйста, словами, одним сообщением.

## Время
programme-times-changeover = Смена между номерами: <b>{ $length }</b>
programme-times-arrive = Участники приходят за <b>{ NUMBER($minutes) } мин</b> до выхода
programme-times-start-by = { $by } мин
programme-button-start = Начать в…
programme-times-changeover-less = Смена −30 с
programme-times-changeover-more = Смена +30 с
programme-times-arrive-less = Приход −15 мин
programme-times-arrive-more = Приход +15 мин

## Добавить
programme-adding = <b>{ $occasion }</b>

    Что добавить? Новое встанет в конец.
programme-adding-none = <b>{ $occasion }</b>

    Все подходящие номера уже в программе.
programme-add-all = Все остальные ({ NUMBER($count) })
programme-button-pick = Выбрать по одному
programme-button-words-end = 🎤 Слово или награждение
programme-picking = Нажмите на номер, и он встанет в конец программы:
programme-picked-all = Все подходящие номера уже в программе.

## Публикация
programme-preview-title = 📣 <b>Публикация: { $occasion }</b>
programme-preview-new =
    { $count ->
        [one] { NUMBER($count) } номер: участники узнают своё время
        [few] { NUMBER($count) } номера: участники узнают своё время
       *[many] { NUMBER($count) } номеров: участники узнают своё время
    }
programme-preview-moved =
    { $count ->
        [one] { NUMBER($count) } номер: изменилось время
        [few] { NUMBER($count) } номера: изменилось время
       *[many] { NUMBER($count) } номеров: изменилось время
    }
programme-preview-out =
    { $count ->
        [one] { NUMBER($count) } номер: больше не в программе
        [few] { NUMBER($count) } номера: больше не в программе
       *[many] { NUMBER($count) } номеров: больше не в программе
    }
programme-preview-undecided =
    { $count ->
        [one] { NUMBER($count) } заявка ещё не принята: сообщим, когда примете её и опубликуете снова
        [few] { NUMBER($count) } заявки ещё не приняты: сообщим, когда примете их и опубликуете снова
       *[many] { NUMBER($count) } заявок ещё не приняты: сообщим, когда примете их и опубликуете снова
    }
programme-preview-people =
    { $families ->
        [0] Сообщения получат: педагоги — { NUMBER($contacts) }.
       *[many] Сообщения получат: педагоги — { NUMBER($contacts) }, семьи — { NUMBER($families) }.
    }
programme-preview-nobody = Сообщать никому не нужно: у всех прежнее время.
programme-preview-nobody-here = Но написать пока некому: этих участников нет в боте.
programme-preview-draft = ⚠️ Концерт — ещё черновик: семьи его не видят, а участники о нём узнают.
programme-preview-quiet = Сейчас поздно: сообщения уйдут утром.
programme-button-publish =
    { $count ->
        [one] Опубликовать и написать { NUMBER($count) } человеку
       *[many] Опубликовать и написать { NUMBER($count) } людям
    }
programme-button-publish-only = Опубликовать
programme-done =
    { $families ->
        [0] ✅ Программа опубликована. Сообщаем педагогам: { NUMBER($contacts) }.
       *[many] ✅ Программа опубликована. Сообщаем педагогам — { NUMBER($contacts) }, семьям — { NUMBER($families) }.
    }
programme-done-nobody = ✅ Программа опубликована. Писать никому не понадобилось.

## Файлы
programme-caption = Программа: { $occasion }. { $moment }
programme-no-sound = Фонограмм у этих номеров нет.
programme-sound =
    { $files ->
        [one] { $occasion }: { NUMBER($files) } фонограмма по порядку номеров.
        [few] { $occasion }: { NUMBER($files) } фонограммы по порядку номеров.
       *[many] { $occasion }: { NUMBER($files) } фонограмм по порядку номеров.
    }
programme-sound-missing =
    { $files ->
        [one] { $occasion }: { NUMBER($files) } фонограмма по порядку номеров. Чего не хватает, написано в файле 00 внутри.
        [few] { $occasion }: { NUMBER($files) } фонограммы по порядку номеров. Чего не хватает, написано в файле 00 внутри.
       *[many] { $occasion }: { NUMBER($files) } фонограмм по порядку номеров. Чего не хватает, написано в файле 00 внутри.
    }

## Письма участникам
programme-news = 🎬 <b>Время выступления: { $occasion }</b>
programme-news-changed = 🎬 <b>Изменилась программа: { $occasion }</b>
programme-news-concert-moved = ⚠️ <b>Концерт перенесён</b>
    { $title }

    Было: { $from }
    Теперь: { $to }

    <b>Ваше новое время</b>
programme-news-part = Сообщение { NUMBER($part) } из { NUMBER($parts) }
programme-news-where = { $day } ({ $zone }), { $venue }
programme-news-when = { $day } ({ $zone })
programme-news-line = • <b>{ $time }</b> { $act }. Приходите к { $arrive }
programme-news-moved = • <b>{ $time }</b> (было { $was }) { $act }. Приходите к { $arrive }
programme-news-out = • { $act }: больше не в программе
programme-news-end = Время примерное. Если оно заметно сдвинется, напишем.
programme-news-seats-stay = Ваш ответ о местах в зале сохранён. Если новое время не подходит, откройте концерт и поменяйте его.
programme-button-family = Мои дети
programme-cancelled = ❌ <b>Концерт отменён</b>
    { $occasion }
    { $day }

    Приходить на выступление не нужно.
programme-contest-day = Выступление
programme-own-time = 🎬 { $occasion }: { $day }, <b>{ $time }</b> ({ $zone }), номер { NUMBER($place) }. Приходите к { $arrive }
