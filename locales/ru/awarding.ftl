### Итоги: награды, протокол, публикация, письма о результатах.

command-results = Награды и итоги конкурса
home-door-results = Награды и итоги

## Отказы
refusal-entry-not-accepted = Награждаем только принятые заявки, а эта сейчас в состоянии «{ $state }».
refusal-degree-unknown = Такой степени в конкурсе нет. Степени перечислены на кнопках.
refusal-award-gone = Эта награда уже снята.
refusal-awards-changed = Награды тем временем изменились. Посмотрите ещё раз и решите снова.
refusal-prize-unnamed = Напишите, как называется приз.
refusal-prize-too-long = Название приза длинновато: до { NUMBER($longest) } знаков.
refusal-reason-without-degree = Причина поясняет степень, а её пока нет. Сначала выберите степень.
refusal-reasons-wanting =
    { $count ->
        [one] У { NUMBER($count) } степени нет пояснения, хотя она расходится с баллами. Напишите его и публикуйте.
       *[many] У { NUMBER($count) } степеней нет пояснения, хотя они расходятся с баллами. Напишите его и публикуйте.
    }

## Выбор конкурса и групп
awarding-which-contest = Итоги какого конкурса откроем?
awarding-no-contests = Конкурсов, где можно ставить награды, у вас пока нет.
awarding-title = <b>{ $contest }</b>: награды
awarding-progress =
    { $entries ->
        [one] С наградами { NUMBER($judged) } из { NUMBER($entries) } принятой заявки.
       *[many] С наградами { NUMBER($judged) } из { NUMBER($entries) } принятых заявок.
    }
awarding-waiting = Ждут публикации: { NUMBER($count) }. Их видят только организаторы.
awarding-published = Опубликовано: { NUMBER($count) }.
awarding-no-entries = Принятых заявок пока нет: награждать некого. Заявки на проверку: /entries
awarding-no-degrees = Степени в этом конкурсе не заданы: пока можно давать только специальные призы.
awarding-choose-group = Выберите номинацию и возраст:
awarding-group = { $nomination } · { $category } · { NUMBER($judged) } из { NUMBER($entries) }
awarding-button-open = Награды и итоги
awarding-button-protocol = Протокол таблицей Excel
awarding-button-publish =
    { $count ->
        [one] Опубликовать { NUMBER($count) } награду…
        [few] Опубликовать { NUMBER($count) } награды…
       *[many] Опубликовать { NUMBER($count) } наград…
    }
awarding-button-other = ← Другой конкурс
awarding-button-groups = ← Все группы

## Группа
awarding-group-title = <b>{ $nomination } · { $category }</b>
awarding-group-hint = Выберите заявку. ⏳ ждёт публикации, 🏅 опубликовано.
awarding-line = { $mark } <b>{ $number }</b> { $title }
awarding-line-mean = { $line } ({ $mean })
awarding-line-award = { $line }: { $award }
awarding-button-unjudged = Следующая без награды ▸
awarding-all-judged = В этой группе награды есть у всех.

## Карточка
awarding-who = { $who }
awarding-scores = Баллы: { $scores }
awarding-mean = Средний балл: <b>{ $mean }</b>
awarding-place = Место: <b>{ NUMBER($place) }</b>
awarding-no-award = Награды пока нет. Выберите степень:
awarding-award-waiting = ⏳ { $award }: ждёт публикации
awarding-award-replacing = ⏳ { $award }: после публикации заменит «{ $before }»
awarding-award-known = 🏅 { $award }: опубликовано
awarding-prize = специальный приз «{ $title }»
awarding-reason = Пояснение к степени: { $reason }
awarding-departs = ⚠️ Степень расходится с баллами: сравните с { $than }. Напишите, почему так решили, иначе итоги не опубликовать.
awarding-chosen = ✓ { $degree }
awarding-button-prize = Спецприз…
awarding-button-reason = Пояснение…
awarding-button-take-back = ✕ Снять: { $award }
awarding-button-group = ← К группе
awarding-button-entry = Награда
awarding-known-already = Эта степень уже опубликована. Снять её можно кнопкой «✕ Снять».
awarding-taken-back = Снято
awarding-ask-take-back = Снять «{ $award }» у { $entry }? Награда уже опубликована: педагогу и родителям придёт уточнение.
awarding-button-take-back-now = Снять и сообщить
awarding-button-keep = Оставить
awarding-ask-prize = Как называется специальный приз для { $entry }? Напишите одним сообщением, например: «За артистизм».
awarding-ask-reason = Почему у { $entry } такая степень? Напишите одним сообщением: пояснение увидят только организаторы.
awarding-as-text = Напишите, пожалуйста, словами, одним сообщением.

