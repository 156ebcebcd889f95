### The registration dialogue.

command-contests = Подать заявку на конкурс

## Contests
contests-title = <b>Конкурсы</b>
contests-none = Сейчас приём заявок нигде не идёт. Когда начнётся, конкурс появится здесь. Чтобы не пропустить, включите анонсы: /subscribe
contest-unknown = Такого конкурса нет. Открытые сейчас конкурсы: /contests
contest-enter = Подать заявку
contest-asked-below = Вопрос уже ниже 👇
contest-card = ← О конкурсе
contest-part-nominations = Номинации
contest-part-dates = Сроки
contest-part-needs = Что нужно

## The contact's own consent
consent-ask = Прежде чем начать: чтобы принять заявку, нам нужно ваше согласие на обработку <b>ваших</b> данных (имя, должность, телефон). За ребёнка согласие даёт родитель, о нём спросим отдельно.
consent-agree = Даю согласие на обработку моих данных
consent-read = Прочитать целиком
consent-by-button = Согласие даётся кнопкой, так оно записывается.
consent-given = Спасибо, согласие записано

## Under every question
register-step = Шаг { NUMBER($at) } из { NUMBER($of) }
register-of = Заявка { $number }
register-leave = Сохранить и выйти
register-close = Закрыть
register-to-summary = К заявке
register-may-skip = Пока нечего ответить? Нажмите «Пропустить».
register-may-leave = Пока не знаете? Нажмите «Сохранить и выйти»: ответы целы, вернётесь, когда узнаете.
register-unknown = Когда узнаете, напишите. Вот вопрос ещё раз.
register-courtesy = Хорошо! Мы остановились вот на чём.
register-started-anew = Это новая заявка. Начатая раньше цела: <b>{ $entry }</b>, найдёте её в /my
register-left = Черновик сохранён. Вернуться можно в любой момент: кнопкой ниже или в /my
register-unfinished = Вы не закончили: <b>{ $entry }</b>. Всё написанное цело, но заявка ещё не подана.
register-go-on = Продолжить заявку ▸
register-closed-card = Хорошо. Заявка на месте, она в /my
register-saved = ✅ Сохранил. Вот заявка теперь:
register-saved-reviewed =
    ✅ Сохранил. Заявка уже была принята, поэтому организатор посмотрит на изменение ещё раз. Номер и место остаются за вами.

    Вот заявка теперь:
register-understood = ✓ { $label }: <b>{ $value }</b>
register-resumed = Ваш черновик цел, продолжаем с того же места.
register-moved-on = Эта кнопка от прошлого вопроса. Вот где мы сейчас.
cancel-ask = Удалить черновик? Ответы пропадут насовсем.
cancel-yes = Да, удалить
cancel-no = Нет, продолжить
cancel-done = Черновик удалён.
confirm-yes = Да, верно
pending-right = Верно?
confirm-no = Исправить

## Questions
ask-nomination = В какой номинации выступаете?
ask-form = Какой состав?
form-fits-none = { $count ->
    [1] Для одного участника состава в этой номинации нет. Вот какие есть.
   *[other] На столько человек ({ NUMBER($count) }) состава в этой номинации нет. Вот какие есть.
}
form-fits-several = Столько человек ({ NUMBER($count) }) бывает в разных составах: { $forms }. Какой ваш?
ask-institution = От какого учреждения заявка?
ask-institution-example = Напишите как привыкли, например: школа 363, музыкалка 21
ask-ensemble = Как называется коллектив?
ask-ensemble-example = Например: Вокальная студия «Капель»
ask-headcount = Сколько человек выйдет на сцену?
ask-headcount-size = В составе «{ $form }» от { NUMBER($min) } до { NUMBER($max) }.
ask-participant = Кто участвует? Фамилия, имя, отчество и дата рождения.
ask-participants = Кто участвует?
ask-participants-how = Пришлите список целиком, каждого с новой строки, или по одному.
ask-participants-example = Например: Иванова Мария Петровна, 12.03.2014
ask-participants-example-grade = Например: Иванова Мария Петровна, 12.03.2014, 5Б
participants-so-far = В списке { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}:
participants-more = Осталось дописать: { NUMBER($left) }. Присылайте следующих.
participants-over = Это больше, чем вы назвали: { NUMBER($declared) }. Если кто-то лишний, его можно убрать.
participants-enough = Все? Если нет, присылайте ещё.
participants-waiting = Ещё не записал, жду вашего «да»: <b>{ $names }</b>{ $more ->
    [0] .
   *[other] { " " }и ещё { NUMBER($more) }.
}
participants-not-these = { $count ->
    [1] Не записывать
   *[other] Не записывать их
}
participants-replacing = Меняем: { $name }
participants-who-instead = Кого записать вместо? Фамилия, имя, отчество и дата рождения.
participants-between = …ещё { NUMBER($count) }…
participants-show-all = Показать всех
participants-finish = Готово, все в списке
participants-remove = Убрать кого-то
register-other-form = Выбрать другой состав
participants-whom-to-remove = Кого убрать из списка? Потом можно дописать правильно.
ask-category = <b>Возраст: { $category }?</b>
    Почему так: { $why }.
