### What an operator reads at start, and from backup, restore and the keys’ commands.

start-data-folder-in-use = The data folder { $dir } is in use by another process. Two processes on one folder would destroy the database: end the other one, or give this one a DATA_DIR of its own.
start-database-in-use = A running bot works with this database, so nothing was restored. Stop every replica (Ctrl+C, docker compose stop rampa or systemctl stop) and try again; where the bot was killed and not stopped, try again in { NUMBER($seconds) } s.
start-data-folder-unusable = The data folder { $dir } cannot be used ({ $reason }): { $reason ->
        [ENOSPC] the disk is full. Make room and start again.
       *[other] it is a file, or may not be written to. Give it to the user who runs the program, or another one in DATA_DIR.
    }
start-data-folder-does-not-open = The database in { $dir } does not open. See that the disk has room and that everything in the folder belongs to the user who runs the program; if so, go back to a snapshot: npm run restore -- --snapshot
start-database-away = PostgreSQL does not answer ({ $reason }). See that it runs, and check host and port in DATABASE_URL.
start-database-refused = PostgreSQL answers but does not let us in ({ $reason }). Check user, password and database in DATABASE_URL.
start-data-folder-of-other-version = The database in { $dir } was made by PostgreSQL { $found }; this program holds version { $expected }. Make a backup with the program that wrote it, and restore that here.
start-database-newer = The database was brought to the schema of { $database } by a newer program; this program knows it up to { $program }. Start the newer program, or restore a backup.
start-keys-malformed = { $source }, pair { $entry }: { $reason ->
        [no-colon] there is no colon between id and key.
        [bad-id] the id must have 1 to 32 characters of A-Z a-z 0-9 _ -.
        [not-32-bytes] the key must be 32 bytes in base64.
       *[twice] this id was given before.
    } `npm run keys` writes a good line.
start-keys-incomplete = { $source }: { $missing ->
        [lookup] the pair "lookup:…" is missing.
       *[sealing] a key to seal with is missing.
    } `npm run keys` writes a good line.
start-key-file-unusable = The key file { $file } can be neither read nor made ({ $reason }). Give its folder to the user who runs the program, or the keys in ENCRYPTION_KEYS.
start-key-file-open-to-others = The key file { $file } can be read by others. Run: chmod 600 { $file }
start-key-file-missing = There is no key file { $file }, and the database was sealed with the keys it held. Bring it back from its safe place, or give the keys in ENCRYPTION_KEYS; without them the data cannot be opened by anybody.
start-key-missing = The database holds personal data sealed with the key "{ $id }", which was not given. Give that key; without it these data cannot be opened by anybody.
start-key-wrong = The key "{ $id }" is not the one this database was sealed with. Give the right one; without it the data cannot be opened by anybody.
start-database-of-other-kind = { $kind ->
        [live] This database holds real entries, and without BOT_TOKEN the sandbox starts. Give BOT_TOKEN back or take DATABASE_URL away.
       *[sandbox] This database holds the sandbox’s samples. Give a real bot another one: DATABASE_URL or DATA_DIR.
    }

backup-written = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } written to { $file }. The keys are not in it: keep { $keys } in another place.
backup-from-snapshot = The program is running, so the backup was taken from a snapshot made just now.
backup-nothing = There is nothing to back up: nobody has started the bot on this database yet. Check DATA_DIR and DATABASE_URL, and the folder you run the command in.
backup-not-written = The backup { $file } could not be written ({ $reason }): { $reason ->
        [ENOSPC] the disk is full. Make room, or name a file elsewhere.
       *[other] its folder may not be written to. Name a file elsewhere.
    }
backup-no-snapshot = The bot is running, so the backup begins with a snapshot beside its database in { $folder }, and that did not succeed ({ $reason }): { $reason ->
        [ENOSPC] there is no room on the disk there; a snapshot takes as much as the database. Make room and repeat the command.
        [NO_ANSWER] the bot ended meanwhile. Repeat the command.
       *[other] see that the disk is well and that the folder belongs to the bot’s user, and repeat the command.
    }
backup-no-copy = The bot is running, so its database is copied to { $folder } for the time of the backup, and that did not succeed ({ $reason }): { $reason ->
        [ENOSPC] there is no room on the disk there. Make room, or name another folder in TMPDIR.
       *[other] the folder may not be written to. Name another one in TMPDIR.
    }
restore-done = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } restored from the backup of { $takenAt }.
restore-not-a-backup = { $file } is not a backup that this program reads. Nothing was changed.
restore-backup-damaged = { $file } breaks off or was changed. Nothing was changed in the database.
restore-backup-newer = The backup of { $takenAt } was taken by a newer program. Nothing was changed; restore it with that program.
restore-database-not-empty = The database holds something already ({ $tables }). Nothing was changed; --force replaces everything in it.
restore-usage =
    npm run restore -- FILE            restores a backup into an empty database
    npm run restore -- FILE --force    replaces everything in the database
    npm run restore -- --snapshot      goes back to the newest snapshot of the embedded database
    npm run restore -- --snapshot NAME goes back to this one
restore-snapshots = Snapshots, newest first:
restore-no-snapshots = There are no snapshots in { $dir }.
restore-snapshot-done = Gone back to the snapshot { $name }. What was there before is kept in { $dir } under "replaced-…".
reseal-done = { $count ->
        [one] { $count } value
       *[other] { $count } values
    } sealed anew with the key "{ $id }". The other sealing keys may now be taken away from every process.
keys-bad-id = "{ $id }" cannot be the name of a sealing key: 1 to 32 characters of A-Z a-z 0-9 _ -, and not "lookup", which is never changed.
