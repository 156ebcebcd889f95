### Таблица получателей анонса: листы, столбцы, чем кончилось и почему.

receivers-title = Получатели анонса
receivers-caption = Анонс «{ $text }». На { $at }.
receivers-file-caption = Кто получил анонс и кто нет: итоги, строка на человека, строка на сообщение. Имён здесь нет, только номера.
receivers-coming = Готовлю таблицу.

receivers-sheet-figures = Итоги
receivers-sheet-people = Получатели
receivers-sheet-messages = Сообщения

receivers-column-people = Человек
receivers-column-person = Получатель №
receivers-column-language = Язык
receivers-column-outcome = Чем кончилось
receivers-column-why = Почему
receivers-column-when = Когда
receivers-column-repeat = Повтор
receivers-column-corrected = Исправление
receivers-column-recalled = Отзыв
receivers-column-delivery = Отправка №
receivers-column-part = Часть
receivers-column-action = Что делали
receivers-column-code = Код причины
receivers-column-tries = Попыток
receivers-column-message = Сообщение

receivers-action-send = отправка
receivers-action-edit = исправление
receivers-action-delete = отзыв

receivers-audience = Должны были получить
receivers-sent = Получено
receivers-waiting = Ждёт отправки
receivers-unreachable = Недоступен
receivers-unknown = Неизвестно, дошло ли
receivers-refused = Telegram не принял
receivers-cancelled = Не отправлено
receivers-corrected = Исправлено
receivers-uncorrected = Исправить не удалось
receivers-recalled = Отозвано
receivers-unrecalled = Отозвать не удалось
receivers-replaced = Заменено словами «Анонс отозван»

receivers-why-blocked = Закрыл бота
receivers-why-deactivated = Удалил аккаунт в Telegram
receivers-why-kicked = Бота убрали из чата
receivers-why-never-started = Не запускал бота
receivers-why-no-chat = Чата больше нет
receivers-why-forbidden = Telegram не даёт писать в этот чат
receivers-why-opted-out = Отписался раньше
receivers-why-too-late = Звать было уже поздно: концерт начался или отменён
receivers-why-recalled = Анонс отозвали раньше
receivers-why-stopped = Рассылку остановили
receivers-why-proved = Нажал кнопку под анонсом, значит получил
receivers-why-deleted = Сообщение удалили
receivers-why-migrated = Группа переехала, прежних сообщений не изменить
receivers-why-no-answer = Ответ Telegram потерялся в пути
receivers-why-other = Telegram не принял: { $code }
