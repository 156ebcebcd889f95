### Paper: lists, sheets and confirmations that are printed, and the buttons that ask for them.

command-print = Напечатать списки и листы

paper-list = Список по номинациям
paper-registration = Лист регистрации
paper-jury = Лист оценки
paper-programme = Программа
paper-confirmation = Справка-подтверждение

paper-moment = По данным на { $moment }
paper-page = стр.
paper-page-of = из
paper-continued = (продолжение)
paper-quoted = «{ $title }»
paper-quoted-inside = „{ $title }“
paper-entries = { NUMBER($count) } { $count ->
    [one] заявка
    [few] заявки
   *[other] заявок
}
paper-band = { $title } · { NUMBER($count) } { $count ->
    [one] заявка
    [few] заявки
   *[other] заявок
}
paper-no-category = Категория не указана
paper-size = { $form }, { NUMBER($count) } чел.
paper-phone = { $number }, доб. { $extension }
paper-rule-counted = Поданные и принятые заявки: { NUMBER($count) }. Возвращённые, отозванные и те, что в листе ожидания, сюда не входят.

paper-column-place = №
paper-column-number = Заявка
paper-column-who = Участники
paper-column-who-title = Участники, название
paper-column-title = Название
paper-column-institution = Учреждение
paper-column-teacher = Педагог
paper-column-teacher-phone = Педагог, телефон
paper-column-duration = Длит.
paper-column-nomination = Номинация
paper-column-people = Чел.
paper-column-came = Пришли
paper-column-signature = Подпись
paper-column-total = Итого
paper-column-notes = Заметки
paper-column-time = Время
paper-column-surname = Фамилия
paper-column-seats = Мест

paper-registration-hint = Заявок: { NUMBER($count) }. Отметьте, кто пришёл, и попросите расписаться.
paper-came = да
paper-did-not-come = нет

paper-jury-hint = Оценка по каждому критерию от 0 до 10.
paper-juror = Член жюри
paper-juror-numbered = Член жюри № { $number }
paper-hint-name = фамилия, имя, отчество
paper-hint-signature = должность, подпись, фамилия
paper-signature-and-date = Подпись, дата
paper-organizer = Организатор
paper-date = Дата
paper-stamp = М. П.

paper-programme-facts = { $from }–{ $to } · номеров: { NUMBER($count) } · чистого времени: { $pure }
paper-programme-overnight = Программа не умещается в один день: напечатайте её по номинациям.
paper-programme-assumed = «≈» — длительность не указана, взята наибольшая для номинации.
paper-about = ≈ { $length }
paper-rest = Перерыв { NUMBER($minutes) } мин
paper-words = Слово со сцены { NUMBER($minutes) } мин
paper-named-rest = { $title } · { NUMBER($minutes) } мин
paper-arrive = Выступающие приходят за { NUMBER($minutes) } мин до выхода.

paper-confirmation-contest = Конкурс: { $contest }
paper-confirmation-by = Организатор: { $organizer }
paper-confirmation-for = Учреждение: { $institution }
paper-confirmation-accepted = Эти заявки приняты к участию:
paper-confirmation-total = Всего: { $entries }, участий (с повторами): { NUMBER($participations) }.

paper-guests-hint = Записались: { NUMBER($guests) }, мест: { NUMBER($seats) }. Отметьте, кто пришёл.

### In the chat

printing-button = 🖨 Печать
printing-which-contest = Для какого конкурса печатаем?
printing-no-contests = Конкурсов, для которых можно печатать, сейчас нет.
printing-which-sheet = <b>{ $contest }</b>
    Что напечатать? Пришлю PDF на листах A4.
printing-paper-list = 📋 Список по номинациям
printing-paper-registration = ✅ Лист регистрации
printing-paper-jury = ✍️ Листы для жюри
printing-paper-programme = 🎬 Программа дня
printing-paper-confirmation = 🏫 Справки школам

printing-about-list = Все поданные и принятые заявки: кто, что, откуда.
printing-about-registration = С телефонами педагогов: только для организаторов.
printing-about-jury = Отдельный лист на каждого члена жюри, номинацию и возраст. Телефонов на них нет.
printing-about-programme = Номера по порядку, у каждого своё время.
printing-nomination = Номинация: { $nomination }
printing-all-nominations = все
printing-every-nomination = Все номинации
printing-which-nomination = Какую номинацию печатать?
printing-choose-nomination = Выбрать номинацию
printing-print = 🖨 Напечатать
printing-back = ← Назад
printing-by-institution = Разложить по учреждениям
printing-by-act = Разложить по порядку выхода
printing-order-institution = Порядок: по учреждениям
printing-order-act = Порядок: по выходу
printing-members = Членов жюри: { NUMBER($members) }
printing-fewer = − член жюри
printing-more = + член жюри
printing-open-sheets = Учреждение: указано
printing-blind-sheets = Учреждение: скрыто
printing-hide-institution = Скрыть учреждение
printing-show-institution = Показать учреждение
printing-start = Начало: { $time }
printing-day = День: { $day }
printing-another-day = Другой день
printing-earlier = − 30 мин
printing-later = + 30 мин
printing-other-changeover = Сменить паузу
printing-other-rests = Сменить перерывы
printing-stored = Программа этого дня составлена в боте: печатаем её, как она есть. Изменить её можно в «🎬 Программа» на экране конкурса.
printing-changeover = Между номерами: { $length }
printing-rests-none = Перерывы: без перерывов
printing-rests-nominations = Перерывы: 15 мин между номинациями
printing-rests-regular = Перерывы: 15 мин через каждые полтора часа

printing-which-institution = Для какой школы справка? Здесь те, чьи заявки приняты.
printing-institution = { $institution } · { NUMBER($count) }
printing-confirm = 🖨 Справка для школы
printing-coming = Готовлю файл, пришлю сюда
printing-caption = { $sheet }. { $contest }
    По данным на { $moment }

refusal-nothing-to-print = { $sheet ->
    [confirmation] Принятых заявок пока нет, подтверждать нечего.
    [programme] Номеров для программы пока нет: работы в неё не входят.
   *[other] Печатать пока нечего: поданных и принятых заявок нет.
} { $waiting ->
    [0] Загляните позже.
   *[other] Ещё решаем: { NUMBER($waiting) }.
}
