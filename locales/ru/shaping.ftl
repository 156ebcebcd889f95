### Changing a contest part by part.

### The way in and the parts.

shaping-door = Настроить
shaping-door-warned = ⚠️ Настроить
shaping-parts = <b>Настройка: { $title }</b>
shaping-part = <b>{ $part }: { $title }</b>
shaping-part-line = • { $part }: { $summary }
shaping-part-line-warned = ⚠️ { $part }: { $summary }
shaping-part-about = Название и слова
shaping-part-dates = Сроки приёма
shaping-part-stages = Этапы
shaping-part-nominations = Номинации
shaping-part-forms = Составы
shaping-part-ages = Возраст
shaping-part-limits = Места и лимиты
shaping-part-questions = Вопросы заявки
shaping-part-criteria = Критерии
shaping-part-awards = Степени наград
shaping-part-checks = Проверки
shaping-part-papers = Согласия и хранение

### Things on every screen.

shaping-setting = { $label }: <b>{ $value }</b>
shaping-setting-unset = { $label }: —
shaping-switch = { $label }: { $value }
shaping-thing = { $at }. <b>{ $title }</b> · { $line }
shaping-thing-bare = { $at }. <b>{ $title }</b>
shaping-note = ⚠️ { $note }
shaping-closed = 🔒 закрыто
shaping-closed-line = 🔒 Закрыто: новые заявки этого не выберут, прежние остались как были.
shaping-yes = да
shaping-no = нет
shaping-without = без ограничения
shaping-everywhere = везде
shaping-at-least = не меньше { NUMBER($least) }
shaping-at-most = не больше { NUMBER($most) }
shaping-people = { $size } чел.
shaping-stands = Сейчас: <b>{ $value }</b>
shaping-up = ↑ Выше
shaping-down = ↓ Ниже
shaping-close = Закрыть
shaping-open = Открыть снова
shaping-remove = Убрать
shaping-remove-ask = Убрать «{ $title }» совсем?
shaping-remove-yes = Да, убрать
shaping-remove-no = Оставить
shaping-back = ‹ Назад
shaping-back-part = ‹ К списку
shaping-back-parts = ‹ Ко всем настройкам
shaping-clear = Убрать значение
shaping-keep = Оставить как есть
shaping-as-text = Напишите, пожалуйста, ответ сообщением.

### What came of it.

shaping-saved = Сохранено
shaping-done = ✅ Сохранено.
shaping-changed = Конкурс только что изменили. Вот как он выглядит сейчас.
shaping-changed-typed = Пока вы писали, конкурс изменил кто-то ещё, поэтому ваш ответ не записан. Вот как он выглядит сейчас.
shaping-purged = Персональные данные этого конкурса уже удалены по сроку, он больше не меняется.
shaping-concerns-card = Увидят все, кто откроет конкурс.
shaping-concerns-dates = Новые сроки действуют сразу. Если приём продлён, всем, у кого начат черновик, напишу сам.
shaping-concerns-ages = Возраст считается заново в новых заявках и там, где меняют участников.
shaping-concerns-new = Действует для новых заявок и для тех, которые исправляют.
shaping-concerns-questions = Увидят в новых заявках и черновиках; ответы в поданных остаются.
shaping-concerns-awards = Увидят сотрудники, а после публикации результатов и участники.
shaping-which-kind = <b>О чём спросить?</b>
    Готовые вопросы добавятся сразу, свой вы сформулируете сами.
shaping-concerns-count = Поданных заявок это касается: { NUMBER($entries) }.
shaping-in-use = { $entries ->
    [one] <b>{ $title }</b>: есть { $entries } заявка, поэтому убрать нельзя.
    [few] <b>{ $title }</b>: есть { $entries } заявки, поэтому убрать нельзя.
   *[many] <b>{ $title }</b>: есть { $entries } заявок, поэтому убрать нельзя.
}
shaping-in-use-drafts = <b>{ $title }</b>: это уже выбрали в начатых заявках, поэтому убрать нельзя.
shaping-in-use-elsewhere = <b>{ $title }</b>: этим уже пользуются заявки, поэтому убрать нельзя. Переименовать можно.
shaping-in-use-close = Можно закрыть: новые заявки этого не выберут, а поданные останутся как есть.
shaping-back-contest = ‹ К конкурсу
shaping-turn = Нажмите, чтобы переключить.
shaping-empty = Пока пусто.

