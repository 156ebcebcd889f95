### Concerts as everybody sees them: the list, the card, the link, news of changes.

command-concerts = Concerts: when, where, seats
home-door-concerts = Concerts

concerts-title = <b>Upcoming concerts</b>
concerts-none = No concerts have been announced yet. Subscribe with /subscribe, and you will hear of the next one at once.
concert-line = <b>{ $title }</b>
    { $when }
    { $where }
concert-day-year = { $day } { $year }

concert-card-when = 🗓 { $when }
concert-card-doors = 🚪 Doors open: { $at }
concert-card-where = 📍 { $where }
concert-card-age = Age rating: { $mark }
concert-card-draft = 📝 This is a draft: families do not see it yet.
concert-card-over = This concert is over. Thank you to everybody who came!
concert-card-cancelled = ❌ <b>The concert is cancelled.</b> { $reason }
concert-gone = There is no such concert: it may have been removed, or the link was not copied in full. See what is coming up: /concerts

concert-button-map = 📍 On the map
concert-button-calendar = 📅 Calendar
concert-button-calendar-off = 📅 Mark in the calendar
concert-button-share = 🔗 Share
concert-button-all = All concerts
concert-button-open = Open the concert
concert-button-send = Send to a chat
concert-button-post = 📨 Post for a class chat
concert-button-qr = QR code of the link
concert-no-map = The place has not been marked on the map yet.
concert-calendar-caption = Open the file to add the concert to your phone’s calendar. It will remind you two hours before the start.
concert-calendar-off = Cancelled: { $title }
concert-calendar-off-caption = If you added the concert to your phone’s calendar, open the file: it will be marked as cancelled there and will not remind you. If nothing changes, delete it from the calendar yourself.
concert-share = <b>{ $title }</b>
    { $link }

    The link opens the concert at once.
concert-send-text = { $title }: { $when }
concert-qr-caption = { $title }
    Point a phone’s camera at it to open the concert.
concert-post-hint = Forward this message to your class chat
concert-post-link = 🎟 Seats and details: { $link }
concert-post-link-free = Details: { $link }

concert-news-moved = ⚠️ <b>The concert has been moved</b>
    { $title }

    Was: { $from }
    Now: { $to }

    Your answer is kept. If the new time does not suit you, open the concert and change it.
concert-news-elsewhere = ⚠️ <b>The concert has a new venue</b>
    { $title }

    📍 { $where }
    🗓 { $when }
concert-news-cancelled = ❌ <b>The concert is cancelled</b>
    { $title }
    It was planned for { $when }

    { $reason }
