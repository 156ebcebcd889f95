### Заявки контакта: список, карточка, новости о них.

command-my = Мои заявки и черновики

my-title = <b>Ваши заявки</b>
my-none =
    Заявок пока нет. Выберите конкурс, и начнём: каждый ответ сразу сохраняется, прерваться можно в любой момент.

    Раньше подавали с другого телефона? Начните заявку, назовите учреждение и откройте /institution: организатор покажет вам и прошлые.
my-title-institution = <b>Заявки учреждения { $institution }</b>
my-none-of-institution = От этого учреждения заявок пока нет.
my-nothing-waits = Здесь сейчас ничего нет: всё сделано.
my-shown-waiting = Ждут вас: { NUMBER($count) } из { NUMBER($all) }
my-shown-contest = { $contest }: { NUMBER($count) } из { NUMBER($all) }
my-page = Страница { NUMBER($page) } из { NUMBER($pages) }
my-line = { $entry } — { $standing }
my-line-of = { $entry } — { $standing } ({ $who })
my-whose-own = вы
my-whose-nameless = коллега № { $id }
my-card-whose = Внесена не вами: { $who }
my-filter-all = Все · { NUMBER($count) }
my-filter-waiting = Ждут вас · { NUMBER($count) }
my-filter-contest = { $contest } · { NUMBER($count) }
my-button-institution = Заявки: { $institution }
my-button-institutions = Учреждение и коллеги
my-button-own = ← Мои заявки
my-draft-ready = всё готово, можно подавать
my-draft-over = всё готово, но приём закончился
my-draft-whole = всё готово
my-draft-list = список ещё не закончен
my-draft-lacks = не хватает: { $what }
my-missing-more = { $named } и ещё { NUMBER($count) }

my-card-list = Список ещё не закончен. Солистов, которые готовы, подают из него.
my-card-lacks = Чтобы подать, не хватает: { $what }
my-card-to-correct = <b>Что поправить:</b> { $reason }
my-card-rejected = <b>Почему не принята:</b> { $reason }
card-more-flags =
    ⚠️ { $count ->
        [one] …и ещё { NUMBER($count) } замечание
        [few] …и ещё { NUMBER($count) } замечания
       *[many] …и ещё { NUMBER($count) } замечаний
    }

my-button-open = Открыть заявку
my-button-continue = Продолжить
my-button-submit = Проверить и подать
my-button-change = Изменить
my-button-correct = Исправить
my-button-submit-again = Проверить и подать снова
my-button-copy = Ещё одна заявка с теми же участниками
my-button-withdraw = Отозвать…
my-button-restore = Вернуть заявку
my-button-delete = Удалить черновик…
my-button-list = ← Все мои заявки

my-withdraw-ask =
    Отозвать заявку { $entry }? Её место освободится для других.

    Передумаете — вернёте её кнопкой, пока идёт приём и есть места.
my-withdraw-yes = Да, отозвать
my-withdraw-no = Нет, оставить
my-withdrawn = Заявка отозвана.
my-restored = Заявка снова подана.
my-restored-waitlisted = Свободных мест сейчас нет: заявка в листе ожидания.

news-submitted = Заявка <b>{ $entry }</b> подана. Проверим и напишем сюда.
news-waitlisted = Заявка <b>{ $entry }</b> в листе ожидания: места пока заняты. Освободится место — напишем сюда.
news-accepted = Заявка <b>{ $entry }</b> принята! Ждём вас.
news-next-stage = Дальше: { $stage }
news-returned =
    В заявке <b>{ $entry }</b> нужно кое-что поправить. Её номер и место за вами сохраняются.

    { $reason }
news-rejected =
    Заявку <b>{ $entry }</b>, к сожалению, принять не получилось.

    { $reason }
news-set-aside =
    Заявка <b>{ $entry }</b> пока в листе ожидания: организатор отложил решение.

    { $reason }

    Ничего делать не нужно, о решении напишем сюда.
news-returned-how = Нажмите «Исправить» или ответьте прямо на это сообщение.

news-several = Новости о ваших заявках
news-several-offered = <b>Освободилось место</b>
news-several-returned = <b>Нужно поправить</b>
news-several-accepted = <b>Приняты, ждём вас</b>
news-several-set-aside = <b>Пока в листе ожидания</b>
news-several-rejected = <b>Принять не получилось</b>
news-several-more = …и ещё { NUMBER($count) }
news-several-until = — ответьте до: { $until }
news-button-correct = Исправить { $number }
news-button-answer = Ответить по { $number }
