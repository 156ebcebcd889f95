### Что читает тот, кто обслуживает программу: при запуске, в командах копии, восстановления и ключей.

start-data-folder-in-use = Папка данных { $dir } занята другим процессом. Два процесса на одной папке испортят базу: завершите другой или дайте этому свою папку в DATA_DIR.
start-data-folder-unusable = Папкой данных { $dir } пользоваться нельзя ({ $reason }): это файл или сюда нельзя писать. Укажите другую в DATA_DIR.
start-database-refused = PostgreSQL отвечает, но не пускает ({ $reason }). Проверьте в DATABASE_URL имя, пароль и базу.
start-data-folder-of-other-version = База в { $dir } сделана PostgreSQL { $found }, а в этой программе версия { $expected }. Сделайте копию той программой, что её записала, и восстановите здесь.
start-database-newer = Базу довела до схемы от { $database } более новая программа; эта знает схему до { $program }. Запустите новую или восстановите копию.
start-keys-malformed = { $source }, пара { $entry }: { $reason ->
        [no-colon] нет двоеточия между именем и ключом.
        [bad-id] в имени может быть от 1 до 32 знаков: A-Z a-z 0-9 _ -.
        [not-32-bytes] ключ — это 32 байта в base64.
       *[twice] это имя уже было.
    } Верную строку пишет `npm run keys`.
start-keys-incomplete = { $source }: { $missing ->
        [lookup] нет пары «lookup:…».
       *[sealing] нет ключа для запечатывания.
    } Верную строку пишет `npm run keys`.
start-key-file-open-to-others = Файл ключей { $file } могут прочитать другие. Выполните: chmod 600 { $file }
start-key-missing = Персональные данные в базе запечатаны ключом «{ $id }», а его не дали. Верните этот ключ: без него данные не откроет никто.
start-key-wrong = Ключ «{ $id }» не тот, которым запечатана эта база. Дайте верный: без него данные не откроет никто.
start-database-of-other-kind = { $kind ->
        [live] В этой базе настоящие заявки, а без BOT_TOKEN запускается песочница. Верните BOT_TOKEN или уберите DATABASE_URL.
       *[sandbox] В этой базе учебные данные песочницы. Для настоящего бота дайте другую: DATABASE_URL или DATA_DIR.
    }

backup-written = { $rows ->
        [one] Записана { $rows } строка
        [few] Записаны { $rows } строки
       *[many] Записано { $rows } строк
    } в { $file }. Ключей в копии нет: храните { $keys } в другом месте.
backup-from-snapshot = Программа работает, поэтому копия взята со снимка, сделанного только что.
restore-done = { $rows ->
        [one] Восстановлена { $rows } строка
        [few] Восстановлены { $rows } строки
       *[many] Восстановлено { $rows } строк
    } из копии от { $takenAt }.
restore-not-a-backup = { $file } — не копия, которую читает эта программа. Ничего не изменено.
restore-backup-damaged = { $file } обрывается или изменён. В базе ничего не изменено.
restore-backup-newer = Копию от { $takenAt } сделала более новая программа. Ничего не изменено; восстановите её той программой.
restore-database-not-empty = В базе уже что-то есть ({ $tables }). Ничего не изменено; --force заменит всё, что в ней.
restore-usage =
    npm run restore -- ФАЙЛ            восстановить копию в пустую базу
    npm run restore -- ФАЙЛ --force    заменить всё, что есть в базе
    npm run restore -- --snapshot      вернуться к последнему снимку встроенной базы
    npm run restore -- --snapshot ИМЯ  вернуться к этому снимку
restore-snapshots = Снимки, новые сверху:
restore-no-snapshots = В { $dir } нет снимков.
restore-snapshot-done = Возвращён снимок { $name }. Что было до этого, лежит в { $dir } под именем «replaced-…».
reseal-done = { $count ->
        [one] Запечатано заново { $count } значение
        [few] Запечатаны заново { $count } значения
       *[many] Запечатано заново { $count } значений
    } ключом «{ $id }». Остальные ключи запечатывания теперь можно убрать у всех процессов.