ask-category-none = <b>Какой возраст указать?</b>
    Сам подобрать не смог: { $why }.
ask-category-closed = <b>Какой возраст указать?</b>
    По возрасту это «{ $category }» ({ $why }), но приём в эту категорию закрыт.
places-contest = { $left ->
    [0] Места в конкурсе уже заняты, все { NUMBER($size) }.
   *[other] Свободных мест в конкурсе: { NUMBER($left) } из { NUMBER($size) }.
}
places-nomination = { $left ->
    [0] Места в номинации уже заняты, все { NUMBER($size) }.
   *[other] Свободных мест в номинации: { NUMBER($left) } из { NUMBER($size) }.
}
places-institution = { $left ->
    [0] Места вашего учреждения уже заняты, все { NUMBER($size) }.
   *[other] От вашего учреждения можно ещё: { NUMBER($left) } из { NUMBER($size) }.
}
places-institution-here = { $left ->
    [0] Места вашего учреждения в этой номинации и возрасте уже заняты, все { NUMBER($size) }.
   *[other] От вашего учреждения в этой номинации и возрасте можно ещё: { NUMBER($left) } из { NUMBER($size) }.
}
ask-teacher = Кто педагог? Фамилия, имя и отчество полностью.
ask-teacher-example = Так имя попадёт в диплом. Например: Щукина Ирина Львовна
teacher-own = Если ребёнка готовит родитель, напишите его как педагога: это имя попадёт в диплом.
ask-teacher-position = { $name }: какая должность?
ask-teacher-position-example = Например: учитель музыки
ask-teacher-phone = { $name }: какой телефон?
ask-teacher-phone-example = Напишите номер или нажмите кнопку внизу, если это вы.
share-my-phone = 📱 Отправить мой номер
phone-done = Хорошо!
teachers-so-far = Педагоги:
teachers-more = Можно добавить ещё одного: напишите имя полностью.
teachers-finish = Готово
teacher-remove = Убрать: { $name }
teacher-again = Написать имя заново
ask-accompanist = Кто концертмейстер?
ask-accompanist-example = Например: Гутман Лия Борисовна
ask-consents = { $count ->
    [1] <b>Согласие родителя на участие ребёнка у вас на руках?</b>
   *[other] <b>Согласия родителей на участие детей у вас на руках?</b>
}
ask-consents-why = Бумажное, с подписью родителя или опекуна. Если ещё не собрали, заявку всё равно примем с пометкой.
consents-all = Да, есть на всех
consents-not-all = Пока не на всех

## A pasted list shown back
list-taken = { $good ->
    [0] Из списка пока никого не записал.
    [one] Записал { $good } человека.
    [few] Записал { $good } человека.
   *[many] Записал { $good } человек.
}
list-line-doubtful = • { $child }? { $why }
list-line-faulty = • { $typed } — { $why }
list-line-times = { $line } (строк: { NUMBER($count) })
list-more-faults = …и ещё строк: { NUMBER($count) }
list-faults = Не смог записать:
list-doubts = Проверьте, пожалуйста:
list-mend = Пришлите только эти строки, исправленными. Например: Иванова Мария Петровна, 12.03.2014
list-mend-all = Исправьте и пришлите весь список ещё раз: кто уже записан, не повторится. Например: Иванова Мария Петровна, 12.03.2014
list-fault-two-children = двое в одной строке
list-fault-no-birth-date = нет даты рождения
list-fault-no-name = нет фамилии и имени
list-fault-one-word = нужны и фамилия, и имя
list-fault-no-last-name = нет фамилии
list-fault-initials = нужно имя целиком, без инициалов
list-fault-mixed-letters = смешались русские и латинские буквы
list-fault-no-such-date = такого дня нет в календаре
list-fault-unfinished-date = нужны день, месяц и год рождения
list-fault-age-not-date = нужна дата рождения, а не возраст
list-fault-future = этот день ещё не наступил
list-fault-adult = похоже на дату рождения взрослого
list-fault-no-grade = нет класса
list-already = Второй раз не записал: { $names }{ $more ->
    [0] .
   *[other] { " " }и ещё { NUMBER($more) }.
}
list-skipped = Не про детей, пропустил: { $lines }
list-links-left-out = { $count ->
    [1] Ссылку сюда не записал: если она нужна конкурсу, спрошу о ней отдельно.
   *[other] Ссылки сюда не записал: если они нужны конкурсу, спрошу о них отдельно.
}
list-confirm-doubtful = { $count ->
    [one] Да, верно ({ $count })
   *[other] Всё верно ({ $count })
}