### Title and words.

shaping-title = Название
shaping-ask-title = Напишите полное название, как в положении.
shaping-ask-item-title = Напишите новое название. Заявки его подхватят.
shaping-organizer = Кто проводит
shaping-ask-organizer = Напишите, кто проводит конкурс, как вас обычно называют.
shaping-goal = Зачем
shaping-ask-goal = Напишите цель одной-двумя фразами.
shaping-who = Кто участвует
shaping-ask-who = Напишите, кого ждёте. Например: дети 5–17 лет, солисты и коллективы.
shaping-fee = Взнос
shaping-ask-fee = Напишите, сколько стоит участие. Например: бесплатно.
shaping-season = Сезон
shaping-ask-season = Напишите учебный год. Например: 2026/2027.
shaping-code = Код
shaping-about-summary = код { $code }
shaping-ask-code = С него начинаются номера заявок: ЗЛБ-001. Напишите от 2 до 6 букв.

### Dates.

shaping-opens = Начало приёма
shaping-ask-opens = Напишите день, можно с временем. Например: 16 ноября 9:00.
shaping-closes = Конец приёма
shaping-ask-closes = Напишите последний день приёма. «15 марта» значит весь день 15 марта. Можно точнее: до 18:00 15 марта.
shaping-edits = Правка заявок
shaping-ask-edits = До какого дня школы могут править поданное? Без срока: до конца приёма.
shaping-edits-unset = вместе с приёмом
shaping-withdraws-unset = пока идёт конкурс
shaping-withdraws = Отзыв заявок
shaping-ask-withdraws = До какого дня можно отозвать заявку? Без срока: пока идёт конкурс.
shaping-grace = Запас после конца, минут
shaping-ask-grace = Сколько минут после конца ещё принимать готовые черновики? 0: нисколько.
shaping-correction = Дней на исправление
shaping-ask-correction = Сколько дней у школы, чтобы исправить возвращённую заявку? От 1 до 30.

### Stages.

shaping-add-stage = + Этап
shaping-ask-add-stage = Напишите этап и дни через запятую. Например: Финал, 23–24 января. Можно несколько, каждый с новой строки.
shaping-stage-days = Дни
shaping-ask-stage-days = Напишите день или дни. Например: 23–24 января.
shaping-stage-remote = Заочно
shaping-stage-venue = Площадка
shaping-ask-stage-venue = Напишите, где проходит этап.
shaping-count-stages = { $count ->
    [0] пока нет
    [one] { $count } этап
    [few] { $count } этапа
   *[many] { $count } этапов
}

### Nominations.

shaping-add-nomination = + Номинация
shaping-ask-add-nomination = Напишите название. Можно сразу несколько, каждое с новой строки.
shaping-nomination-forms = Составы
shaping-ask-nomination-forms = Какие составы принимаем в этой номинации?
shaping-nomination-longest = Длится не больше
shaping-ask-nomination-longest = Напишите время: 4:00 для всех составов или по отдельности: соло 3:00, ансамбль 4:30.
shaping-cap = Мест
shaping-ask-nomination-cap = Сколько заявок принять в этой номинации?
shaping-nomination-called = Как здесь называются составы
shaping-ask-nomination-called = Напишите через тире, каждый состав с новой строки. Например: Хор — большой состав.
shaping-nomination-live = Только живое сопровождение
shaping-formats = Форматы файлов
shaping-ask-formats = Перечислите окончания имён файлов. Например: jpg, png, pdf.
shaping-mb = Файл до, МБ
shaping-ask-mb = Сколько мегабайт самое большее? Больше 20 МБ школы присылают ссылкой.
shaping-pixels = Длинная сторона снимка, пикс.
shaping-ask-pixels = Сколько пикселей самое меньшее? Например: 2000.
shaping-work-formats = Форматы работ
shaping-ask-work-formats = Перечислите через запятую. Например: А3, А2.
shaping-nomination-sides = Размер работы до, см
shaping-ask-nomination-sides = Напишите три стороны в сантиметрах. Например: 60×40×40.
shaping-count-nominations = { $count ->
    [0] пока нет
    [one] { $count } номинация
    [few] { $count } номинации
   *[many] { $count } номинаций
}

