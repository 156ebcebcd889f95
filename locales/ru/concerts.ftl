### Концерты, как их видят все: список, карточка, ссылка, новости о переменах.

command-concerts = Концерты: когда, где, места
home-door-concerts = Концерты

concerts-title = <b>Ближайшие концерты</b>
concerts-none = Ближайших концертов пока нет. Подпишитесь на анонсы, /subscribe, и о новом вы узнаете сразу.
concert-line = <b>{ $title }</b>
    { $when }
    { $where }
concert-day-year = { $day } { $year }

concert-card-when = 🗓 { $when }
concert-card-doors = 🚪 Двери откроются: { $at }
concert-card-where = 📍 { $where }
concert-card-age = Возраст: { $mark }
concert-card-draft = 📝 Это черновик: семьи его ещё не видят.
concert-card-over = Концерт уже прошёл. Спасибо всем, кто пришёл!
concert-card-cancelled = ❌ <b>Концерт отменён.</b> { $reason }
concert-gone = Такого концерта нет: возможно, его убрали или ссылка скопирована не целиком. Посмотрите ближайшие: /concerts

concert-button-map = 📍 На карте
concert-button-calendar = 📅 В календарь
concert-button-calendar-off = 📅 Отметить в календаре
concert-button-share = 🔗 Поделиться
concert-button-all = Все концерты
concert-button-open = Открыть концерт
concert-button-send = Отправить в чат
concert-button-post = 📨 Пост для чата класса
concert-button-qr = QR-код со ссылкой
concert-no-map = Точку на карте пока не указали.
concert-calendar-caption = Откройте файл, и концерт добавится в календарь телефона. За два часа до начала придёт напоминание.
concert-calendar-off = Отменён: { $title }
concert-calendar-off-caption = Откройте файл, если добавляли концерт в календарь телефона: там он станет отменённым и не напомнит о себе. Не изменился? Удалите его из календаря сами.
concert-share = <b>{ $title }</b>
    { $link }

    По этой ссылке концерт откроется сразу.
concert-send-text = { $title }: { $when }
concert-qr-caption = { $title }
    Наведите камеру телефона, и концерт откроется.
concert-post-hint = Перешлите это сообщение в чат класса
concert-post-link = 🎟 Записаться и узнать подробности: { $link }
concert-post-link-free = Подробности: { $link }

concert-news-moved = ⚠️ <b>Концерт перенесён</b>
    { $title }

    Было: { $from }
    Теперь: { $to }

    Ваш ответ сохранён. Если новое время не подходит, откройте концерт и поменяйте его.
concert-news-elsewhere = ⚠️ <b>У концерта новое место</b>
    { $title }

    📍 { $where }
    🗓 { $when }
concert-news-cancelled = ❌ <b>Концерт отменён</b>
    { $title }
    Он был назначен на это время: { $when }

    { $reason }