## The institution
institution-choose = Нашлось несколько. Какое ваше?
institution-nobody = Заявку может подать и родитель. Напишите, где ребёнок учится или занимается: школа, садик, кружок. Если совсем сами по себе, напишите, как указать вас в дипломе, например: семья Ивановых. Такого в справочнике нет, и я предложу добавить.
institution-none-of-these = Нет в списке
institution-not-this = Это не моё, добавить новое
institution-of-district = { $count ->
    [0] { $district } район: в справочнике здесь пока ничего нет. Напишите вид и номер или название.
   *[other] { $district } район, учреждений: { NUMBER($count) }. Какое ваше? Быстрее найти по номеру, например: школа 363
}
institution-of-district-kind = { $count ->
    [0] { $district } район: в справочнике здесь пока ничего нет. Напишите вид и номер или название.
   *[other] { $district } район, { $kind }: { NUMBER($count) }. Какое ваше? Быстрее найти по номеру, например: школа 363
}
institution-not-found = «{ $typed }» в справочнике не нашёл. Попробуйте написать иначе (вид и номер или название) или добавьте новое: организатор проверит, а заявку подадите уже сейчас.
institution-propose = Добавить новое
propose-name = Напишите, пожалуйста, как называется учреждение.
propose-under = Добавим: <b>{ $name }</b>
    Если название неполное, пришлите его целиком.
propose-kind = Что это за учреждение?
propose-district = В каком районе?
propose-elsewhere = Другой город

## Texts where something else was sent
text-wanted = Такое сообщение я прочитать не смогу. Ответьте, пожалуйста, текстом или кнопкой.
text-wanted-button = Не понял, что из этого выбрать. Нажмите, пожалуйста, кнопку под вопросом.
text-wanted-not-voice = Голосовые я пока не понимаю. Напишите, пожалуйста, текстом.
text-wanted-not-photo-of-list = С фотографии имена я не прочитаю. Напишите список текстом или надиктуйте: значок микрофона на клавиатуре превращает речь в текст. Фамилия, имя и дата рождения, каждый с новой строки.
text-wanted-not-spoken-list = Голосовые я пока не понимаю. Надиктуйте список клавиатурой: значок микрофона на ней превращает речь в текст. Фамилия, имя и дата рождения, каждый с новой строки.
text-wanted-caption-read = Само фото прочитать не смогу, прочитал подпись под ним.
text-wanted-not-sticker = Мило! Но здесь мне нужен ответ текстом или кнопкой.
text-wanted-not-video = Само видео я сохранить не смогу. Ответьте, пожалуйста, текстом: здесь подойдёт и ссылка.
text-wanted-not-file = Файл тут не понадобится, нужен ответ текстом.
summary-tap = Заявка заполнена. Нажмите кнопку под ней: подать или изменить.

## Summary
summary-title = Проверьте заявку
summary-check = Всё на месте. Подаём?
summary-check-refused = Пока есть замечания ⚠️, заявку не примут. Нажмите «Изменить…» и поправьте, пожалуйста.
summary-check-flagged = Отметки ⚠️ подать не мешают, поправить можно и потом. Подаём?
summary-check-flagged-last = Отметки ⚠️ подать не мешают. Подаём?
summary-reason = Что просят поправить: <b>{ $reason }</b>
summary-missing = Ещё не заполнено: { $steps }
summary-submit = Подать заявку
summary-submit-again = Отправить исправленное
summary-submit-duplicate = Это другой номер, подать
summary-continue = Продолжить
summary-edit = Изменить…
summary-what-to-edit = Что изменить?
summary-edits-accepted = Заявка принята. После важной правки организатор посмотрит на неё ещё раз.
step-form = Состав
step-headcount = Сколько человек
step-participants = Участники
step-consents = Согласия родителей

## After the submit
submit-done = ✅ Заявка <b>{ $number }</b> подана. Проверим и напишем сюда.
submit-correctable = Исправить её можно в /my { $until }.
submit-correctable-minutes = Исправить её можно в /my ещё { $minutes ->
    [one] { NUMBER($minutes) } минуту.
    [few] { NUMBER($minutes) } минуты.
   *[many] { NUMBER($minutes) } минут.
}
submit-waitlisted = Заявка <b>{ $number }</b> принята в лист ожидания: места пока заняты. Как только место освободится, напишем сюда.
submit-again = Эта заявка уже подана: { $number }
submit-another = Ещё одна заявка
copied = Учреждение, участников и педагога взял из прошлой заявки. Спрошу только новое.
submit-same-people = Те же участники, другой номер
