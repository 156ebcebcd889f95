### Questions a contest can ask: name in a summary, question, example, a line of help.

field-example = Например: { $example }
field-optional = Можно пропустить.
field-owed = Можно прислать позже: заявку примем с отметкой.

field-title-label = Название
field-title-question = Как называется номер или работа?
field-title-example = Зимняя сказка
field-title-help = Так название будет стоять в программе и в дипломе.

field-authors-label = Авторы
field-authors-question = Кто авторы музыки и слов?
field-authors-example = муз. М. Глинки, сл. Н. Кукольника
field-authors-help = Если музыка народная, так и напишите.

field-duration-label = Длительность
field-duration-question = Сколько длится номер?
field-duration-example = 3:45
field-duration-help = Минуты и секунды, с выходом и поклоном.

field-soundtrack-label = Музыка
field-soundtrack-question = Под какую музыку пойдёт номер?
field-soundtrack-example = минус
field-soundtrack-help = «Минус» — запись без голоса, «плюс» — с голосом.

field-video-link-label = Видео
field-video-link-question = Пришлите ссылку на видео номера.
field-video-link-example = https://vk.com/video-200000001_4560001
field-video-link-help = VK Видео, Rutube, Яндекс Диск или Облако Mail; доступ — для всех, у кого есть ссылка.

field-work-file-label = Файл
field-work-file-question = Пришлите файл с работой.
field-work-file-example = утки.jpg
field-work-file-help = Отправьте снимок как файл, а не как фото: так он не сожмётся.

field-backing-track-label = Фонограмма
field-backing-track-question = Пришлите фонограмму номера.
field-backing-track-example = минус.mp3
field-backing-track-help = Как файл или как музыку, не голосовым сообщением.

field-file-label = Файл
field-file-question = Пришлите файл.
field-file-example = скан.pdf
field-file-help = Подойдёт документ, снимок, видео или звук.
field-file-unnamed = файл { $format }
field-file-takes = Принимаем { $limits }.
field-file-takes-formats = { $formats }
field-file-takes-size = до { NUMBER($mostMb) } МБ
field-file-takes-side = снимки от { NUMBER($least) } пикс. по длинной стороне

field-technical-needs-label = Что понадобится на сцене
field-technical-needs-question = Что понадобится на сцене?
field-technical-needs-example = 2 микрофона, 1 стойка, тёплый свет
field-technical-needs-help = Микрофоны, стойки, свет, стулья.

field-technique-label = Техника
field-technique-question = В какой технике выполнена работа?
field-technique-example = гуашь
field-technique-help = Материал и способ, двумя-тремя словами.

field-work-format-label = Формат
field-work-format-question = Какого формата работа?
field-work-format-example = A3
field-work-format-help = Без паспарту и рамы.

field-work-size-label = Размер
field-work-size-question = Какого размера работа?
field-work-size-example = 60×30×20
field-work-size-help = Длина, ширина и высота в сантиметрах.
field-work-size-value = { $size } см

field-text-label = Ответ
field-text-question = Напишите ответ.
field-text-example = ответ в одну строку
field-text-help = Достаточно нескольких слов.

field-long-text-label = Ответ
field-long-text-question = Напишите ответ.
field-long-text-example = ответ в нескольких предложениях
field-long-text-help = Можно несколько предложений.

field-number-label = Число
field-number-question = Сколько?
field-number-example = 3
field-number-help = Напишите цифрами.

field-choice-label = Выбор
field-choice-question = Что выбираете?
field-choice-example = один из ответов на кнопках
field-choice-help = Один ответ.

field-choices-label = Выбор
field-choices-question = Что выбираете?
field-choices-example = два ответа через запятую
field-choices-help = Можно отметить несколько ответов.

field-date-label = Дата
field-date-question = Какого числа?
field-date-example = 23.01.2027
field-date-help = День, месяц и год.

field-link-label = Ссылка
field-link-question = Пришлите ссылку.
field-link-example = https://example.org/kollektiv
field-link-help = Скопируйте адрес страницы целиком.

field-yes-no-label = Да или нет
field-yes-no-question = Да или нет?
field-yes-no-example = да
field-yes-no-help = Нажмите кнопку или напишите словом.
field-yes = Да
field-no = Нет

