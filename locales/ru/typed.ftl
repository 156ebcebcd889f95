### What people typed and how it was understood: `typed-<kind>-<code>`. A doubt is asked under the value as it was read;
### a refusal gives the reason and an example in one message.

## Names

typed-name-empty = Напишите, пожалуйста, фамилию и имя. Например: Иванова Мария Петровна
typed-name-not-a-name = Не вижу здесь фамилии и имени. Напишите их буквами, например: Иванова Мария Петровна
typed-name-too-long = Для одного имени это слишком длинно: помещается { NUMBER($limit) } знаков. Например: Иванова Мария Петровна
typed-name-two-people = Похоже, здесь двое. Напишите, пожалуйста, каждого отдельно, например: Кедров Иван
typed-name-one-word = Нужны и фамилия, и имя, а здесь только «{ $word }». Например: Иванова Мария
typed-name-no-last-name = Здесь имя и отчество, а фамилии не видно. Например: Иванова Мария Петровна
typed-name-initials = Нужно имя целиком, без инициалов. Например: Щукина Ирина Львовна
typed-name-mixed-letters = В слове «{ $word }» смешались русские и латинские буквы. Напишите его ещё раз, например: Иванова Мария
typed-name-name-first = Кажется, сначала шло имя. Фамилия и имя теперь на своих местах?
typed-name-order-unclear = Оба слова похожи на имена. Фамилия стоит первой?
typed-name-no-patronymic = Отчества здесь не видно. Всё верно?
typed-name-many-words = Слов больше трёх. Правильно ли разделены фамилия и имя?
typed-name-one-letter = Имя из одной буквы. Так и записать?
typed-name-latin = Имя написано латиницей и так попадёт в диплом. Оставить?
typed-name-extra-text = В имя не войдёт: «{ $extra }». Всё верно?
typed-name-same-as-known = У вас уже есть { $known }. Это тот же человек?

## Birth dates

typed-birth-date-empty = Напишите, пожалуйста, дату рождения. Например: 12.03.2014
typed-birth-date-not-a-date = Не вижу здесь даты. Нужны день, месяц и год, например: 12.03.2014
typed-birth-date-invalid-date = Даты { $typed } нет в календаре. Проверьте день и месяц, например: 12.03.2014
typed-birth-date-bad-year = Год «{ $year }» не похож на год рождения. Напишите его четырьмя цифрами, например: 12.03.2014
typed-birth-date-no-year = Не хватает года. Напишите дату целиком, например: 12.03.2014
typed-birth-date-no-day = Не хватает дня. Напишите дату целиком, например: 12.03.2014
typed-birth-date-age-not-date = Возраст я посчитаю сам, нужна только дата рождения. Например: 12.03.2014
typed-birth-date-two-dates = Здесь не одна дата. Напишите одну, например: 12.03.2014
typed-birth-date-future = Этот день ещё не наступил. Проверьте год, например: 12.03.2014
typed-birth-date-adult = Похоже на дату рождения взрослого. Нужна дата рождения ребёнка, например: 12.03.2014
typed-birth-date-month-misspelled = Вместо «{ $typed }» я прочитал месяц так. Верно?
typed-birth-date-month-before-day = Такого месяца нет, поэтому день и месяц поменялись местами. Верно?
typed-birth-date-terse = Дата без точек, я прочитал её так. Верно?
typed-birth-date-letters-for-digits = В дате вместо цифр стояли похожие на них буквы, прочитал их как цифры. Верно?
typed-birth-date-spelled = Дату прочитал со слов так. Верно?
typed-birth-date-age-differs = Вы написали возраст { NUMBER($typedAge) }, а по дате сейчас { NUMBER($age) }. Дата верна?
typed-birth-date-toddler = Ребёнок ещё совсем маленький. Год указан верно?
typed-birth-date-extra-text = В ответ не войдёт: «{ $extra }». Дата верна?

## Phones

typed-phone-empty = Напишите, пожалуйста, номер телефона. Например: +7 999 000-00-01
typed-phone-no-digits = Не вижу здесь номера. Напишите его цифрами, например: +7 999 000-00-01
typed-phone-letters-in-number = Среди цифр есть буквы: «{ $typed }». Напишите номер одними цифрами, например: +7 999 000-00-01
typed-phone-too-short = Цифр не хватает: их { NUMBER($digits) }. Городской номер нужен с кодом города, например: +7 999 000-00-01
typed-phone-too-long = Цифр слишком много: их { NUMBER($digits) }. Проверьте номер, например: +7 999 000-00-01
typed-phone-no-such-number = Таких номеров не бывает: { $typed }. Проверьте первые цифры, например: +7 999 000-00-01
typed-phone-several-numbers = Здесь несколько номеров. Какой из них основной?
typed-phone-foreign = Похоже на номер другой страны ({ $country }). Верно?

## Grades

