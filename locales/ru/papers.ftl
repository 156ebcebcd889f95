papers-button = Согласия родителей: { $covered } из { $of }
papers-title = <b>Согласия родителей: { $covered } из { $of }</b>
papers-legend = ⬜ ещё нет · 📱 родитель решил в боте · 📄 на бумаге у вас · ✅ бумагу видел организатор

    Проще всего переслать родителям ссылку: каждый сам найдёт своего ребёнка.
papers-legend-staff = ⬜ ещё нет · 📱 родитель решил в боте · 📄 на бумаге у школы · ✅ бумагу вы видели
papers-button-link = Ссылка для родителей
papers-button-blanks = Бланки: участие
papers-button-blanks-others = Публикация и съёмка
papers-button-all-in-hand = Бумаги есть на всех
papers-button-in-hand = Бумага у меня
papers-button-not-in-hand = Бумаги всё же нет
papers-button-scan = Приложить скан
papers-button-see-scan = Посмотреть скан
papers-button-confirm = Бумаги видел: { $count }
papers-button-decline = Бумага не годится
papers-button-back = К согласиям
papers-noted = Записали
papers-send-scan = Пришлите фото или скан подписанного согласия: { $child }.
papers-as-picture = Нужна фотография или файл со сканом.
papers-scan-kept = Скан приложен. Организатор его увидит.
papers-no-scan = Скана нет, бумага у школы
papers-scan-gone = Не получилось открыть скан. Попросите школу прислать его ещё раз.
papers-confirmed = Отметили, что бумаги вы видели
papers-declined = Школе сообщим
papers-unconfirmed = { $count ->
        [one] { $count } согласие на бумаге ещё не сверено
        [few] { $count } согласия на бумаге ещё не сверены
       *[many] { $count } согласий на бумаге ещё не сверены
    }
papers-forward = Перешлите родителям следующее сообщение. Ссылка одна на всех: каждый назовёт своего ребёнка, чужих никто не увидит.
papers-invitation = Уважаемые родители! Ребёнок участвует в конкурсе: { $title }.

    Откройте ссылку и дайте согласия, это пара минут:
    { $link }
papers-blanks = { $count ->
        [one] { $count } бланк. Распечатайте, пусть родитель подпишет.
        [few] { $count } бланка, каждый на своей странице. Распечатайте, пусть родители подпишут.
       *[many] { $count } бланков, каждый на своей странице. Распечатайте, пусть родители подпишут.
    }
papers-no-blanks = Бланки не нужны: все родители уже решили в боте.