soundtrack-minus = Минус
soundtrack-plus = Плюс
soundtrack-live = Живое сопровождение
soundtrack-a-cappella = Без сопровождения (а капелла)

### Why an answer was not taken; the example follows it in the same message.

typed-field-empty = Здесь пока нет ни слова. Напишите, пожалуйста, текстом.
typed-field-text-expected = Здесь нужен текст: напишите ответ сообщением.
typed-field-choice-expected = Выберите, пожалуйста, ответ на кнопках.
typed-field-file-expected = Здесь нужен файл: приложите его к сообщению.
typed-field-too-long = { $given ->
    [one] Получился { $given } знак, а помещается не больше { NUMBER($most) }. Сократите, пожалуйста.
    [few] Получилось { $given } знака, а помещается не больше { NUMBER($most) }. Сократите, пожалуйста.
   *[many] Получилось { $given } знаков, а помещается не больше { NUMBER($most) }. Сократите, пожалуйста.
}
typed-field-not-a-choice = Такого ответа здесь нет. Выберите на кнопках.
typed-field-too-few = { $least ->
    [one] Отметьте хотя бы { $least } ответ.
    [few] Отметьте хотя бы { $least } ответа.
   *[many] Отметьте хотя бы { $least } ответов.
}
typed-field-too-many = { $most ->
    [one] Отметьте не больше { $most } ответа.
   *[many] Отметьте не больше { $most } ответов.
}
typed-field-not-a-number = Не вижу здесь числа. Напишите его цифрами.
typed-field-too-small = Слишком мало: нужно не меньше { NUMBER($least) }.
typed-field-too-big = Слишком много: нужно не больше { NUMBER($most) }.
typed-field-size-not-three = Нужны три числа в сантиметрах: длина, ширина и высота.
typed-field-no-date = Не вижу здесь даты. Нужны день, месяц и год.
typed-field-no-such-date = Даты { $typed } нет в календаре. Проверьте, пожалуйста, день и месяц.
typed-field-no-year = Напишите год четырьмя цифрами.
typed-field-not-a-link = Это не похоже на ссылку. Скопируйте адрес страницы целиком.
typed-field-file-format = Такой файл не подойдёт: принимаем { $formats }.
typed-field-file-gif = Это GIF: короткий ролик без звука, а здесь принимаем { $formats }. Пришлите сам файл: скрепка → «Файл».
typed-field-file-empty = Файл пришёл пустым. Проверьте, открывается ли он у вас, и пришлите ещё раз.
typed-field-file-misnamed = Файл назван «.{ $format }», а внутри другое. Пересохраните его и пришлите ещё раз.
typed-field-file-as-link = Файл весит { NUMBER($givenMb) } МБ, а сюда помещается до { NUMBER($mostMb) } МБ. Загрузите его на Яндекс Диск или в Облако Mail, откройте доступ «всем, у кого есть ссылка», и пришлите ссылку сюда.
typed-field-link-not-taken = Здесь нужен сам файл, а не ссылка: приложите его к сообщению.
typed-field-link-for-title = Это ссылка, а здесь нужно название словами: оно будет в программе и в дипломе.
typed-field-file-too-big = Файл весит { NUMBER($givenMb) } МБ, а принимаем до { NUMBER($mostMb) } МБ. Пришлите файл поменьше.
typed-field-picture-too-small = Длинная сторона снимка { NUMBER($given) } пикс., а нужно не меньше { NUMBER($least) }. Отправьте снимок как файл, без сжатия.
typed-field-letters-for-digits = В дате вместо цифр стояли похожие на них буквы, прочитал их как цифры. Верно?
typed-field-month-misspelled = Вместо «{ $typed }» я прочитал месяц так. Верно?
typed-field-half-told = Нужны и автор, и название: так будет в программе и дипломе. Пришлите вместе, например: { $example }. Или оставим так?

### What is wrong with a contest's file, about its questions.

contest-fault-owed-until-not-owed = срок owed_until ничего не значит без owed: true
contest-fault-owed-ends-before-close = дослать ответ нельзя попросить раньше, чем закончится приём заявок
contest-fault-not-a-file-question = formats, max_mb и min_long_side_px бывают только у вопросов о файле
