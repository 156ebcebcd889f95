## Столбцы таблицы заявок
import-sheet-entries = Заявки
import-sheet-help = Как заполнять
import-column-number = № заявки (ставит бот)
import-column-nomination = Номинация
import-column-form = Состав
import-column-institution = Учреждение
import-column-district = Район
import-column-ensemble = Название коллектива
import-column-count = Сколько человек
import-column-child = Участник: фамилия, имя, отчество
import-column-born = Дата рождения
import-column-grade = Класс
import-column-paper = Согласие родителей на руках
import-column-category = Возрастная категория
import-column-teacher = Педагог: фамилия, имя, отчество
import-column-position = Должность педагога
import-column-phone = Телефон педагога
import-column-others = Другие педагоги
import-column-accompanist = Концертмейстер
import-column-notes = Что поправить

## Строка-пример: при загрузке она пропускается
import-example = Пример
import-example-institution = школа 363
import-example-ensemble = Студия «Капель»
import-example-count = 8
import-example-child = Берестова Анна Олеговна
import-example-born = 15.05.2014
import-example-grade = 5
import-example-teacher = Щукина Ирина Львовна
import-example-position = учитель музыки
import-example-phone = +7 999 000-00-03
import-yes = да
import-no = нет
import-phone-extension = { $number } доб. { $extension }
import-draft-mark = черновик { $id }

## Лист «Как заполнять»
import-help-title = { $contest }
import-help-row = Одна строка — одна заявка. Начинайте с третьей строки: вторая — пример, её бот пропускает.
import-help-group = Дуэт или коллектив: первая строка — сама заявка и первый участник. Остальные участники — по одному в строках под ней, заполните у них только участника и дату рождения.
import-help-choose = Номинацию, состав, район, категорию и «да/нет» выбирайте из списка в ячейке.
import-help-category = Возрастную категорию можно не заполнять: бот посчитает её по датам рождения.
import-help-teacher = Телефон и должность педагога достаточно написать один раз. Если педагогов несколько, остальных впишите в «Другие педагоги»: фамилия, имя, отчество, должность, телефон — каждого с новой строки.
import-help-paper = «Согласие родителей на руках»: «да», если подписанная бумага уже у вас. Пустая ячейка — ещё нет.
import-help-number = «№ заявки» не заполняйте: по нему бот узнаёт заявки, которые уже есть.
import-help-empty = Пустая ячейка ничего не стирает. Строка, которую вы удалили из таблицы, заявку не отзывает.
import-help-files = Файлы (работы, записи) таблицей не передать: такая заявка останется черновиком, файл пришлите боту.
import-help-formulas = Не вставляйте формулы: только значения.
import-help-send = Готовую таблицу пришлите боту файлом. Он сначала покажет, что понял, и ничего не подаст без вашего нажатия.

## Пометки у ячеек
import-note-cell-formula = Здесь формула. Скопируйте ячейку и вставьте «только значения».
import-note-cell-error = В ячейке ошибка Excel вместо значения.
import-note-cell-too-long = Слишком длинный текст.
import-note-cell-empty = Здесь пусто.
import-note-cell-not-a-choice = Такого варианта нет. Можно: { $choices }.
import-note-institution-not-found = Не нашли «{ $typed }». Напишите номер и вид, например «школа 363», или заведите учреждение в боте: «Подать заявку».
import-note-institution-ambiguous = Подходит несколько: { $names }. Напишите точнее.
import-note-row-repeated = То же, что в строке { $row }. Если это другая заявка — оставьте.
import-note-number-unknown = Такой заявки у вас нет. Для новой оставьте ячейку пустой.
import-note-number-twice = Этот номер уже стоит в строке { $row }.
import-note-entry-accepted = Заявка уже принята. Это изменение внесите в боте: она вернётся на проверку.
import-note-teacher-without-name = Напишите, как зовут педагога.
import-note-gap = Не заполнено: заявка останется черновиком.
import-note-read-as = Поняли так: { $taken }.