### Forms.

shaping-add-form = + Состав
shaping-ask-add-form = Напишите состав и сколько в нём человек. Например: Ансамбль, 5–12. Можно несколько, каждый с новой строки.
shaping-form-size = Сколько человек
shaping-ask-form-size = Напишите от и до. Например: 5–12. Одно число: ровно столько.
shaping-form-headcount = Можно числом, без списка

### Ages.

shaping-add-age = + Возраст
shaping-ask-add-age = Напишите возраст. Например: Младшая 7–10. Можно несколько через запятую, «смешанная» для групп.
shaping-age-range = Кто входит
shaping-ask-age-range = Напишите от и до. Например: 7–10, до 6, 18+ или 1–4 класс.
shaping-age-group-only = Только для групп
shaping-age-groups = только группы
shaping-age-preschool = дошкольники
shaping-age-grades = классы: { $grades }
shaping-age-between = { $min }–{ $max } лет
shaping-age-from = от { $min } лет
shaping-age-up-to = до { $max } лет
shaping-ages-anew = Записать все заново
shaping-ask-ages-anew = Напишите все категории через запятую. Например: 5–6, 7–10, 11–13, 14–17, смешанная. По классам тоже можно: 1–4 класс, 5–8 класс.
shaping-ages-date = Возраст на день
shaping-ask-ages-date = На какой день считаем возраст? Например: 23 января 2027.
shaping-ages-policy = Возраст группы
shaping-ask-ages-policy = Как определить категорию группы?
shaping-policy-every-member = Все из одной категории
shaping-policy-tolerance = Допускаем часть другого возраста
shaping-policy-oldest = По самому старшему
shaping-policy-average = По среднему возрасту
shaping-policy-mixed = Разные сразу в смешанную
shaping-ages-percent = Другого возраста, не больше
shaping-ask-ages-percent = Сколько процентов группы может быть другого возраста? От 0 до 50.
shaping-count-ages = { $count ->
    [0] пока нет
    [one] { $count } категория, на { $day }
    [few] { $count } категории, на { $day }
   *[many] { $count } категорий, на { $day }
}
shaping-count-grades = { $count ->
    [0] пока нет
    [one] { $count } категория по классам
    [few] { $count } категории по классам
   *[many] { $count } категорий по классам
}

### Places and limits.

shaping-ask-cap = Сколько заявок принять во всём конкурсе?
shaping-waiting = Лист ожидания
shaping-offer = Держать предложенное место, часов
shaping-ask-offer = Сколько часов держать место, которое освободилось? От 1 до 240.
shaping-per-school = От одного учреждения
shaping-ask-per-school = Сколько заявок самое большее от одного учреждения?
shaping-per-school-here = От учреждения в номинации и возрасте
shaping-ask-per-school-here = Сколько заявок от учреждения в одной номинации и одном возрасте?
shaping-per-child = От одного ребёнка
shaping-ask-per-child = В скольких заявках может участвовать один ребёнок?
shaping-child-aside = Не считаем составы
shaping-ask-child-aside = Какие составы не входят в лимит ребёнка?
shaping-limits-none = без ограничения
shaping-limits-of-entries = мест сколько угодно, заявки с лимитом
shaping-limits-cap = { NUMBER($cap) } мест
shaping-limits-waiting = { NUMBER($cap) } мест и лист ожидания

### Questions.

