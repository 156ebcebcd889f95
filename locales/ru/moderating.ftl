### Очередь организатора: списки, карточка, решения, новые учреждения.

command-entries = Заявки на проверку

moderating-which-contest = Заявки какого конкурса открыть? Число на кнопке — сколько заявок ждут решения.
moderating-no-contests = Открытых для вас конкурсов сейчас нет.
moderating-contest = { $title } · { NUMBER($count) }

moderating-title = <b>{ $contest }</b>
moderating-shown = { $list }: { NUMBER($count) }. Выберите заявку.
moderating-page = Страница { NUMBER($page) } из { NUMBER($pages) }
moderating-drafts = { $count ->
    [one] Ещё { NUMBER($count) } черновик у педагогов.
    [few] Ещё { NUMBER($count) } черновика у педагогов.
   *[many] Ещё { NUMBER($count) } черновиков у педагогов.
}
moderating-filter-undecided = Ждут решения
moderating-filter-flagged = С замечаниями ⚠️
moderating-filter-waiting = Лист ожидания
moderating-filter-accepted = Принятые
moderating-filter-returned = На исправлении
moderating-filter-rejected = Отклонённые
moderating-filter-withdrawn = Отозванные
moderating-filter-all = Все заявки
moderating-all-decided = Всё решено, спасибо! Новые заявки появятся здесь сами.
moderating-list-done = В этом списке решать больше нечего.
moderating-none-here = Таких заявок сейчас нет.
moderating-none-yet = Заявок пока нет. Как только придёт первая, она появится здесь.

moderating-button-filter = { $list } · { NUMBER($count) }
moderating-button-walk = Подряд ▸
moderating-button-entries = ← К заявкам
moderating-other-contest = ← Другой конкурс
moderating-button-accept = Принять
moderating-button-return = Вернуть…
moderating-button-reject = Отклонить…
moderating-button-twin = Открыть похожую заявку
moderating-button-list = ← К списку
moderating-button-next = Следующая ▸
moderating-button-flags = Отправить замечания бота
moderating-button-proposals = Новые учреждения: { NUMBER($count) }
moderating-button-confirm = Подтвердить
moderating-button-set-aside = В лист ожидания…
moderating-button-more = Ещё…
moderating-button-several = Отметить…
moderating-button-narrow = Отобрать…
moderating-button-whole = Без отбора
moderating-button-picks = ← К отметкам
moderating-button-flags-many = Каждому его замечания

moderating-narrow = Сейчас открыт список «{ $list }». Что показать? Число — сколько заявок останется.
moderating-by-issue = По замечаниям ▸
moderating-by-nomination = По номинациям ▸
moderating-by-institution = По учреждениям ▸
moderating-choose-issue = Какое замечание?
moderating-choose-nomination = Какая номинация?
moderating-choose-institution = Какое учреждение?
moderating-facet-late = Поздние
moderating-facet-latest = Сначала новые
moderating-facet-new = Новые учреждения
moderating-issue-age-category = Возрастная категория
moderating-issue-age-range = Возраст вне категорий
moderating-issue-consent = Нет согласия
moderating-issue-overdue = Не исправили в срок
moderating-issue-twin = Похожа на другую
moderating-issue-duration = Номер длинный
moderating-issue-format = Не тот формат файла
moderating-issue-form = Состав не по числу
moderating-issue-institution-limit = Много от учреждения
moderating-issue-late = Подана поздно
moderating-issue-media = Нет ссылки или файла
moderating-issue-count = Список не по числу
moderating-issue-child-limit = Ребёнок слишком часто
moderating-issue-large = Работа велика

