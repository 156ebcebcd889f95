### Что читает тот, кто запускает программу: неверные настройки и первые слова при запуске.

setting-missing = { $name }: ничего не указано, а нужно: { $expected }.
setting-wrong = { $name }: указано «{ $given }», а нужно: { $expected }.
setting-wrong-secret = { $name }: { $characters ->
        [one] указан { $characters } знак
        [few] указаны { $characters } знака
       *[many] указано { $characters } знаков
    }, а нужно: { $expected }.

setting-bot-token = токен от BotFather, например 123456789:AAE…, или ничего: тогда откроется песочница
setting-bot-token-needed = токен от BotFather, раз указан WEBHOOK_URL
setting-bot-api-root = адрес сервера Bot API с http или https
setting-database-url = postgres://пользователь:пароль@сервер:порт/база или ничего: тогда база будет встроенной
setting-data-dir = папка, в которую программа может писать
setting-webhook-url = внешний адрес с https, на который Telegram будет присылать сообщения, или ничего: тогда бот спрашивает о них сам
setting-webhook-https = адрес, который начинается с https: на другие Telegram ничего не присылает
setting-webhook-secret = от 16 до 256 знаков A-Z a-z 0-9 _ -
setting-webhook-secret-needed = от 16 до 256 знаков A-Z a-z 0-9 _ -, раз указан WEBHOOK_URL
setting-port = порт от 0 до 65535
setting-other-port = порт, который не указан в PORT
setting-host = адрес этого компьютера, например 127.0.0.1 или 0.0.0.0
setting-zone = часовой пояс, например Asia/Novosibirsk
setting-language = ru или en
setting-send-rate = сколько сообщений отправлять в секунду: от 0.1 до 30, а с PAID_BROADCAST=true до 1000
setting-send-rate-free = не больше 30, если нет PAID_BROADCAST=true
setting-paid-broadcast = true или false
setting-admin-ids = номера (id) в Telegram через запятую
setting-encryption-keys = пары «имя:ключ» через запятую, среди них lookup:ключ; каждый ключ — 32 байта в base64 (готовую строку пишет npm run keys)
setting-personal-data = chat: имена и даты рождения идут через мессенджер (форм на сайте пока нет)
setting-personal-data-undecided = chat, когда вы решите, что персональные данные могут идти через мессенджер
setting-log-level = fatal, error, warn, info, debug, trace или silent

start-first-administrator =
    Кто первым откроет эту ссылку, станет первым администратором. Она сработает один раз и действует два дня:
    { $link }
start-sandbox-open = Песочница «Рампы» открыта: { $url }
start-sandbox-out-of-reach = BOT_TOKEN не задан, поэтому это песочница, а не бот, и снаружи этого контейнера или компьютера её не открыть. Для бота задайте BOT_TOKEN и PERSONAL_DATA; как посмотреть песочницу снаружи, сказано в docs/operating.md, в разделе «Containers».
start-token-unknown = BOT_TOKEN: мессенджер не знает этого токена. Возьмите новый у BotFather.
start-port-taken = Порт { $port } занят другой программой. Укажите в PORT или OPS_PORT другой.
start-port-forbidden = Порт { $port } этому пользователю недоступен. Укажите в PORT или OPS_PORT номер больше 1023.
start-host-unknown = HOST: «{ $host }» — не адрес этого компьютера. Укажите тот, который у него есть, например 127.0.0.1 или 0.0.0.0.