## Почему файл не прочитать
import-file-too-big = Файл слишком большой: беру таблицы до { $mostMb } МБ. Оставьте один лист без картинок и пришлите ещё раз.
import-file-too-many-rows = В таблице больше { $most } строк. Разделите её на две и пришлите по очереди.
import-file-too-many-columns = В таблице больше { $most } столбцов. Возьмите, пожалуйста, наш шаблон.
import-file-not-a-table = Это не таблица Excel. Сохраните её как «Книга Excel (.xlsx)» и пришлите файлом.
import-file-old-format = Это старый формат .xls. Откройте таблицу и сохраните как «Книга Excel (.xlsx)».
import-file-encrypted = Таблица под паролем. Снимите пароль и пришлите ещё раз.
import-file-macros = В таблице есть макросы, такие не открываю. Сохраните как «Книга Excel (.xlsx)» без макросов.
import-file-external-links = Таблица ссылается на другие файлы. Вставьте данные «только значениями» и пришлите ещё раз.
import-file-damaged = Файл повреждён и не читается. Откройте его, сохраните заново и пришлите ещё раз.
import-file-too-heavy = Таблица слишком тяжёлая, не удалось прочитать. Скопируйте заявки в наш шаблон и пришлите его.
import-file-not-ours = Не нашёл в таблице столбцов заявки. Возьмите шаблон, вставьте в него данные и пришлите.
import-file-empty = В таблице пока нет ни одной заявки. Заполните её и пришлите ещё раз.

## Разговор
import-button-template = Заявки таблицей Excel
import-button-mine = Мои заявки в таблице
import-template-caption = Заполните таблицу и пришлите её сюда файлом. Можно с телефона: бот покажет, что понял, и подаст только после вашего нажатия.
import-mine-caption = Здесь ваши заявки. Поправьте или добавьте строки и пришлите файл обратно: изменится только то, что вы поменяли.
import-which-contest = Для какого конкурса эта таблица?
import-no-contest = Сейчас приём заявок закрыт, загружать таблицу некуда.
import-reading = Читаю таблицу…
import-checking = Проверяю: { $done } из { $total }
import-preview = <b>{ $contest }</b>
import-preview-new =
    { $count ->
        [one] { $count } новая заявка
        [few] { $count } новые заявки
       *[many] { $count } новых заявок
    }
import-preview-incomplete =
    { $count ->
        [one] { $count } из них неполная — останется черновиком
       *[other] { $count } из них неполные — останутся черновиками
    }
import-preview-changed =
    { $count ->
        [one] { $count } изменённая
        [few] { $count } изменённые
       *[many] { $count } изменённых
    }
import-preview-same = { $count } уже есть, без изменений
import-preview-faulty =
    { $count ->
        [one] { $count } с ошибкой
       *[other] { $count } с ошибками
    }
import-preview-doubts =
    { $count ->
        [one] { $count } ячейка понята с сомнением, посмотрите:
        [few] { $count } ячейки поняты с сомнением, посмотрите:
       *[many] { $count } ячеек поняты с сомнением, посмотрите:
    }
import-preview-faults = Что поправить:
import-preview-cell = <b>{ $cell }</b>: { $reason }
import-preview-more = …и ещё { $count }. Все пометки — в файле.
import-preview-next = Ничего ещё не подано.
import-preview-nothing = Всё это уже есть, менять нечего.
import-preview-only-faults = Поправьте и пришлите таблицу ещё раз.
import-button-load-new = Подать новые: { $new }
import-button-load-changed = Сохранить изменения: { $changed }
import-button-load-both = Подать новые: { $new }, изменить: { $changed }
import-button-load-good = Без ошибочных. { $label }
import-button-drafts = Только в черновики
import-button-marked = Таблица с пометками
import-button-drop = Не загружать
import-marked-caption = Красное — ошибки, жёлтое — проверьте, голубое — не заполнено. То же словами в последнем столбце. Поправьте и пришлите файл обратно.
import-dropped = Хорошо, ничего не загружено.
import-outdated = Эта таблица уже обработана или устарела. Пришлите файл ещё раз.
import-progress = Загружаю: { $done } из { $total }
import-paused = Загружено { $done } из { $total }.
import-button-goes-on = Продолжить
import-done = Готово, таблица загружена.
import-done-submitted =
    { $count ->
        [one] Подана { $count } заявка
        [few] Поданы { $count } заявки
       *[many] Подано { $count } заявок
    }
import-done-numbers = { $text }: { $numbers }
import-done-waitlisted = В листе ожидания: { $count }
import-done-drafts = В черновиках: { $count }
import-done-changed = Изменено: { $count }
import-done-same = Уже были: { $count }
import-done-refused = Не прошло, причина рядом: { $count }
import-done-row = строка { $row }: { $reason }
import-button-see = Мои заявки
