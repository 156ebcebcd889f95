### Концерты в руках тех, кто их проводит.

staging-button-new = ➕ Новый концерт
staging-button-list = Мои концерты ({ $count })
staging-button-archived = Архив ({ $count })
staging-button-run = ⚙️ Для организаторов
staging-list = <b>Ваши концерты</b>
staging-archive = <b>Концерты в архиве</b>
staging-none = Здесь пока пусто.

staging-ask-first-title = <b>Новый концерт</b>

    Как он называется? Например: Новогодний концерт «Ёлка на левом берегу»
staging-ask-first-start = Когда начало? Напишите день и время, например: 26 декабря 12:00
staging-button-earlier = 📅 Как прошлый концерт
staging-which-earlier = Какой концерт повторить? Дату спрошу заново, остальное возьму как было.
staging-copied = Сделал черновик по прошлому концерту.
staging-button-stop = Не сейчас

staging-heading = { $title }
staging-at-draft = 📝 Черновик: семьи его не видят
staging-at-published = 🟢 Опубликован
staging-at-over = ✔️ Прошёл
staging-at-cancelled = ❌ Отменён: { $reason }
staging-at-archived = 🗄 В архиве
staging-no-venue = 📍 Площадка не указана
staging-no-answers = Вход без записи
staging-seats = 🎟 Мест: { NUMBER($capacity) } · на семью до { $family }
staging-answers = Ответы принимаем { $until ->
    [start] до начала
   *[other] до: { $until }
} · { $waiting ->
    [yes] лист ожидания есть
   *[no] без листа ожидания
}
staging-reminded = 🔔 Напомним: { $reminders } до начала
staging-hours = { $hours ->
    [one] за { $hours } час
    [few] за { $hours } часа
   *[many] за { $hours } часов
}
staging-yes = есть
staging-no = нет

staging-button-preview = 👁 Как видят семьи
staging-button-publish = ✅ Опубликовать
staging-button-change = ✏️ Изменить
staging-button-move = 🗓 Перенести
staging-button-more = Ещё…
staging-button-all = ‹ Мои концерты
staging-button-home = ‹ К концерту
staging-button-copy = Сделать такой же
staging-button-cancel = ❌ Отменить концерт
staging-button-archive = Убрать в архив
staging-more = <b>{ $title }</b>

    Что ещё можно сделать:
staging-settings = <b>Что поменять?</b> Отмечено то, что уже указано.
staging-stands = Сейчас: { $value }
staging-button-keep = Оставить как есть
staging-button-done = Готово
staging-button-later = Позже
staging-button-clear = Убрать
staging-button-no-answers = Без записи
staging-button-no-contest = Без конкурса

staging-title = Название
staging-starts = Начало
staging-ends = Окончание
staging-doors = Вход в зал
staging-venue = Площадка
staging-address = Адрес
staging-place = Точка на карте
staging-age = Возраст
staging-text = Описание
staging-capacity = Места
staging-family = Мест на семью
staging-closes = Ответы до
staging-waiting = Лист ожидания
staging-reminders = Напоминания
staging-zone = Часовой пояс
staging-poster = Афиша
staging-contest = Конкурс

staging-ask-title = Напишите название, каким его увидят семьи.
staging-ask-starts = Когда начало? Например: 26 декабря 12:00
    Вход, окончание и срок ответов сдвинутся вместе с ним.
staging-ask-ends = Когда закончится? Например: 13:10, или сколько длится: 70 минут
staging-ask-doors = Когда пускаем в зал? Например: 11:30 или «за полчаса»
staging-ask-venue = Где концерт? Выберите площадку или напишите название.
staging-ask-address = Напишите адрес, например: ул. Вымышленная, 1
staging-ask-place = Пришлите геопозицию: скрепка → «Геопозиция» → точка на карте. Или напишите координаты: 54.98, 82.90
staging-ask-age = Выберите возрастную метку.
staging-ask-text = Расскажите о концерте: кто выступает, что взять с собой. До 700 знаков.
staging-ask-capacity = Сколько мест отдаём семьям? Напишите число. Если записываться не нужно, нажмите «Без записи».
staging-ask-family = Сколько мест может взять одна семья?
staging-ask-closes = До какого времени семьи могут менять ответ? Например: 25 декабря 18:00 или «накануне в 18:00»
staging-ask-waiting = Когда мест не останется, записывать в лист ожидания?
staging-ask-reminders = Когда напомнить тем, кто придёт? Нажмите нужное или напишите часы до начала: 24 и 3
staging-ask-zone = По каким часам идёт концерт? Время на афише останется тем же.
staging-ask-poster = Пришлите афишу: фото или файл JPG, PNG, WEBP до 10 МБ.
staging-ask-contest = К какому конкурсу относится концерт?

staging-saved = ✓ Сохранено
staging-saved-short = Сохранено
staging-published = ✓ Опубликовано: концерт виден в /concerts. Ссылка ниже.
staging-archived = ✓ Убрано в архив
staging-not-moved = Начало осталось прежним.
staging-moved = ✓ Перенесено. { $hear ->
    [0] Никто не записан и не выступает, сообщать некому.
    [one] Сообщение получит { $hear } человек: через пару минут, а ночью — утром.
    [few] Сообщение получат { $hear } человека: через пару минут, а ночью — утром.
   *[many] Сообщение получат { $hear } человек: через пару минут, а ночью — утром.
}
staging-announced-moved = ⚠️ В разосланном анонсе осталось прежнее время. Исправить его можно в /announcements
staging-announced-cancelled = ⚠️ Анонс этого концерта уже разослан. Исправить или отозвать его можно в /announcements
staging-move = <b>Перенести концерт?</b>

    Было: { $from }
    Станет: { $to }