typed-grade-empty = Напишите, пожалуйста, класс. Например: 5Б
typed-grade-not-a-grade = Не вижу здесь класса. Напишите его цифрой, например: 5Б, а для дошкольника: подготовительная группа
typed-grade-no-such-grade = { NUMBER($grade) } класса нет, бывают с 1 по 11. Например: 5Б
typed-grade-several-grades = Здесь не один класс. Напишите один, например: 5Б
typed-grade-not-school = Нужен школьный класс, с 1 по 11. Например: 9А
typed-grade-letter-unclear = Буква «{ $letter }» латинская. Я понял её верно?

## Durations

typed-duration-empty = Напишите, пожалуйста, сколько длится номер. Например: 3:45
typed-duration-not-a-duration = Не вижу здесь времени. Напишите минуты и секунды, например: 3:45
typed-duration-seconds-over-59 = Секунд получилось { NUMBER($seconds) }, а в минуте их 60. Например: 3:45
typed-duration-zero = Номер не может длиться ноль секунд. Например: 3:45
typed-duration-too-long = Для одного номера это слишком долго. Напишите минуты и секунды, например: 3:45
typed-duration-not-colon = Это минуты и секунды. Верно?
typed-duration-no-unit = Минуты это или секунды? Я понял так. Верно?
typed-duration-about = Запишем как точное время. Верно?
typed-duration-range = Запишем большее время. Верно?
typed-duration-hours = Это минуты и секунды, без часов. Верно?
typed-duration-extra-text = В ответ не войдёт: «{ $extra }». Время верно?

## Links

typed-link-empty = Пришлите, пожалуйста, ссылку. Например: https://vk.com/video-200000001_4560001
typed-link-not-a-link = Это не похоже на ссылку. Скопируйте адрес целиком, например: https://vk.com/video-200000001_4560001
typed-link-local-file = Это файл на вашем устройстве, открыть его отсюда нельзя. Выложите видео и пришлите ссылку, например: https://vk.com/video-200000001_4560001
typed-link-forbidden-scheme = Ссылки «{ $scheme }:» не подойдут. Нужен адрес страницы, например: https://vk.com/video-200000001_4560001
typed-link-personal-page = { $site }: эту страницу видите только вы. Нажмите «Поделиться» и пришлите общую ссылку, например: https://disk.yandex.ru/d/AbCdEfGhIjKlMn
typed-link-not-the-work = { $site }: здесь не видно самой работы. Откройте её и скопируйте адрес, например: https://vk.com/video-200000001_4560001
typed-link-too-long = Ссылка слишком длинная: помещается { NUMBER($limit) } знаков. Нажмите «Поделиться» и пришлите короткую, например: https://disk.yandex.ru/d/AbCdEfGhIjKlMn
typed-link-hard-to-reach = { $host } открывается не у всех членов жюри. Лучше VK Видео, Rutube или Яндекс Диск. Всё же оставить эту ссылку?
typed-link-unknown-site = Сайт { $host } мне не знаком. Работа откроется по ссылке у всех?
typed-link-several-links = Здесь несколько ссылок. Какая из них нужна?

## Institutions

typed-institution-empty = Напишите, пожалуйста, учреждение: вид и номер или название. Например: школа 363
typed-institution-too-long = Это слишком длинно: помещается { NUMBER($limit) } знаков. Хватит вида и номера, например: школа 363
typed-institution-kind-only = Таких учреждений много. Добавьте номер или название, например: школа 363
typed-institution-former-name = «{ $formerName }» — прежнее название. Сейчас учреждение называется так. Верно?
typed-institution-other-kind = Под этим номером нашлось учреждение другого вида. Это оно?
typed-institution-other-number = Название совпало, а номер другой. Это оно?
typed-institution-other-name = Номер совпал, а слов «{ $typed }» в названии нет. Это оно?
typed-institution-similar-name = Точно такого названия нет, но есть похожее. Это оно?
typed-institution-only-one = В справочнике такое одно. Это оно?

## Lists of children

typed-roster-empty = Пришлите, пожалуйста, список: каждый ребёнок с новой строки. Например: Иванова Мария Петровна 12.03.2014 5Б
typed-roster-too-many-lines = За один раз я прочитаю до { NUMBER($limit) } строк. Разделите список, в каждой строке один ребёнок, например: Иванова Мария Петровна 12.03.2014 5Б
typed-roster-two-children = В одной строке двое. Начните второго ребёнка с новой строки, например: Кедров Иван 12.03.2014
typed-roster-no-birth-date = Не хватает даты рождения. Например: Иванова Мария Петровна 12.03.2014
typed-roster-no-child-yet = Имён с датами рождения здесь не вижу. Присылайте детей, каждого с новой строки, например: Иванова Мария Петровна 12.03.2014
typed-roster-no-child = Имени с датой рождения здесь не вижу, список не изменился. Если кого-то нужно исправить, нажмите «Убрать кого-то» и напишите заново, например: Иванова Мария Петровна 12.03.2014
typed-roster-no-name = Не хватает фамилии и имени. Например: Иванова Мария Петровна 12.03.2014
typed-roster-repeated = Этот ребёнок уже есть в строке { NUMBER($firstLine) }. Записать ещё раз?