moderating-picking = { $count ->
    [0] Отметьте заявки, которые решите вместе.
    [one] Отмечена { NUMBER($count) } заявка. Отмечайте дальше или решайте.
    [few] Отмечены { NUMBER($count) } заявки. Отмечайте дальше или решайте.
   *[many] Отмечено { NUMBER($count) } заявок. Отмечайте дальше или решайте.
}
moderating-picked-stale = 🔄 — изменили после вашей отметки: посмотрите и отметьте снова.
moderating-pick-page = Вся страница
moderating-pick-clean = Без замечаний
moderating-unpick = Снять отметки
moderating-decide-picked = { $count ->
    [one] Решить { NUMBER($count) } заявку ▸
    [few] Решить { NUMBER($count) } заявки ▸
   *[many] Решить { NUMBER($count) } заявок ▸
}
moderating-picked-most = Вместе решают не больше { NUMBER($most) } заявок. Не отмечено ещё { NUMBER($count) }: они останутся на следующий раз.
moderating-picked = { $count ->
    [one] <b>Отмечена { NUMBER($count) } заявка.</b> Что с ней делаем?
    [few] <b>Отмечены { NUMBER($count) } заявки.</b> Что с ними делаем?
   *[many] <b>Отмечено { NUMBER($count) } заявок.</b> Что с ними делаем?
}
moderating-picked-none = Отмеченных заявок нет. Отметьте нужные в списке.
moderating-picked-flagged = ⚠️ С замечаниями: { $numbers }
moderating-picked-changed = 🔄 Изменились после отметки: { $numbers }

moderating-ask-return-many = { $count ->
    [one] Что поправить в { NUMBER($count) } заявке? Напишите одним сообщением: его получит педагог.
   *[many] Что поправить в { NUMBER($count) } заявках? Напишите одним сообщением: его получит каждый педагог.
}
moderating-ask-reject-many = { $count ->
    [one] Почему не принимаем { NUMBER($count) } заявку? Напишите одним сообщением: его получит педагог.
    [few] Почему не принимаем { NUMBER($count) } заявки? Напишите одним сообщением: его получит каждый педагог.
   *[many] Почему не принимаем { NUMBER($count) } заявок? Напишите одним сообщением: его получит каждый педагог.
}
moderating-ask-set-aside-many = { $count ->
    [one] Почему { NUMBER($count) } заявка подождёт? Напишите одним сообщением: его получит педагог. Место она освободит.
    [few] Почему { NUMBER($count) } заявки подождут? Напишите одним сообщением: его получит каждый педагог. Места они освободят.
   *[many] Почему { NUMBER($count) } заявок подождут? Напишите одним сообщением: его получит каждый педагог. Места они освободят.
}
moderating-many-accepted = { $count ->
    [one] <b>Принята { NUMBER($count) } заявка</b>, педагогу напишем.
    [few] <b>Приняты { NUMBER($count) } заявки</b>, педагогам напишем.
   *[many] <b>Принято { NUMBER($count) } заявок</b>, педагогам напишем.
}
moderating-many-returned = { $count ->
    [one] <b>Возвращена { NUMBER($count) } заявка</b>, педагогу напишем.
    [few] <b>Возвращены { NUMBER($count) } заявки</b>, педагогам напишем.
   *[many] <b>Возвращено { NUMBER($count) } заявок</b>, педагогам напишем.
}
moderating-many-rejected = { $count ->
    [one] <b>Отклонена { NUMBER($count) } заявка</b>, педагогу напишем.
    [few] <b>Отклонены { NUMBER($count) } заявки</b>, педагогам напишем.
   *[many] <b>Отклонено { NUMBER($count) } заявок</b>, педагогам напишем.
}
moderating-many-set-aside = { $count ->
    [one] <b>В листе ожидания { NUMBER($count) } заявка</b>, педагогу напишем.
    [few] <b>В листе ожидания { NUMBER($count) } заявки</b>, педагогам напишем.
   *[many] <b>В листе ожидания { NUMBER($count) } заявок</b>, педагогам напишем.
}
moderating-many-stood = <b>Пока ничего не изменилось.</b> Так решить нельзя { NUMBER($count) } из { NUMBER($of) }:
moderating-many-stood-more = …и ещё { NUMBER($count) }
moderating-many-unpicked = { $count ->
    [one] С них отметку сняли. Осталась { NUMBER($count) }: её можно решить сейчас.
    [few] С них отметку сняли. Остались { NUMBER($count) }: их можно решить сейчас.
   *[many] С них отметку сняли. Осталось { NUMBER($count) }: их можно решить сейчас.
}
moderating-many-unpicked-all = Отметки с них сняли.
moderating-why-changed = за это время изменили, посмотрите ещё раз
moderating-why-state = сейчас «{ $state }»
moderating-why-full = мест больше нет
moderating-why-no-flags = замечаний нет, причину напишите сами

