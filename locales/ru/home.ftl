greeting = Здравствуйте! Это «Рампа»: здесь подают заявки на детские конкурсы и узнают о концертах.

    Что вам нужно?
greeting-staff = Здравствуйте! Что откроем?
fallback = На вопросы словами я пока не отвечаю. Зато помогу вот с чем:
fallback-not-text = Такое сообщение я не разберу. Зато помогу вот с чем:
thanks-back = Пожалуйста! Если что-то ещё, вот чем помогу:
fallback-staff = Не понял вопроса. О цифрах спрашивайте так: «сколько заявок по номинациям» или «дети по районам за ноябрь». Или откройте:
help = <b>Как тут всё устроено</b>

    • Подать заявку: /contests, выберите конкурс и отвечайте на вопросы. Каждый ответ сразу сохраняется, можно прерваться и вернуться.
    • Свои заявки и черновики: /my
    • Моё учреждение и коллеги: /institution
    • Концерты: /concerts
    • Мои дети, согласия, результаты: /family
    • О чём вам писать: /subscribe, что уже приходит: /unsubscribe
    • Мои данные: /mydata, стереть их: /forget
    • Язык: /language
help-staff = Для организаторов: конкурсы /manage, концерты /concerts, заявки /entries, поиск /find, сводка /totals, результаты /results, печать /print, анонс /announce, учреждения /contacts, сотрудники /staff. О цифрах можно и просто спросить: «дети по районам за ноябрь».
help-figures = Для вас: сводка /totals. О цифрах можно и просто спросить: «дети по районам за ноябрь».
help-jury = Для жюри: листы оценки /print.
home-door-jury-sheets = Листы оценки
cancelled = Хорошо, остановились. Черновики заявок целы. Что дальше?
link-unknown = Эта ссылка мне незнакома: возможно, она устарела. Вот что можно открыть:
language-ask = На каком языке вам удобнее? / Which language do you prefer?
language-chosen = Буду писать по-русски.
home-door-contests = Подать заявку
home-door-my = Мои заявки
home-door-institution = Моё учреждение
home-door-ask = Спросить организатора
home-door-family = Моя семья
home-door-subscribe = Анонсы концертов
home-door-entries = Заявки на проверку
home-door-totals = Сводка
home-door-announce = Новый анонс
command-help = Что умеет бот
command-language = Язык / Language
command-cancel = Прервать разговор (черновик сохранится)
command-staff = Сотрудники и приглашения
language-russian = Русский
language-english = English