## Публикация
publishing-title = <b>Публикация итогов</b>: { $contest }
publishing-count = { $title }: { NUMBER($count) }
publishing-prizes = Специальные призы: { NUMBER($count) }
publishing-replacing =
    { $count ->
        [one] Заменится уже опубликованная степень: { NUMBER($count) }.
       *[many] Заменятся уже опубликованные степени: { NUMBER($count) }.
    }
publishing-without = Пока без наград ({ NUMBER($count) }): { $numbers }
publishing-outside = Не войдут, заявки больше не приняты: { $numbers }
publishing-unexplained = ⚠️ Степень расходится с баллами, нужно пояснение: { $numbers }. Откройте заявку и напишите его.
publishing-undecided =
    ⚠️ { $count ->
        [one] { NUMBER($count) } заявка ещё ждёт решения: приёма, возврата или отказа.
        [few] { NUMBER($count) } заявки ещё ждут решения: приёма, возврата или отказа.
       *[many] { NUMBER($count) } заявок ещё ждут решения: приёма, возврата или отказа.
    }
publishing-returned =
    ⚠️ { $count ->
        [one] { NUMBER($count) } заявка возвращена, и её ещё не исправили.
        [few] { NUMBER($count) } заявки возвращены, и их ещё не исправили.
       *[many] { NUMBER($count) } заявок возвращены, и их ещё не исправили.
    }
publishing-letters =
    { $parents ->
        [0] Письма с результатами получат педагоги: { NUMBER($contacts) }.
       *[many] Письма с результатами получат: педагоги — { NUMBER($contacts) }, родители — { NUMBER($parents) }.
    }
publishing-quiet = Сейчас поздно: письма уйдут утром.
publishing-example = Вот как выглядит письмо:
publishing-nothing = Неопубликованных наград нет. Поставьте награды, и они появятся здесь.
publishing-button-now =
    { $count ->
        [one] Опубликовать { NUMBER($count) } награду
        [few] Опубликовать { NUMBER($count) } награды
       *[many] Опубликовать { NUMBER($count) } наград
    }
publishing-button-explain = Пояснить { $number }
publishing-changed = Награды тем временем изменились, поэтому ничего не опубликовано. Посмотрите ещё раз:
publishing-done =
    { $count ->
        [one] Опубликована { NUMBER($count) } награда.
        [few] Опубликованы { NUMBER($count) } награды.
       *[many] Опубликовано { NUMBER($count) } наград.
    } Итоги видны на карточке конкурса.
publishing-sent = Письма уже в пути.
publishing-done-before = Эти итоги уже опубликованы.

## Письма
results-letter-title = 🏆 <b>Итоги: { $contest }</b>
results-letter-part = 🏆 <b>Итоги: { $contest }</b> ({ NUMBER($part) } из { NUMBER($parts) })
results-letter-line = • <b>{ $entry }</b>: { $awards }
results-letter-child = • <b>{ $child }</b>, { $entry }: { $awards }
results-letter-instead = { $awards } (раньше было: { $before })
results-letter-end = Поздравляем! Все итоги — по кнопке ниже.
results-taken-back = Уточнение по итогам, { $contest }: у заявки <b>{ $entry }</b> снята награда: { $award }.
results-taken-back-left = Сейчас у неё: { $awards }.
results-taken-back-none = Других наград у неё нет.
results-taken-back-ask = Если есть вопросы, спросите организатора.

## Итоги на карточке конкурса и заявки
results-button = 🏆 Итоги
results-title = 🏆 <b>Итоги: { $contest }</b>
results-choose = Выберите номинацию:
results-nomination = { $title } · { NUMBER($count) }
results-heading = <b>{ $contest }</b> · { $nomination }
results-page = Страница { NUMBER($page) } из { NUMBER($pages) }
results-category = <i>{ $category }</i>
results-line = { $number }: { $awards }
results-line-named = { $number }, { $name }: { $awards }
results-line-from = { $number }, { $name }, { $institution }: { $awards }
results-no-name = Где нет согласия родителей на публикацию имени, стоит номер заявки.
results-none = Итоги этого конкурса ещё не опубликованы.
results-button-nominations = ← Номинации
results-button-contest = ← К конкурсу
results-entry = 🏆 { $awards }

