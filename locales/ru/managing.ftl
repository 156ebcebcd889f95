### Contests in the hands of those who run them.

command-manage = Мои конкурсы: создать, настроить, опубликовать
home-door-manage = Мои конкурсы

managing-title = <b>Ваши конкурсы</b>
managing-archive-title = <b>Архив</b>
managing-none = Здесь пока пусто.
managing-line = <b>{ $title }</b>
    { $standing }
managing-at-draft = 📝 Черновик: школы его не видят
managing-at-soon = 🕓 Опубликован, заявки с { $day }
managing-at-open = 🟢 Принимаем заявки { $end }
managing-at-closed = 🔒 Приём закончился ({ $end })
managing-at-archived = 🗄 В архиве
managing-instant = { $day }, { $time }
managing-days = { $from } – { $to }
managing-days-year = { $days } { $year }
managing-end-day = по { $day } включительно
managing-end-at = до { $time } { $day }
managing-button-new = ➕ Новый конкурс
managing-button-archived = Архив ({ $count })

managing-code = Код: { $code }
managing-window = Заявки: с { $start } { $end } ({ $zone })
managing-day = { $title }: { $days }
managing-counts = Заявок: { NUMBER($entries) } · черновиков: { NUMBER($drafts) }
managing-left = Посмотрите перед публикацией:
managing-left-end-in-past = срок приёма заявок уже прошёл, поменяйте даты
managing-left-early-stage = «{ $stage }» начинается { $day }, а заявки ещё принимаются
managing-left-closed = { $count ->
    [one] закрыта { $count } номинация
    [few] закрыты { $count } номинации
   *[many] закрыто { $count } номинаций
}
managing-left-no-stages = не указано, когда сам конкурс
managing-left-no-criteria = нет критериев для жюри
managing-left-no-degrees = нет степеней наград
managing-button-publish = ✅ Опубликовать
managing-button-questions = Название, код и даты
managing-button-preview = 👁 Как видит школа
managing-button-link = 🔗 Взять ссылку
managing-button-close = 🔒 Закрыть приём сейчас
managing-button-close-yes = 🔒 Закрыть приём
managing-button-copy = Сделать такой же на новый год
managing-button-files = Скачать файлом
managing-button-archive = Убрать в архив
managing-button-unarchive = Достать из архива
managing-button-all = ‹ Мои конкурсы
managing-button-home = ‹ К конкурсу

managing-begin = <b>Новый конкурс</b>

    С чего начнём? Возьмите готовый шаблон, прошлый конкурс или пришлите файл. Всё потом можно поменять.
managing-button-earlier = 📅 Как в прошлый раз
managing-button-from-file = 📄 Из таблицы или файла
managing-which-earlier = Какой конкурс повторить? Даты сдвину на новый год, остальное возьму как было.
managing-file-help = Пришлите сюда таблицу конкурса (.xlsx) или файл .yaml, .json.

    Если таблицы ещё нет, возьмите пример: поменяйте в нём что нужно и пришлите обратно.
managing-button-blank = ⬇️ Пример таблицы
managing-blank-caption = Пример конкурса. Поменяйте название, код, адрес ссылки и всё, что нужно, и пришлите таблицу сюда.

managing-step = <i>{ $step } из { $steps }</i>
managing-ask-title = <b>Как называется конкурс?</b> Напишите полное название.
managing-ask-code = <b>Какой код у заявок?</b> 2–6 букв, с них начнутся номера.
managing-ask-opens = <b>С какого дня принимаем заявки?</b> Например: 16 ноября, 9:00.
managing-ask-closes = <b>По какое число включительно принимаем?</b> Например: 18 декабря.
managing-ask-day = <b>Когда сам конкурс?</b> День или несколько: 23–24 января.
managing-proposed = Сейчас: { $value }
managing-code-example = { $code }, номера { $code }-001, { $code }-002…
managing-saved = ✓ Записано: { $value }
managing-button-keep = Оставить так
managing-button-later = Остальное позже
managing-in-words = Ответьте, пожалуйста, словами.

managing-preview = 👁 <i>Так это увидит школа:</i>
managing-publish-ask = <b>{ $title }</b>

    Публикуем? Школы сразу увидят конкурс, а когда откроются заявки, бот напишет тем, кто участвовал раньше.
