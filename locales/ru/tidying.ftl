### Порядок в списках: кто из детей один и тот же, какие учреждения одно и то же.

command-tidy = Похожие дети и учреждения

tidy-title = Здесь то, что стоит проверить: похожие дети и учреждения. Без вас ничего не объединяется.
tidy-title-button = ← К списку дел
tidy-all-tidy = Всё в порядке: похожих детей и новых учреждений нет.
tidy-pairs = Похожие дети: { NUMBER($count) }
tidy-twin-institutions = Похожие учреждения: { NUMBER($count) }
tidy-next = Дальше ▸

tidy-pair = <b>Это один ребёнок?</b> ({ NUMBER($at) } из { NUMBER($of) })
tidy-child = • <b>{ $child }</b>
    { $institutions } · { $entries }
tidy-likeness-spelling = Разница в одной букве.
tidy-likeness-day-and-month = День и месяц рождения переставлены.
tidy-same = Да, один
tidy-different = Нет, разные
tidy-joined = Теперь это один ребёнок.
tidy-kept-apart = Запомнил: это разные дети.
tidy-no-pairs = Похожих детей больше нет.

tidy-shared = { $child } есть и здесь: { $entries }
tidy-part = Это другой ребёнок…
tidy-part-whom = Кто из них на самом деле другой ребёнок?
tidy-part-nobody = Дети этой заявки больше нигде не встречаются.
tidy-part-ask-institution = { $child }: считать другим ребёнком во всех заявках этого учреждения?
tidy-part-ask-entry = { $child }: считать другим ребёнком в этой заявке?
tidy-part-yes = Да, другой ребёнок
tidy-parted = Готово, теперь это разные дети. Заявок затронуто: { NUMBER($count) }.

tidy-this-is = Это { $name }
tidy-search = Найти в справочнике…
tidy-search-ask = Напишите, какое это учреждение. Например: школа 363
tidy-search-none = Такого в справочнике нет. Попробуйте иначе: вид и номер или название.
tidy-search-found = Вот что нашлось:
tidy-to-proposals = ← К новым учреждениям
tidy-merge-ask = «{ $from }» станет частью «{ $into }». Вернуть будет нельзя.
    Перейдёт заявок: { NUMBER($entries) }, педагогов с их правами: { NUMBER($contacts) }. Старое название запомню.
tidy-merge-yes = Объединить
tidy-merged = ✅ Готово, остаётся «{ $into }». Перешло заявок и черновиков: { NUMBER($entries) }.
tidy-twins = <b>Это одно учреждение?</b> ({ NUMBER($at) } из { NUMBER($of) })
    • { $one }
    • { $other }
tidy-stays = Оставить: { $name }
tidy-no-twins = Похожих учреждений нет.

refusal-children-in-one-entry = Эти дети стоят в одной заявке, значит, они разные.
refusal-child-alone = Этот ребёнок больше нигде не встречается: разделять нечего.
refusal-child-unknown = Такого ребёнка уже нет. Откройте список ещё раз: /tidy
refusal-institution-not-mergeable = Объединить их не получится: одно из них уже объединили или его нет в справочнике.
