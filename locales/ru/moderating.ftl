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
moderating-filter-flagged = С отметками ⚠️
moderating-filter-waiting = Лист ожидания
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

moderating-proposals = Эти учреждения назвали педагоги, в справочнике их ещё нет. Откройте и подтвердите.
moderating-proposals-none = Новых учреждений нет, все подтверждены.
moderating-proposal = <b>{ $name }</b>
moderating-proposal-kind = Вид: { $kind }
moderating-proposal-district = Район: { $district }
moderating-proposal-elsewhere = другой город
moderating-proposal-entries = Заявок от него: { NUMBER($count) }
moderating-proposal-similar = Похожее в справочнике: { $names }
moderating-proposal-confirmed = Учреждение теперь в справочнике.