staging-move-doors = Вход: { $at }
staging-move-end = Окончание: { $at }
staging-move-closes = Ответы до: { $at }
staging-move-heard = { $hear ->
    [0] Пока никто не записан и не выступает, сообщать некому.
    [one] О переносе узнает { $hear } человек.
    [few] О переносе узнают { $hear } человека.
   *[many] О переносе узнают { $hear } человек.
}
staging-button-move-yes = 🗓 Перенести
staging-cancel-sure = <b>Отменить концерт?</b>
    { $title }

    { $hear ->
        [0] Пока никто не записан и не выступает.
        [one] Сообщение об отмене сразу получит { $hear } человек.
        [few] Сообщение об отмене сразу получат { $hear } человека.
       *[many] Сообщение об отмене сразу получат { $hear } человек.
    }
    Вернуть концерт потом нельзя.
staging-button-cancel-yes = ❌ Да, отменить
staging-button-cancel-no = Не отменять
staging-cancel-why = Почему? Напишите одной-двумя фразами: их прочитают семьи. Например: «Зал на ремонте, о новой дате сообщим».
staging-cancelled = ✓ Концерт отменён. { $hear ->
    [0] Никто не был записан и не выступал, сообщать некому.
    [one] Сообщение получит { $hear } человек.
    [few] Сообщение получат { $hear } человека.
   *[many] Сообщение получат { $hear } человек.
}

staging-changed = Пока вы смотрели, концерт изменили. Вот как он выглядит теперь; повторите, если нужно.
staging-is-cancelled = Концерт отменён, в нём больше ничего не меняется. Можно сделать такой же.
staging-is-archived = Концерт в архиве, в нём больше ничего не меняется. Можно сделать такой же.
staging-in-words = Это нужно написать словами, обычным сообщением.
staging-as-picture = Это не картинка. Пришлите афишу как фото или файлом JPG, PNG, WEBP.
staging-title-missing = В названии нет ни одной буквы. Напишите, как называется концерт.
staging-too-long = Слишком длинно: помещается до { $longest } знаков. Напишите покороче.
staging-in-past = Это время уже прошло: { $at }. Напишите день и время впереди, можно с годом: 26 декабря 2026 12:00
staging-end-before-start = Окончание раньше начала. Начало: { $at }. Напишите время позже или сколько он длится: 70 минут
staging-doors-after-start = Вход позже начала. Начало: { $at }. Напишите время раньше, например «за полчаса».
staging-close-after-start = Это позже начала концерта ({ $at }). Напишите время до него.
staging-close-in-past = { $at } уже прошло: семьи не смогли бы ответить. Напишите время впереди.
staging-capacity-range = Мест может быть от { $least } до { NUMBER($most) }. Если записываться не нужно, нажмите «Без записи».
staging-capacity-below-taken = Семьи уже заняли { NUMBER($taken) }, поэтому { NUMBER($capacity) } мест не хватит. Напишите число не меньше { NUMBER($taken) }.
staging-answers-given = { $taken ->
    [one] Семьи уже заняли { $taken } место, запись убрать нельзя.
    [few] Семьи уже заняли { $taken } места, запись убрать нельзя.
   *[many] Семьи уже заняли { $taken } мест, запись убрать нельзя.
}
staging-family-range = На семью — от { $least } до { $most } мест.
staging-zone-unknown = Такого часового пояса не знаю. Выберите город кнопкой.
staging-age-unknown = Возрастная метка — одна из этих: { $marks }.
staging-place-unread = Не вижу точки. Пришлите геопозицию (скрепка → «Геопозиция») или координаты: 54.98, 82.90
staging-reminders-many = Напоминаний может быть не больше { $most }: чаще — надоест. Уберите лишнее.
staging-reminder-range = Напомнить можно от часа до { $days } дней до начала.
staging-venue-missing = Сначала укажите площадку: без неё семьи не поймут, куда идти.
staging-over = Концерт уже начался, отменить его нельзя.
staging-held = Концерт уже прошёл, перенести его нельзя. Нужен ещё один? Откройте «Ещё…» и нажмите «Сделать такой же».
staging-not-over = Концерт ещё не прошёл. Если он не состоится, сначала отмените его.
staging-reason-missing = Напишите причину словами: её прочитают семьи.
staging-no-day = Не вижу даты. Напишите, например: 26 декабря 12:00 или «в субботу в 12»
staging-no-such-day = «{ $typed }» — такого дня нет. Проверьте число и месяц.
staging-many-days = Вижу несколько дней, а нужен один. Напишите, например: 26 декабря 12:00
staging-time-missing = День понял, а время нет. Напишите вместе: 26 декабря 12:00
staging-time-unread = Не понял время. Напишите, например: 11:30
staging-words-unread = Здесь пока нет ни слова. Напишите текстом, например: Концертный зал ДДТ
staging-number-unread = Нужно одно число, например: 90
staging-hours-unread = Не вижу часов. Напишите, за сколько часов напомнить: 24 и 3
staging-cannot-be-cleared = Это убрать нельзя, можно только поменять.