shaping-add-question = + Вопрос
shaping-ask-add-question = Напишите вопрос, как его увидит педагог.
shaping-ask-add-choice = Напишите вопрос, а под ним варианты ответа, каждый с новой строки.
shaping-question-wording = Вопрос
shaping-ask-question-wording = Напишите, как спросить.
shaping-question-example = Пример ответа
shaping-ask-question-example = Напишите ответ таким, каким вы его ждёте. Его увидят под вопросом. Например: А. С. Пушкин, «Зимнее утро»
shaping-question-choices = Варианты
shaping-ask-question-choices = Перечислите все варианты, каждый с новой строки. Переименовать: «было = стало».
shaping-question-required = Обязательно
shaping-question-owed = Можно прислать позже
shaping-question-until = Ждём до
shaping-ask-question-until = До какого дня можно дослать ответ? Не раньше конца приёма.
shaping-question-nominations = Номинации
shaping-ask-question-nominations = В каких номинациях спрашивать? Не отмечено ничего: во всех.
shaping-question-forms = Составы
shaping-ask-question-forms = Каких составов касается? Не отмечено ничего: всех.
shaping-question-bounds = Границы
shaping-ask-question-bounds = Напишите от и до. Для текста: сколько знаков самое большее, для выбора: сколько вариантов. Например: 1–5.
shaping-question-is-required = обязательно
shaping-question-is-optional = можно пропустить
shaping-question-is-owed = можно позже
shaping-count-questions = { $count ->
    [0] пока нет
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
}

### Criteria and awards.

shaping-add-criterion = + Критерий
shaping-ask-add-criterion = Напишите критерий. Можно сразу все, каждый с новой строки.
shaping-count-criteria = { $count ->
    [0] пока нет
    [one] { $count } критерий
    [few] { $count } критерия
   *[many] { $count } критериев
}
shaping-add-degree = + Степень
shaping-ask-add-degree = Напишите степень. Можно сразу все, от высшей к низшей, каждую с новой строки.
shaping-count-degrees = { $count ->
    [0] пока нет
    [one] { $count } степень
    [few] { $count } степени
   *[many] { $count } степеней
}

### Checks, consents.

shaping-check-refuse = не принимаем
shaping-check-flag = отмечаем
shaping-check-late = Опоздание
shaping-check-size = Состав не того размера
shaping-check-count = Число не сходится со списком
shaping-check-category = Категория не по возрасту
shaping-check-age = Возраст вне категорий
shaping-check-child-limit = Лимит ребёнка
shaping-check-school-limit = Лимит учреждения
shaping-check-duplicate = Похоже на повтор
shaping-check-duration = Номер длиннее
shaping-check-media = Нет видео или файла
shaping-check-format = Формат файла
shaping-check-work = Работа больше
shaping-check-consent = Нет согласия
shaping-checks-refusing = { $count ->
    [0] все только отмечают
    [one] { $count } не пропускает заявку
    [few] { $count } не пропускают заявку
   *[many] { $count } не пропускают заявку
}
shaping-keep-months = Хранить данные, месяцев
shaping-ask-keep = Сколько месяцев после последнего дня хранить персональные данные? Цифры сводок остаются навсегда.
shaping-keep-summary = { $months ->
    [one] храним { $months } месяц
    [few] храним { $months } месяца
   *[many] храним { $months } месяцев
}

### The regulations’ file.

shaping-file = Файл положения
shaping-file-read = Положение
shaping-file-send = Прислать файл
shaping-file-replace = Заменить
shaping-file-drop = Убрать
shaping-file-stands = <b>Положение</b> лежит на карточке конкурса: его может открыть каждый.
shaping-file-none = <b>Положение</b> пока не приложено. Пришлите файл, и на карточке конкурса появится кнопка.
shaping-file-ask = Пришлите положение файлом PDF или DOCX, до 20 МБ.
shaping-file-as-document = Нужен файл PDF или DOCX: приложите его как документ.
shaping-file-gone = Файла положения уже нет. Спросите, пожалуйста, организаторов.
shaping-file-caption = Положение: { $title }

### Why it cannot be so.

