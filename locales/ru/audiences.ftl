audience-families = Семьи участников
audience-contacts = Педагоги, подавшие заявки
audience-subscribers = Подписчики
audience-guests = Зрители концерта
audience-staff = Сотрудники

audience-contest = Конкурс
audience-concert = Концерт
audience-nomination = Номинация
audience-category = Возраст
audience-institution = Учреждение
audience-district = Район
audience-state = Состояние заявки
audience-degree = Награда
audience-performs = Выступает в концерте
audience-answer = Ответ
audience-role = Роль
audience-answer-going = Придут
audience-answer-offered = Им предложены места
audience-answer-waiting = Ждут места
audience-answer-not-coming = Не придут

audience-all = все
audience-degree-any = с наградой и без
audience-performs-any = не важно
audience-topic-none = не выбрано
audience-state-usual = кроме отозванных, не принятых и листа ожидания
audience-answer-usual = все, кто не отказался

audience-heading = <b>Кому придёт анонс</b>
audience-part =
    { $count ->
        [one] { $number }. { $who }: { NUMBER($count) } человек
        [few] { $number }. { $who }: { NUMBER($count) } человека
       *[many] { $number }. { $who }: { NUMBER($count) } человек
    }
audience-total =
    { $count ->
        [one] Всего без повторов: <b>{ NUMBER($count) } человек</b>
        [few] Всего без повторов: <b>{ NUMBER($count) } человека</b>
       *[many] Всего без повторов: <b>{ NUMBER($count) } человек</b>
    }
audience-total-nobody = Сейчас там никого нет: отправлять некому. Добавьте группу или сузьте не так сильно.
audience-total-left-out = Отправлять некому: все, кого вы выбрали, попали и в «Кроме». Уберите эту группу или сузьте её.
audience-none = Пока никто не выбран. Добавьте хотя бы одну группу.
audience-share = Подписаться можно по ссылке: { $link }
audience-who-ask =
    <b>Кого добавить?</b>

    Потом можно сузить: по конкурсу, номинации, возрасту, учреждению, району.
audience-part-heading =
    { $count ->
        [one] <b>{ $who }</b>: { NUMBER($count) } человек
        [few] <b>{ $who }</b>: { NUMBER($count) } человека
       *[many] <b>{ $who }</b>: { NUMBER($count) } человек
    }
audience-part-subscribers = Кто подписан на всё, услышит в любом случае. Выберите, чьи подписчики ещё.
audience-filter-line = { $filter }: { $values }
audience-choose = <b>{ $filter }</b>: отметьте одно или несколько.
audience-page = Страница { $page } из { $pages }
audience-no-values = <b>{ $filter }</b>: выбирать пока не из чего.
audience-too-many-parts = Групп может быть не больше { $most }. Уберите лишнюю или сузьте одну из них иначе.

audience-button-part = { $number }. { $who }
audience-button-add = Добавить группу
audience-button-done = Готово
audience-button-remove = Убрать эту группу
audience-button-filter = { $filter }
audience-button-filtered = { $filter }: { $values }
audience-button-all = Не сужать
audience-button-back = Назад
audience-chosen = ✓ { $value }

audience-except = Кроме — { $who }
audience-part-except = Эти люди анонс не получат, даже если они есть в другой группе.
audience-button-except = Этим не присылать
audience-button-include = Этим присылать
