### What people typed and how it was understood: `typed-<kind>-<code>`. A doubt is asked under the value as it was read;
### a refusal gives the reason and an example in one message.

## Names

typed-name-empty = Please write the surname and the first name. For example: Иванова Мария Петровна
typed-name-not-a-name = We see no name here. Please write it in letters, for example: Иванова Мария Петровна
typed-name-too-long = That is too long for one name: up to { NUMBER($limit) } characters fit. For example: Иванова Мария Петровна
typed-name-two-people = There seem to be two people here. Please write each of them separately, for example: Кедров Иван
typed-name-one-word = Two names are needed, and there is only “{ $word }”. For example: Иванова Мария
typed-name-no-last-name = This is a first name and a patronymic; the surname is missing. For example: Иванова Мария Петровна
typed-name-initials = The full name is needed, without initials. For example: Щукина Ирина Львовна
typed-name-mixed-letters = “{ $word }” mixes Russian and Latin letters. Please write it once more, for example: Иванова Мария
typed-name-name-first = It looks as if the first name came first, so we put the surname before it. Is that right?
typed-name-order-unclear = Both words look like first names. Is the first of them the surname?
typed-name-no-patronymic = We see no patronymic here. Is that right?
typed-name-many-words = There are more than three words. Have we told the surname and the first name apart correctly?
typed-name-one-letter = The first name is a single letter. Keep it like this?
typed-name-latin = The name is in Latin letters and will appear like this in the diploma. Keep it?
typed-name-extra-text = This will not be part of the name: “{ $extra }”. Is that right?
typed-name-same-as-known = You already have { $known }. Is it the same person?

## Birth dates

typed-birth-date-empty = Please write the birth date. For example: 12.03.2014
typed-birth-date-not-a-date = We see no date here. Please give the day, month and year, for example: 12.03.2014
typed-birth-date-invalid-date = There is no { $typed } in the calendar. Please check the day and the month, for example: 12.03.2014
typed-birth-date-bad-year = “{ $year }” does not look like a year of birth. Please use four digits, for example: 12.03.2014
typed-birth-date-no-year = The year is missing. Please write the whole date, for example: 12.03.2014
typed-birth-date-no-day = The day is missing. Please write the whole date, for example: 12.03.2014
typed-birth-date-age-not-date = We will work out the age ourselves; what we need is the birth date. For example: 12.03.2014
typed-birth-date-two-dates = There is more than one date here. Please write one, for example: 12.03.2014
typed-birth-date-future = That day has not come yet. Please check the year, for example: 12.03.2014
typed-birth-date-adult = This looks like an adult’s birth date. We need the child’s, for example: 12.03.2014
typed-birth-date-month-misspelled = We read the month “{ $typed }” like this. Right?
typed-birth-date-month-before-day = There is no such month, so we swapped the day and the month. Right?
typed-birth-date-terse = The date has no dots; we read it like this. Right?
typed-birth-date-letters-for-digits = The date had letters that look like digits; we read them as digits. Right?
typed-birth-date-spelled = The date was told in words; we read it like this. Right?
typed-birth-date-age-differs = You wrote the age { NUMBER($typedAge) }, but by the date it is { NUMBER($age) } now. Is the date right?
typed-birth-date-toddler = The child is still very young. Is the year right?
typed-birth-date-extra-text = This will not be part of the answer: “{ $extra }”. Is the date right?

## Phones

typed-phone-empty = Please write the phone number. For example: +7 999 000-00-01
typed-phone-no-digits = We see no number here. Please write it in digits, for example: +7 999 000-00-01
typed-phone-letters-in-number = There are letters among the digits: “{ $typed }”. Digits only, please, for example: +7 999 000-00-01
typed-phone-too-short = Some digits are missing: we count { NUMBER($digits) }. A landline needs its area code, for example: +7 999 000-00-01
typed-phone-too-long = There are too many digits: { NUMBER($digits) }. Please check the number, for example: +7 999 000-00-01
typed-phone-no-such-number = There are no numbers like { $typed }. Please check the first digits, for example: +7 999 000-00-01
typed-phone-several-numbers = There are several numbers here. Which one is the main one?
typed-phone-foreign = This looks like a number from another country ({ $country }). Right?

## Grades