shaping-fault-at = «{ $item }»: { $fault }
shaping-fault-gone = Этого в конкурсе уже нет. Откройте список ещё раз.
shaping-fault-in-use = Этим уже пользуются заявки, поэтому убрать нельзя.
shaping-fault-min-over-max = «{ $item }»: наименьшее ({ NUMBER($min) }) больше наибольшего ({ NUMBER($max) }).
shaping-fault-closes-before-opens = Приём не может закончиться раньше, чем начнётся.
shaping-fault-edit-ends-before-close = Правки не могут закончиться раньше приёма заявок.
shaping-fault-withdraw-ends-before-open = Отзыв не может закончиться раньше, чем начнётся приём.
shaping-fault-stage-ends-before-start = «{ $item }»: последний день раньше первого.
shaping-fault-age-range-missing = «{ $item }»: напишите возраст, например 7–10.
shaping-fault-grades-missing = «{ $item }»: напишите классы, например 1–4 класс.
shaping-fault-ages-overlap = «{ $other }» и «{ $item }» обе берут { $age } лет. Сдвиньте границу, например начните со следующего года.
shaping-fault-grades-overlap = «{ $other }» и «{ $item }» обе берут класс { $grade }.
shaping-fault-choices-missing = «{ $item }»: нужны варианты ответа.
shaping-fault-label-missing = Этому вопросу нужны свои слова: напишите их.
shaping-fault-kind-repeated = «{ $item }»: это уже спрашивает другой вопрос там же. Разведите их по номинациям или составам.
shaping-fault-work-formats-missing = Сначала перечислите форматы работ в номинации «{ $nomination }» или спросите о формате только там, где они есть.
shaping-fault-owed-until-not-owed = «{ $item }»: сначала включите «Можно прислать позже».
shaping-fault-owed-ends-before-close = «{ $item }»: дослать можно не раньше, чем закончится приём. Назовите день позже.
shaping-fault-not-a-file-question = «{ $item }»: форматы и размер бывают только у вопросов о файле.
shaping-fault-code-taken = Этот код уже у другого конкурса. Придумайте другой.
shaping-fault-code-in-use = С этим кодом уже выданы номера заявок, сменить его нельзя.
shaping-fault-list-empty = Хотя бы один пункт должен остаться.
shaping-fault-forms-empty = «{ $item }»: нужен хотя бы один состав.

### Worth a look.

shaping-note-age-gap = { $age } лет не входит ни в одну категорию.
shaping-note-ages-gap = { $from }–{ $to } лет не входят ни в одну категорию.
shaping-note-grades-gap = Классы { $grades } не входят ни в одну категорию.
shaping-note-title-not-asked = Название номера или работы не спрашивается.
shaping-note-end-has-passed = Конец приёма уже позади: перенесите его до публикации.
shaping-note-nomination-takes-nobody = «{ $nomination }»: все составы закрыты, выбрать её нельзя.
shaping-note-form-nowhere = «{ $form }» не принимает ни одна номинация.

### Why words were not taken.

typed-part-text-expected = Напишите, пожалуйста, ответ сообщением.
typed-part-empty = Здесь пока нет ни слова. Напишите текстом.
typed-part-too-long = Слишком длинно: помещается { NUMBER($most) } знаков.
typed-part-not-a-number = Нужно одно число цифрами.
typed-part-out-of-bounds = Подойдёт число от { NUMBER($least) } до { NUMBER($most) }.
typed-part-not-a-range = Не вижу, от скольки и до скольки. Например: 5–12
typed-part-not-an-age = Не понял «{ $typed }». Например: 7–10 или смешанная
typed-part-no-such-grade = Классы бывают с 1 по 11: «{ $typed }».
typed-part-no-date = Не вижу здесь дня. Например: 15 марта
typed-part-no-such-date = Даты { $typed } нет в календаре.
typed-part-several-dates = Здесь несколько дней, а нужен один.
typed-part-in-the-past = Этот срок уже прошёл. Назовите день в будущем: школы должны успеть.
typed-part-not-known-here = Не нахожу «{ $typed }». Напишите, как в списке.
typed-part-not-a-code = Коду нужно от 2 до 6 букв, без цифр. Например: ЗЛБ
typed-part-not-three-sides = Нужны три числа в сантиметрах. Например: 60×40×40
typed-part-wording-missing = Напишите сам вопрос.
typed-part-options-missing = Под вопросом нужны хотя бы два варианта, каждый с новой строки.
