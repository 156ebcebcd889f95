### Свои данные: получить всё файлом, удалить насовсем; что об этом слышат другие.

command-mydata = Всё, что о вас хранится
command-forget = Удалить мои данные

mydata-caption = Всё, что о вас хранится. Файл откроется в браузере, на телефоне тоже.
mydata-button-forget = Удалить мои данные…
mydata-title = Что о вас хранит «Рампа»
mydata-moment = Собрано { $at }. Время в файле — { $zone }.
mydata-rights = Что-то неверно? Заявку исправьте через /my, имя в согласии — через /family, остальное поможет исправить организатор: /ask. Удалить всё: /forget. Те же сведения для программ записаны в конце этого файла.
mydata-fact = { $label }: { $value }
mydata-about = О вас
mydata-name = Имя в согласиях
mydata-messenger-name = Имя
mydata-phone = Телефон
mydata-position = Должность
mydata-language = Язык
mydata-zone = Часовой пояс
mydata-hearing = Что приходит
mydata-address = Адрес для сообщений
mydata-since = Впервые написали
mydata-number = Ваш номер здесь: { $id }
mydata-messages = Бот прислал вам сообщений: { NUMBER($count) }
mydata-deeds = Ваших действий записано: { NUMBER($count) }
mydata-roles = Кем вы здесь были
mydata-role-contact = Подтверждённый педагог учреждения
mydata-since-when = с { $at }
mydata-span = с { $since } по { $until }
mydata-institution = Подавали от учреждения: { $institution } (последний раз { $at })
mydata-consents = Ваши согласия
mydata-how-tap = кнопкой
mydata-how-link = по семейной ссылке
mydata-how-paper = на бумаге
mydata-text-version = текст № { $version }
mydata-ended = отозвано { $at }
mydata-entries = Заявки, которые вы подали
mydata-participants = Участники:
mydata-phone-of = Телефон, { $name }: { $phone }
mydata-begun = Начата
mydata-submitted = Подана
mydata-changed = Изменена
mydata-result = Результат: { $result }
mydata-papers = Отмечено бумажных согласий: { NUMBER($count) }
mydata-file = Файл: { $facts }
mydata-nameless-file = без имени
mydata-kilobytes = { NUMBER($size) } КБ
mydata-reason = Слова организатора
mydata-children = Ваши дети
mydata-enquiries = Вопросы организаторам
mydata-words = Что ещё вы писали и выбирали
mydata-announcement = Объявление, { $at }:
mydata-search = Искали «{ $typed }», { $at }
mydata-subscribed = Подписаны с { $at }: { $name }
mydata-unsubscribed = Отписались { $at }: { $name }
mydata-entry-silent = О заявке своего ребёнка не пишем с { $at }
mydata-seen = Кто брал сведения о ваших заявках
mydata-seen-how = Сотрудники организатора открывали файлы заявок и брали списки конкурсов, где эти заявки стоят.

forget-title = <b>Удалить ваши данные</b>
forget-goes = • Удалим сразу: имя, телефон, переписку с организаторами, подписки. Согласия перестанут действовать.
forget-drafts = { $count ->
        [one] • Удалим { $count } неподанный черновик.
        [few] • Удалим { $count } неподанных черновика.
       *[many] • Удалим { $count } неподанных черновиков.
    }
forget-running = { $count ->
        [one] • { $count } заявка идущего конкурса останется у учреждения, уже без этого педагога. Если участвовать не будут, сначала отзовите её: /my
        [few] • { $count } заявки идущих конкурсов останутся у учреждения, уже без этого педагога. Если участвовать не будут, сначала отзовите их: /my
       *[many] • { $count } заявок идущих конкурсов останется у учреждения, уже без этого педагога. Если участвовать не будут, сначала отзовите их: /my
    }
forget-past = { $count ->
        [one] • { $count } прошлая заявка останется в архиве конкурса без этого имени.
        [few] • { $count } прошлые заявки останутся в архиве конкурсов без этого имени.
       *[many] • { $count } прошлых заявок останется в архиве конкурсов без этого имени.
    }
forget-stays = • Останутся числа без имён и отметка, что согласие было дано и отозвано.
forget-children = • Данные ребёнка удаляются отдельно, кнопкой ниже.
forget-button-me = Удалить мои данные
forget-button-child = Удалить данные: { $child }
forget-button-take = Сначала скачать всё
forget-button-yes = Да, удалить навсегда
forget-sure = <b>Точно удалить ваши данные?</b>

    Вернуть их будет нельзя: ни вам, ни нам.
forget-done = <b>Готово, ваши данные удалены.</b>

    Последние служебные следы исчезнут за трое суток. Переписку в этом чате можно удалить в самом Telegram.

    Захотите вернуться — напишите /start, начнём с чистого листа.

forget-child-title = <b>Удалить данные: { $child }</b>
forget-fate = • { $entry }: { $fate }
forget-fates-more = { $count ->
        [one] …и ещё { $count } заявка
        [few] …и ещё { $count } заявки
       *[many] …и ещё { $count } заявок
    }
forget-fate-withdrawn = заявку отзовём
forget-fate-smaller = ребёнка не будет в составе
forget-fate-nameless = результат останется без имени
forget-fate-draft = уберём из черновика
forget-child-goes = Имя, дату рождения, файлы и согласия удалим сразу. Педагог и организаторы узнают, что ребёнок больше не участвует.
forget-child-elsewhere = Если ребёнка заявило и другое учреждение, напишите организатору: /ask
forget-child-sure = <b>Точно удалить данные: { $child }?</b>

    Вернуть их будет нельзя. Чтобы участвовать снова, педагог подаст новую заявку.
forget-child-done = <b>Готово, данные ребёнка удалены.</b>

    Если нужно удалить и ваши: /forget

erase-button = Стереть данные…
erase-whom = Чьи данные стереть? Заявка { $entry }.

    Стирайте по письменной просьбе или то, чего здесь быть не должно.
erase-contact = Того, кто подал заявку
erase-contact-title = <b>Стереть данные: { $name }</b>
erase-why = Почему стираем?
erase-reason-paper = Письменная просьба
erase-reason-mistake = Занесено по ошибке
erase-reason-court = Требование ведомства
erase-sure = Причина: { $reason }. Вернуть стёртое будет нельзя. Стираем?
erase-done = Стёрто. Отметка об этом сохранена, имён в ней нет.

erasure-news-contact = { $count ->
        [one] Педагог удалил свои данные. { $contest }: { $count } заявка осталась у учреждения без него.
        [few] Педагог удалил свои данные. { $contest }: { $count } заявки остались у учреждения без него.
       *[many] Педагог удалил свои данные. { $contest }: { $count } заявок осталось у учреждения без него.
    }

    Подтвердите другого педагога учреждения: он увидит эти заявки.
erasure-news-withdrawn = Данные ребёнка удалены по просьбе, заявка { $entry } отозвана.
erasure-news-smaller = Данные ребёнка удалены по просьбе, в заявке { $entry } стало на одного участника меньше.

    Проверьте состав.
erasure-button-list = Открыть заявки

refusal-erased-already = Эти данные уже удалены.
refusal-erasure-changed = Пока вы решали, кое-что изменилось. Посмотрите ещё раз.
refusal-own-data-enough = Такой файл вы уже брали сегодня три раза. Следующий — { $until }.

deed-child-erased = Удалены данные ребёнка
deed-erased = Удалены данные человека
deed-own-data-taken = Взяты свои данные

restore-erased = { $count ->
        [one] После копии удалили данные { $count } человека: они удалены снова.
       *[many] После копии удалили данные { $count } человек: они удалены снова.
    }
