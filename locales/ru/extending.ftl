### Ещё время: попросить, дать, отказать; опоздание и недоступность бота.

deadline-closed = Приём закончился: { $closedAt }. Черновик сохранён. Нужно ещё время — попросите организатора.
deadline-closed-draft = ⏳ Приём закончился: { $closedAt }. Отвечать можно и дальше, всё сохраню, но чтобы подать заявку, нужно ещё время.
deadline-asked = Мы передали организатору просьбу продлить приём. Ответ придёт сюда.
deadline-grace = Приём закончился, но черновик был готов вовремя, и его ещё можно подать. Крайний срок: { $until }. Пройдёт с отметкой «после срока».
deadline-extended = Вам продлили приём до: { $until }. Заявка пройдёт с отметкой «после срока».
deadline-submitted-late = Заявка подана после срока, организаторы увидят отметку.

extending-button-ask = Попросить продлить
extending-asked = Передал организатору. Ответ придёт сюда, черновики никуда не денутся.
extending-asked-before = Организатор уже знает, ждём ответа. Он придёт сюда.
extending-contest-asked = Вы попросили продлить приём, ждём ответа организатора.
extending-contest-open = Для вас приём продлён до: { $until }.

extending-news-asked =
    ⏳ <b>Просят продлить приём</b>
    { $contest }
    { $school }: { $what }
    { $who }
extending-school-unknown = учреждение ещё не названо
extending-what-new = новые заявки
extending-what-draft = черновик
extending-who-unknown = педагог без имени
extending-button-tomorrow = До завтра, 21:00
extending-button-three-days = На 3 дня
extending-button-two-hours = +2 часа
extending-button-decline = Отказать
extending-decided-granted = ✅ Продлили до: { $until }
extending-decided-declined = Отказали
extending-decided-already = Уже решено без вас.

extending-news-entry =
    ⏳ Вам дали ещё время на заявку <b>{ $entry }</b>. Новый срок: { $until }.

    Она пройдёт с отметкой «после срока».
extending-news-institution =
    ⏳ Вам дали ещё время. Новый срок: { $until }.

    { $school }, конкурс { $contest }: можно подать и черновики, и новые заявки. Они пройдут с отметкой «после срока».
extending-news-declined =
    Продлить приём на конкурс { $contest }, к сожалению, не получится. Черновики сохранены.
extending-button-continue = Продолжить заявку
extending-button-enter = Подать заявку

extending-button-give = Дать время…
extending-give-ask = Кому дать ещё время? Педагогу сразу напишем, опоздание отметим.
extending-give-entry-tomorrow = Этой заявке: до завтра, 21:00
extending-give-entry-three-days = Этой заявке: на 3 дня
extending-give-institution-tomorrow = Учреждению: до завтра, 21:00
extending-give-institution-three-days = Учреждению: на 3 дня
extending-given = Дали время до: { $until }. Педагогу напишем.

outage-news =
    ⚠️ <b>Бот был недоступен:</b> { $span }.

    Конец приёма на конкурс { $contest }: { $closesAt }. Кто-то мог не успеть. Продлить приём всем?
outage-button-keep = Не продлевать
outage-moved = ✅ Приём продлён до: { $until }
outage-kept = Срок остался прежним.

extending-past-extended = { $at }: дали ещё время