moderating-sent = Подана: { $how }
moderating-channel-telegram = через бота
moderating-channel-letter = по почте
moderating-channel-paper = на бумаге
moderating-channel-phone = по телефону
moderating-phone = Телефон ({ $name }): <b>{ $phone }</b>
moderating-phone-extension = { $number }, доб. { $extension }
moderating-reason = Причина: { $reason }
moderating-past-submitted = { $at }: подана снова
moderating-past-waitlisted = { $at }: в лист ожидания
moderating-past-edited = { $at }: изменена
moderating-past-accepted = { $at }: принята
moderating-past-returned = { $at }: вернули на исправление
moderating-past-rejected = { $at }: отклонена
moderating-past-set-aside = { $at }: отложили в лист ожидания
moderating-past-withdrawn = { $at }: отозвана
moderating-past-restored = { $at }: восстановлена

moderating-accepted = { $number } принята, педагогу напишем.
moderating-no-other = Других заявок в этом списке нет.
moderating-ask-return =
    Что поправить в заявке { $entry }? Отметьте вопросы, если хотите, и напишите одним сообщением, в чём дело: педагог прочитает его целиком.
moderating-changed = <b>Изменилось с прошлого решения:</b>
moderating-changed-from-to = <s>{ $from }</s> → <b>{ $to }</b>
moderating-changed-nothing = нет
moderating-changed-details = уточнено
moderating-changed-more = …и ещё { NUMBER($count) }
moderating-ask-reject =
    Почему не принимаем заявку { $entry }? Напишите одним сообщением: педагог прочитает его целиком.
moderating-reason-as-text = Здесь нужны слова: напишите, пожалуйста, причину текстом.
moderating-returned = { $number } вернули, педагогу напишем.
moderating-rejected = { $number } отклонили, педагогу напишем.
moderating-ask-set-aside =
    Почему заявка { $entry } подождёт? Напишите одним сообщением: педагог прочитает его целиком. Место она освободит.
moderating-set-aside = { $number } в листе ожидания, педагогу напишем.

moderating-proposals = Эти учреждения назвали педагоги, в справочнике их ещё нет. Откройте и подтвердите.
moderating-proposals-none = Новых учреждений нет, все подтверждены.
moderating-proposal = <b>{ $name }</b>
moderating-proposal-kind = Вид: { $kind }
moderating-proposal-district = Район: { $district }
moderating-proposal-elsewhere = другой город
moderating-proposal-entries = Заявок от него: { NUMBER($count) }
moderating-proposal-similar = Похожее в справочнике: { $names }
moderating-proposal-confirmed = Учреждение теперь в справочнике.

refusal-no-waiting-list = У этого конкурса нет листа ожидания.
refusal-nothing-picked = Ни одна заявка не отмечена.
refusal-picks-changed = Отмеченное за это время изменилось. Посмотрите ещё раз, пожалуйста.
refusal-picked-too-many = Вместе решают не больше { NUMBER($most) } заявок.
refusal-some-refused = { $count ->
    [one] Ничего не изменилось: одну заявку так решить нельзя.
   *[many] Ничего не изменилось: так нельзя решить заявок — { NUMBER($count) }.
}