managing-published = ✅ Опубликовано. Ссылку для школ скопируйте кнопкой ниже.
managing-close-ask = Закрыть приём прямо сейчас? Сейчас он идёт { $end }. Новых заявок больше не будет; кому дали своё время, у тех оно останется.
managing-closed = 🔒 Приём заявок закрыт.
managing-archive-ask = Убрать конкурс в архив? Школы перестанут его видеть. Заявки и сводки останутся, достать можно в любой момент.
managing-archived = 🗄 Конкурс в архиве.
managing-unarchive-ask = Достать конкурс из архива? Если в нём есть заявки, школы снова его увидят; если нет, он станет черновиком.
managing-unarchived = Конкурс снова с вами.

managing-which-file = В каком виде? Файл можно поправить и прислать обратно: бот покажет, что изменится.
managing-button-xlsx = Таблица Excel
managing-button-yaml = Текст (YAML)
managing-file-caption = Поправьте что нужно и пришлите обратно: я покажу, что изменится, и спрошу ещё раз.
managing-file-made = 📝 Новый конкурс создан из файла. Это черновик: проверьте и опубликуйте.
managing-file-same = В файле то же, что уже есть. Ничего не изменилось.
managing-file-changes = <b>{ $title }</b>

    Файл изменит:
managing-more-changes = …и ещё { $count ->
    [one] { $count } раздел
    [few] { $count } раздела
   *[many] { $count } разделов
}
managing-button-apply = Изменить
managing-button-drop = Не менять
managing-file-applied = ✅ Конкурс изменён по файлу.
managing-file-dropped = Хорошо, ничего не меняю.
managing-change = <b>{ $part }</b>: { $from } → { $to }
managing-change-list = <b>{ $part }</b>: { $what }
managing-change-other = <b>{ $part }</b>: изменится
managing-added = добавятся { $names }
managing-removed = уйдут { $names }
managing-changed-items = изменятся { $names }
managing-reordered = другой порядок
managing-part = { $part ->
    [code] Код
    [title] Название
    [season] Сезон
    [zone] Часовой пояс
    [organizer] Кто проводит
    [goal] Цель
    [participants] Кто участвует
    [fee] Стоимость
    [stages_summary] Как проходит
    [opens_at] Приём заявок с
    [closes_at] Конец приёма
    [edit_ends_at] Правки заявок
    [withdraw_ends_at] Отзыв заявок
    [grace_minutes] Запас после срока, минут
    [stages] Этапы
    [nominations] Номинации
    [forms] Составы
    [age_basis] Как считаем возраст
    [group_age] Категория коллектива
    [age_categories] Возрастные категории
    [limits] Ограничения
    [cap] Мест в конкурсе
    [waiting_list] Лист ожидания
    [offer_hours] Часов на ответ из листа ожидания
    [correction_days] Дней на исправление
    [keep_months] Месяцев хранения данных
    [fields] Вопросы
    [checks] Проверки
    [criteria] Критерии
    [award_degrees] Степени
   *[other] Другое
}
managing-more-faults = { $count ->
    [one] …и ещё { $count } ошибка. Поправьте эти и пришлите снова.
    [few] …и ещё { $count } ошибки. Поправьте эти и пришлите снова.
   *[many] …и ещё { $count } ошибок. Поправьте эти и пришлите снова.
}

managing-no-day = Не вижу здесь даты. Напишите, например: 16 ноября или 16.11.2026.
managing-no-such-day = Такого дня не бывает: { $typed }. Проверьте число и месяц.
managing-many-days = Здесь нужен один день, например: 18 декабря.
managing-title-missing = Напишите название словами.
managing-title-too-long = Слишком длинно: помещается { NUMBER($longest) } знаков.
managing-code-shape = Код — это 2–6 букв без пробелов и цифр, например: ЗЛБ.
managing-code-taken = Этот код уже у другого конкурса. Напишите другой.
managing-end-in-past = Этот срок уже прошёл: { $end }. Назовите день впереди.
managing-end-before-start = Срок должен быть позже начала приёма: { $start }.
managing-not-a-draft = Конкурс уже опубликован: название и даты теперь меняются в «Настроить».
managing-publish-end-in-past = Опубликовать не получится: срок приёма заявок уже прошёл ({ $end }). Поменяйте даты.
managing-archive-still-open = Приём заявок ещё идёт. Сначала закройте его.
managing-changed = Пока вы смотрели, конкурс изменили. Посмотрите, как теперь, и решите ещё раз.
managing-purged = Персональные данные этого конкурса уже удалены по сроку, менять его нельзя.
