command-questions = Вопросы школ
command-ask = Спросить организатора
enquiry-which-contest = О каком конкурсе вопрос?
enquiry-button-ask = Спросить организатора
enquiry-button-ask-more = Спросить ещё
enquiry-button-pinned = Частые вопросы
enquiry-button-answer = Ответить
enquiry-button-open = Подробнее
enquiry-button-entry = Открыть заявку
enquiry-button-queue = Все вопросы
enquiry-button-waiting = Вопрос школы
enquiry-button-pin = Показать всем
enquiry-button-shown = Что показано всем
enquiry-button-unpin = Убрать: { $question }
enquiry-ask = <b>Что спросить?</b>
    { $subject }

    Напишите вопрос одним сообщением. Ответ придёт сюда же.
enquiry-as-text = Напишите, пожалуйста, словами, одним сообщением.
enquiry-sent = Вопрос отправлен. Ответ придёт сюда, ждать в чате не нужно.
enquiry-stopped = Хорошо, ничего не отправляем.
enquiry-pinned-title = <b>Частые вопросы</b>
    { $contest }
enquiry-pinned = <b>{ $question }</b>
    { $answer }
enquiry-none-wait = Вопросов без ответа нет.
enquiry-queue = <b>{ $count ->
        [one] { $count } вопрос ждёт
        [few] { $count } вопроса ждут
       *[many] { $count } вопросов ждут
    } ответа</b>

    Сначала самые давние.
enquiry-from = Спрашивает { $who }
enquiry-somebody = человек, который ещё не подавал заявок
enquiry-words = <blockquote>{ $words }</blockquote>
enquiry-answer-was = Ответ:
    <blockquote>{ $words }</blockquote>
enquiry-waits = Школа спрашивает:
    <blockquote>{ $words }</blockquote>
enquiry-write-answer = <blockquote>{ $question }</blockquote>

    Напишите ответ одним сообщением, он сразу уйдёт тому, кто спросил.
enquiry-write-question = Ответ увидят все, кто откроет конкурс. Напишите вопрос в общих словах, без имён детей и названий школ.

    Был такой:
    <blockquote>{ $question }</blockquote>
enquiry-answer-sent = Ответ отправлен. Если он пригодится и другим, его можно показать в карточке конкурса.
enquiry-pinned-done = Готово: вопрос и ответ теперь в карточке конкурса.
enquiry-unpinned = Убрано
enquiry-pinned-staff = Эти ответы видны в карточке конкурса. Нажмите, чтобы убрать.
enquiry-pinned-none = В карточке конкурса ответов нет.
enquiry-news-asked = <b>Вопрос организатору</b>
    { $about }

    <blockquote>{ $words }</blockquote>
enquiry-news-answered = <b>Организатор ответил</b>

    <blockquote>{ $question }</blockquote>

    { $answer }
refusal-enquiry-gone = Этого вопроса уже нет.
refusal-enquiry-empty = Напишите вопрос или ответ словами.
refusal-enquiry-too-long = Получилось длинно. Уложитесь, пожалуйста, в { $longest } знаков.
refusal-enquiries-waiting = { $count ->
        [one] Ваш { $count } вопрос ещё ждёт
        [few] Ваши { $count } вопроса ещё ждут
       *[many] Ваши { $count } вопросов ещё ждут
    } ответа. Как только организатор ответит, можно будет спросить ещё.
refusal-enquiry-answered = На этот вопрос уже ответили.
refusal-enquiry-unanswered = Сначала ответьте на вопрос.
refusal-pinned-enough = В карточке уже { $most } ответов. Уберите один из них, и этот поместится.
