### Места на концерт: ответ семьи, лист ожидания, билет, напоминание.

command-seats = Мои места на концертах

seats-count = { $seats ->
    [one] { $seats } место
    [few] { $seats } места
   *[many] { $seats } мест
}
seats-before = { $families ->
    [0] перед вами никого
    [one] перед вами { $families } семья
    [few] перед вами { $families } семьи
   *[many] перед вами { $families } семей
}

seats-where = { $venue }, { $address }
seats-ask = Придёте? Выберите, сколько нужно мест.
seats-ask-full = Свободных мест сейчас нет. Выберите, сколько нужно, — запишем в лист ожидания и напишем, когда освободятся.
seats-full = Свободных мест нет.
seats-going = ✅ Вы придёте: <b>{ $count }</b>.
seats-going-waiting = ✅ Вы придёте: <b>{ $count }</b>. Хотите { $wanted } — остальные в листе ожидания, { $before }.
seats-waiting = ⏳ Вы в листе ожидания: { $count }, { $before }. Освободятся — напишем.
seats-offered = 🎉 Для вас { $seats ->
    [one] освободилось <b>{ $seats } место</b>
    [few] освободились <b>{ $seats } места</b>
   *[many] освободилось <b>{ $seats } мест</b>
}. Держим до: { $until }.
seats-offered-short = Пока меньше, чем вы хотели. Возьмёте — остальные подождём вместе.
seats-counted = Посчитал так: { $count }. Если нужно иначе, нажмите верное число.
seats-meant-one = Это о местах на концерт? Нажмите, сколько вас придёт.
seats-meant-which = Это о местах? Выберите концерт и нажмите, сколько вас придёт.
seats-not-coming = Вы не придёте. Передумаете — выберите, сколько нужно мест.
seats-not-coming-closed = Вы не придёте.
seats-closed = Запись закончилась: { $at }.
seats-named = Места записаны на: { $name }.

seats-button-come = Придём: { $seats }
seats-button-chosen = ✓ { $seats }
seats-button-number = { $seats }
seats-button-not-coming = Не придём
seats-button-take = Берём { $seats ->
    [one] { $seats } место
    [few] { $seats } места
   *[many] { $seats } мест
}
seats-button-decline = Нет, подождём
seats-button-ticket = 🎟 Билет
seats-button-name = Указать фамилию
seats-button-rename = Другая фамилия
seats-button-name-is = Записать на: { $name }

seats-toast-going = Ждём вас! { $count }
seats-toast-going-waiting = За вами { $count }. Остальных ждём: { $before }.
seats-toast-waiting = Вы в листе ожидания: { $before }.
seats-toast-offered = Есть не все места, о которых вы просили. Берёте { $count }?
seats-toast-not-coming = Жаль! Места отдадим другим. Передумаете — отметьтесь снова.
seats-toast-declined = Хорошо, эти места предложим следующим. Ваша очередь сохранилась.

seats-news-offered = <b>{ $title }</b>
    { $when }

    🎉 { $seats ->
        [one] Освободилось <b>{ $seats } место</b>
        [few] Освободились <b>{ $seats } места</b>
       *[many] Освободилось <b>{ $seats } мест</b>
    }! Держим за вами до: { $until }. Потом предложим следующим.

seats-own-none = Мест на ближайшие концерты у вас пока нет. Откройте концерт и отметьте, сколько вас придёт.
seats-own-title = <b>Ваши места</b>
seats-own-line = 🎟 { $standing }, { $day } · { $title }
seats-own-going = { $count }
seats-own-waiting = лист ожидания
seats-own-offered = есть места, ждём ответа
seats-own-cancelled = отменён

seats-left = { $free ->
    [one] Сейчас свободно { $free } место: передумали — выберите, сколько нужно.
    [few] Сейчас свободны { $free } места: передумали — выберите, сколько нужно.
   *[many] Сейчас свободно { $free } мест: передумали — выберите, сколько нужно.
}

ticket-caption = 🎟 <b>{ $title }</b>
    { $when }
    { $where }
ticket-seats = { $count }
ticket-code = Код билета: <b>{ $code }</b>
ticket-how = Покажите QR-код у входа. Не откроется — назовите код или фамилию.
ticket-name-ask = Чтобы вас быстро нашли в списке у входа, укажите фамилию. Это по желанию.
ticket-none = Билет появится, когда у вас будут места на этот концерт.
ticket-not-coming = Вы отметили, что не придёте: мест по этому билету нет.
ticket-cancelled = Концерт отменён.
ticket-below = 🎟 Свежий билет — ниже.
ticket-strange = Это чужой билет или его уже нет. Свои билеты — в /seats.

guest-name-ask = На какую фамилию записать места? Напишите её одним сообщением, например: Зимина.
guest-name-as-text = Напишите фамилию текстом, например: Зимина.
guest-name-noted = Записали: { $name }. Назовёте эту фамилию у входа — вас найдут в списке.
guest-name-stopped = Хорошо, без фамилии. У входа хватит билета.

reminder-text = ⏰ Напоминаем: <b>{ $title }</b>
    { $when }
    { $where }

    За вами <b>{ $count }</b>.
reminder-doors = Двери откроем в { $time }.

refusal-concert-not-open = Этого концерта нет или он ещё не объявлен.
refusal-concert-cancelled = Этот концерт отменён.
refusal-concert-begun = Концерт уже начался, ответ изменить нельзя.
refusal-seats-not-asked = На этот концерт записываться не нужно: приходите!
refusal-seats-too-many = На одну семью — не больше { $most ->
    [one] { $most } места
   *[many] { $most } мест
}. Выберите меньше.
refusal-seats-closed = Запись закончилась: { $at }.
refusal-seats-closed-fewer = Запись закончилась: { $at }. Отказаться от мест ещё можно, добавить — уже нет.
refusal-seats-short = { $left ->
    [0] Свободных мест уже нет.
    [one] Осталось только { $left } место.
    [few] Осталось только { $left } места.
   *[many] Осталось только { $left } мест.
}
refusal-seats-offer-gone = Это предложение больше не действует. Как обстоят дела, покажет /seats
refusal-guest-name-unclear = Не похоже на фамилию. Напишите её одним словом, например: Зимина.
refusal-ticket-unknown = Такого билета нет.
refusal-door-not-open = Концерт ещё не скоро. Отмечать гостей можно с: { $at }.

mydata-seats = Концерты
mydata-arrived = пришли: { $count }, { $at }
