### Files: what was sent, what is still awaited, the archive of a nomination.

command-files = Файлы конкурса одним архивом

file-wanted-one = Пришло несколько файлов, а нужен один. Какой возьмём? Пришлите его, пожалуйста, отдельным сообщением.
files-open = 📎 { $field }
files-gone = Этот файл не сохранился. Попросите, пожалуйста, прислать его ещё раз.
files-fetching = { $field }: файл ещё сохраняется
files-not-kept = ⚠️ { $field }: файл не сохранился, его нужно прислать ещё раз
files-too-big = { $field }: файл больше { NUMBER($mostMb) } МБ, он есть только в этом чате

files-owed = ⏳ Ждём { $until }: { $field }
files-overdue = ⚠️ Ждали { $until }, не прислали: { $field }
files-send-owed = Прислать: { $field }
files-for-which = Это к заявке? Нажмите, к какой, и пришлите ещё раз: сейчас я ничего не спрашивал и не сохранил.
files-reminder = Осталось дослать { $until }:
files-reminder-entry = • { $entry }: { $fields }
files-reminder-more = …и ещё заявок: { NUMBER($count) }
files-reminder-button = { $entry }: прислать

files-which-contest = Файлы какого конкурса собрать?
files-no-contests = Конкурсов, которые спрашивают файлы, для вас сейчас нет.
files-which-nomination = <b>{ $contest }</b>
    Файлы какой номинации собрать в архив?
files-archive = Все файлы номинации
files-nothing-here = В этой номинации файлов пока нет.
files-collecting = Собираю архив: { NUMBER($files) } ф., около { NUMBER($mb) } МБ. Пришлю сюда.
files-collecting-part = Собираю архив, часть { NUMBER($part) } из { NUMBER($of) }: { NUMBER($files) } ф., около { NUMBER($mb) } МБ. Пришлю сюда.
files-collecting-already = Этот архив уже собираю, он придёт сюда.
files-collected = Архив готов, он ниже.
files-not-collected = Архив отправить не удалось. Попробуйте, пожалуйста, ещё раз через минуту.
files-caption = { $nomination }. Файлов: { NUMBER($files) }
files-caption-missing = { $nomination }. Файлов: { NUMBER($files) }. Чего нет, написано внутри.
files-missing-name = чего нет
files-missing-head = Этих файлов в архиве нет:
files-missing-line = { $entry } { $title }: { $field } — { $why }
files-missing-owed = ещё не прислали
files-missing-gone = файл не сохранился, попросите ещё раз
files-missing-later = файл ещё сохраняется, соберите архив позже
files-missing-large = больше { NUMBER($mostMb) } МБ, откройте в заявке
files-missing-link = по ссылке { $link }

### Backups

backup-files = Файлов скопировано: { NUMBER($count) } (остальные там уже были): { $folder }. Храните эту папку рядом с копией.
restore-files = Файлов восстановлено: { NUMBER($count) }. Скачаем заново, каких не хватает: { NUMBER($lost) }.
reseal-files = Файлов перешифровано: { NUMBER($count) }.
