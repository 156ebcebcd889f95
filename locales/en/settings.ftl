### What whoever starts the program reads: settings that are wrong, and the first words of a start.

setting-missing = { $name }: nothing was given; expected { $expected }.
setting-wrong = { $name }: "{ $given }" was given; expected { $expected }.
setting-wrong-secret = { $name }: { $characters ->
        [one] { $characters } character was given
       *[other] { $characters } characters were given
    }; expected { $expected }.

setting-bot-token = the token BotFather gave, such as 123456789:AAE…; or nothing, for the sandbox
setting-bot-token-needed = the token BotFather gave, since WEBHOOK_URL is set
setting-bot-api-root = an http or https address of a Bot API server
setting-database-url = postgres://user:password@host:port/name; or nothing, for the embedded database
setting-data-dir = a folder the program may write to
setting-webhook-url = the public https address Telegram shall call; or nothing, for polling
setting-webhook-https = an address that begins with https, since Telegram calls no other
setting-webhook-secret = 16 to 256 characters of A-Z a-z 0-9 _ -
setting-webhook-secret-needed = 16 to 256 characters of A-Z a-z 0-9 _ -, since WEBHOOK_URL is set
setting-port = a port from 0 to 65535
setting-other-port = another port than PORT
setting-host = an address to listen on, such as 0.0.0.0
setting-zone = a time zone such as Asia/Novosibirsk
setting-language = ru or en
setting-send-rate = messages a second, from 0.1 to 30 (to 1000 with PAID_BROADCAST=true)
setting-send-rate-free = at most 30 unless PAID_BROADCAST=true
setting-paid-broadcast = true or false
setting-admin-ids = Telegram ids separated by commas
setting-encryption-keys = id:key pairs separated by commas, lookup:key among them, each key 32 bytes in base64 (npm run keys makes them)
setting-personal-data = chat (names and birth dates pass through the messenger; forms on the web are not there yet)
setting-personal-data-undecided = chat, once you have decided that personal data may pass through the messenger
setting-log-level = fatal, error, warn, info, debug, trace or silent

start-first-administrator =
    The first administrator claims the bot here, once, within two days:
    { $link }
start-sandbox-open = Rampa’s sandbox is open: { $url }
start-sandbox-out-of-reach = BOT_TOKEN is not set, so this is the sandbox and no bot, and nothing outside this container or computer reaches it. For a bot set BOT_TOKEN and PERSONAL_DATA; to look at the sandbox from outside see “Containers” in docs/operating.md.
start-token-unknown = BOT_TOKEN: the messenger does not know this token; take it from BotFather anew.
start-port-taken = Port { $port } is taken by another program; set PORT or OPS_PORT to another one.
start-port-forbidden = Port { $port } may not be used by this user; set PORT or OPS_PORT to one above 1023.
start-host-unknown = HOST: "{ $host }" is no address of this computer; set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.