## Протокол: столбцы и листы
protocol-sheet = Протокол
protocol-column-number = № заявки
protocol-column-nomination = Номинация
protocol-column-category = Возраст
protocol-column-title = Название
protocol-column-who = Кто участвует
protocol-column-institution = Учреждение
protocol-column-teacher = Педагог
protocol-jury = Жюри
protocol-column-jury = Жюри { $number }
protocol-column-mean = Средний балл
protocol-column-place = Место
protocol-column-degree = Степень
protocol-column-prize = Специальный приз
protocol-column-reason = Пояснение
protocol-help-row = Одна строка — одна заявка. Бот узнаёт её по номеру, порядок строк не важен.
protocol-help-scores = Баллы ставьте числом: 9 или 9,5. Если в строке есть баллы по одним критериям, нужны и по остальным. Где критериев нет, баллы ставят члены жюри: столбцы «Жюри 4», «Жюри 5» можно добавить справа.
protocol-help-degree = Степень выбирайте из списка в ячейке. Средний балл считается сам, степень по нему бот не назначает.
protocol-help-prize = Специальных призов может быть несколько: каждый с новой строки или через точку с запятой.
protocol-help-reason = «Пояснение» нужно там, где степень выше или ниже, чем выходит по баллам: его увидят только организаторы.
protocol-help-empty = Пустая ячейка ничего не стирает. Снять награду можно в боте, на карточке заявки.
protocol-help-send = Готовый протокол пришлите боту файлом. Он сначала покажет, что понял, и ничего не запишет без вашего нажатия.

## Протокол: пометки у ячеек
protocol-note-number-missing = Нет номера заявки.
protocol-note-number-unknown = Заявки с таким номером в этом конкурсе нет.
protocol-note-number-twice = Этот номер уже стоит в строке { $row }.
protocol-note-degree-unknown = Такой степени в конкурсе нет. Можно: { $choices }.
protocol-note-score-unreadable = Баллы — это число от 0 до 100, например 9,5.
protocol-note-score-missing = По этому критерию нет баллов, а по другим есть.
protocol-note-place-unreadable = Место — это целое число: 1, 2, 3…
protocol-note-prize-too-long = Название приза длинновато: до { NUMBER($longest) } знаков.
protocol-note-reason-too-long = Пояснение длинновато: до { NUMBER($longest) } знаков.
protocol-note-reason-missing = Степень расходится с баллами: сравните с { $than }. Напишите здесь, почему так решили.

## Протокол: разговор
protocol-ask = Протокол какой номинации нужен? В нём баллы, степени и призы: заполните и пришлите файл сюда.
protocol-ask-numbers = Протокол какой номинации нужен? В нём будут только номера заявок и названия, без имён.
protocol-button-all = Весь конкурс
protocol-button-hide-names = Только номера, без имён
protocol-button-show-names = С именами
protocol-none = Принятых заявок здесь пока нет, протокол был бы пустым.
protocol-caption = Протокол, { $contest }. Заполните и пришлите файл обратно: бот покажет, что изменится, и запишет только после вашего нажатия.
protocol-marked-caption = Красным отмечено, что поправить, то же словами в последнем столбце. Поправьте и пришлите файл обратно.
protocol-preview = <b>Протокол: { $contest }</b>
protocol-preview-given =
    { $count ->
        [one] Новые награды у { NUMBER($count) } заявки
       *[many] Новые награды у { NUMBER($count) } заявок
    }
protocol-preview-changed =
    { $count ->
        [one] Изменения у { NUMBER($count) } заявки
       *[many] Изменения у { NUMBER($count) } заявок
    }
protocol-preview-degrees = Степени: { $degrees }
protocol-preview-degree = { $title } — { NUMBER($count) }
protocol-preview-same = Без изменений: { NUMBER($count) }
protocol-preview-faulty =
    { $count ->
        [one] С ошибкой { NUMBER($count) } строка
        [few] С ошибками { NUMBER($count) } строки
       *[many] С ошибками { NUMBER($count) } строк
    }
protocol-preview-next = Пока ничего не записано. После записи награды увидят только организаторы, до публикации.
protocol-preview-only-faults = Поправьте и пришлите файл ещё раз.
protocol-preview-nothing = Всё это уже записано, менять нечего.
protocol-button-write = Записать: { NUMBER($count) }
protocol-button-write-good = Без ошибочных. Записать: { NUMBER($count) }
protocol-button-marked = Протокол с пометками
protocol-button-drop = Не записывать
protocol-dropped = Хорошо, ничего не записано.
protocol-outdated = Этот протокол уже не ждёт записи. Пришлите файл ещё раз.
protocol-written =
    { $count ->
        [one] Записано: результаты { NUMBER($count) } заявки.
       *[many] Записано: результаты { NUMBER($count) } заявок.
    } Их видят только организаторы. Проверьте и опубликуйте.
protocol-written-before = Всё это уже записано.
protocol-left = Кто-то изменил их тем временем, поэтому не тронуты: { $numbers }. Проверьте на карточках.
protocol-not-ours = В этой таблице не нашёл столбцов протокола: нужны «№ заявки» и «Степень». Возьмите протокол у бота: /results
protocol-empty = В протоколе нет ни одной строки.