typed-grade-empty = Please write the grade. For example: 5Б
typed-grade-not-a-grade = We see no grade here. Please write a number, for example: 5Б, or for a preschooler: preschool
typed-grade-no-such-grade = There is no grade { NUMBER($grade) }; they go from 1 to 11. For example: 5Б
typed-grade-several-grades = There is more than one grade here. Please write one, for example: 5Б
typed-grade-not-school = We need a school grade, from 1 to 11. For example: 9А
typed-grade-letter-unclear = The letter “{ $letter }” is Latin. Did we read it right?

## Durations

typed-duration-empty = Please write how long the act lasts. For example: 3:45
typed-duration-not-a-duration = We see no time here. Minutes and seconds, please, for example: 3:45
typed-duration-seconds-over-59 = That makes { NUMBER($seconds) } seconds, and a minute has only 60. For example: 3:45
typed-duration-zero = An act cannot last zero seconds. For example: 3:45
typed-duration-too-long = That is too long for one act. Minutes and seconds, please, for example: 3:45
typed-duration-not-colon = We read it as minutes and seconds. Right?
typed-duration-no-unit = Are these minutes or seconds? We read it like this. Right?
typed-duration-about = We will write down this exact time. Right?
typed-duration-range = We will write down the longer time. Right?
typed-duration-hours = We read it as minutes and seconds, without hours. Right?
typed-duration-extra-text = This will not be part of the answer: “{ $extra }”. Is the time right?

## Links

typed-link-empty = Please send a link. For example: https://vk.com/video-200000001_4560001
typed-link-not-a-link = This does not look like a link. Please copy the whole address, for example: https://vk.com/video-200000001_4560001
typed-link-local-file = This is a file on your own device, so we cannot open it. Please upload the video and send a link, for example: https://vk.com/video-200000001_4560001
typed-link-forbidden-scheme = A “{ $scheme }:” link will not do. We need a web address, for example: https://vk.com/video-200000001_4560001
typed-link-personal-page = { $site }: only you can see this page. Press “Share” and send the public link, for example: https://disk.yandex.ru/d/AbCdEfGhIjKlMn
typed-link-not-the-work = { $site }: the work itself is not here. Please open it and copy the address, for example: https://vk.com/video-200000001_4560001
typed-link-too-long = The link is too long: up to { NUMBER($limit) } characters fit. Press “Share” and send a short one, for example: https://disk.yandex.ru/d/AbCdEfGhIjKlMn
typed-link-hard-to-reach = Not every jury member can open { $host }. VK Video, Rutube or Yandex Disk are better. Keep this link anyway?
typed-link-unknown-site = We do not know the site { $host }. Can everybody open the work with this link?
typed-link-several-links = There are several links here. Which one do you mean?

## Institutions

typed-institution-empty = Please write the institution: kind and number, or its name. For example: school 363
typed-institution-too-long = That is too long: up to { NUMBER($limit) } characters fit. The kind and number are enough, for example: school 363
typed-institution-kind-only = There are many of these. Please add the number or the name, for example: school 363
typed-institution-former-name = “{ $formerName }” is a former name. This is what the institution is called now. Right?
typed-institution-other-kind = The institution with this number is of another kind. Is this the one?
typed-institution-other-number = The name matches, but the number does not. Is this the one?
typed-institution-other-name = The number matches, but “{ $typed }” is not in the name. Is this the one?
typed-institution-similar-name = There is no such name, but there is a similar one. Is this the one?
typed-institution-only-one = There is only one of these in the directory. Is this the one?

## Lists of children

typed-roster-empty = Please send the list, each child on a line of its own. For example: Иванова Мария Петровна 12.03.2014 5Б
typed-roster-too-many-lines = We read up to { NUMBER($limit) } lines at once. Please split the list, one child per line, for example: Иванова Мария Петровна 12.03.2014 5Б
typed-roster-two-children = There are two children on one line. Please put the second one on a new line, for example: Кедров Иван 12.03.2014
typed-roster-no-birth-date = The birth date is missing. For example: Иванова Мария Петровна 12.03.2014
typed-roster-no-child-yet = I see no names with birth dates here. Please send the children, each on a line of its own, for example: Иванова Мария Петровна 12.03.2014
typed-roster-no-child = I see no name with a birth date here, so the list is as it was. To correct somebody, tap “Remove someone” and write them again, for example: Иванова Мария Петровна 12.03.2014
typed-roster-no-name = The name is missing. For example: Иванова Мария Петровна 12.03.2014
typed-roster-repeated = This child is already on line { NUMBER($firstLine) }. Add the child again?
