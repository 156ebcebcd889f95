### Вход на концерт: билеты, список гостей, сколько пришло; итоги концертов.

home-door-door = Вход на концерт
command-door = Вход на концерт: билеты и счёт гостей

door-which = <b>Вход</b>
    Какой концерт?
door-none = Ближайших концертов нет.
door-concert = { $title } · { $day }, { $time }
door-title = <b>Вход · { $title }</b>
    { $when }
door-count = Пришло <b>{ $came }</b> из { $promised }
door-count-open = Пришло <b>{ $came }</b>
door-walk-ins = { $count ->
    [0] Без билета: никого
   *[other] Без билета: { $count }
}
door-how = Наведите камеру телефона на QR-код билета и откройте ссылку: гость отметится. Без QR-кода найдите его по фамилии или коду билета.
door-button-find = 🔍 Найти по фамилии или коду
door-button-more = +1 без билета
door-button-fewer = −1
door-button-list = 📄 Список гостей
door-button-refresh = Обновить
door-button-back = ← К входу

door-ask = Напишите фамилию гостя или код билета. Когда закончите — «Готово».
door-as-text = Ищу по фамилии или коду билета: напишите их текстом. Закончили — нажмите «Готово».
door-asks-guests = Сейчас я ищу гостей: нужна фамилия или код билета. Если вы о другом, нажмите «Готово» и напишите ещё раз.
door-closed = Вход на этот концерт закончился, гостей больше не ищем. Напишите ещё раз, что нужно, или откройте /door
door-found-none = В списке никого не нашлось: { $typed }. Проверьте фамилию или посчитайте гостя без билета.
door-found = { $count ->
    [one] Нашёлся { $count } гость
    [few] Нашлись { $count } гостя
   *[many] Нашлось { $count } гостей
}. Кто пришёл?
door-found-more = Показаны первые { $shown }. Напишите фамилию полнее.
door-guest = { $name } · { $count }
door-guest-arrived = ✓ { $name } · { $count }
door-nameless = без фамилии · { $code }
door-done = Готово. Вход: /door

door-checked = ✅ <b>{ $name }</b>
    Пришли: { $count }. Пришло другое число — нажмите его.
door-checked-before = ⚠️ <b>{ $name }</b>
    Билет уже использован: { $at }.
    Тогда пришли: { $count }.
door-checked-by = Отметил контролёр: { $by }
door-seats-promised = По билету: { $count }.
door-not-arrived = <b>{ $name }</b>
    Ещё не приходили.
door-no-seats = ⚠️ <b>{ $name }</b>
    Гость отказался от мест: по этому билету их нет. Есть свободные — посчитайте без билета.
door-other-day = ⚠️ Билет на другой день: { $when }.
door-opens = Отмечать гостей можно с: { $at }.
door-rehearsal = Репетируете? Отметьте сейчас, а после репетиции отмените.
door-button-early = Отметить уже сейчас
door-button-let-in = Впустить
door-button-mistake = Отменить: не приходили

door-toast-walk-in = Без билета: { $count }
door-toast-let-in = Отметили

guests-caption = Список гостей. { $title }. По данным на { $moment }
guests-coming = Готовим список…
guests-empty = Пока никто не записался: печатать нечего.
guests-title = Гости · { $title }
guests-nameless = (без фамилии) { $code }

staged-promised = Мест обещано: <b>{ $promised }</b> из { $capacity } · семей: { $families }
staged-waiting = В листе ожидания: { $waiting }
staged-offered = Предложено и ждёт ответа: { $offered }
staged-not-coming = Не придут: { $count }
staged-came = Пришло: <b>{ $came }</b>, из них без билета: { $walkIns }
staged-cancel-told = Узнали об отмене: <b>{ $told }</b>
staged-cancel-waiting = Сообщение ещё в пути: { $waiting }
staged-cancel-missed = Не получили: { $missed }
staged-cancel-ring = Позвоните им: { $names }
staged-button-guests = 📄 Гости
staged-button-door = Вход и билеты

unit-seats-promised = Мест обещано
unit-people-came = Пришло
concerts-tally-button = Концерты
concerts-tally-staged = 📊 Итоги концертов
concerts-tally-title = <b>Концерты · { $period }</b>
concerts-tally-none = За это время концертов не было.
concerts-tally-line = { $day } · { $title }: мест обещано { $promised }, пришло { $came }
concerts-tally-ahead = { $day } · { $title }: мест обещано { $promised }, ещё впереди
concerts-tally-total = Всего концертов: { $concerts } · мест обещано: <b>{ $promised }</b> · пришло: <b>{ $came }</b>
concerts-tally-more = Показаны последние { $shown }, остальные — в файле.
concerts-tally-this-year = Этот учебный год
concerts-tally-last-year = Прошлый учебный год
concerts-tally-file = Таблица (CSV)
concerts-tally-caption = Концерты, { $period }. По данным на { $moment }
concerts-tally-column-day = Дата
concerts-tally-column-title = Концерт
concerts-tally-column-capacity = Вместимость
concerts-tally-column-families = Семей придёт
concerts-tally-column-not-coming = Семей не придёт
concerts-tally-column-waiting = В листе ожидания
concerts-tally-column-walk-ins = Без билета
concerts-tally-school-year = { $from }/{ $to } учебный год
