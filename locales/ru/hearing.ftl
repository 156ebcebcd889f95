### Что человек получает: подписки, семья, тишина.

command-stop = Больше ничего не присылать

hearing-everything = Все анонсы
hearing-contest = Конкурс { $contest }
hearing-nomination = { $nomination }, { $contest }
hearing-district = { $district } район
hearing-gone = То, чего уже нет

hearing-ways = <b>О чём вам писать?</b>

    О своих детях вы узнаете и без подписки: откройте семейную ссылку от педагога. Здесь можно следить за остальным.
hearing-which-contest = За каким конкурсом будете следить?
hearing-no-contests = Сейчас нет конкурсов, за которыми можно следить. Включите «Все анонсы», и о новом конкурсе мы напишем.
hearing-whole-contest = Весь конкурс
hearing-contest-how = Следите за всем конкурсом или только за нужными номинациями. Галочка значит, что мы о них пишем.
hearing-contest-whole-held = Вы следите за всем конкурсом. Чтобы остались только номинации, отметьте их и нажмите «Весь конкурс».
hearing-which-district = О каком районе писать?
hearing-no-districts = Районов в справочнике пока нет. Выберите школу или конкурс.
hearing-which-school = О какой школе, саде или студии писать? Напишите название или номер, например: <i>363 школа</i>
hearing-school-as-text = Напишите название словами, например: <i>363 школа</i>
hearing-school-found = Нашли. Нажмите, чтобы подписаться, или напишите иначе.
hearing-school-none = Такого в справочнике нет. Попробуйте иначе, например по номеру: <i>лицей 130</i>

hearing-followed = Готово! Будем писать вам сюда: <b>{ $name }</b>.

    Отписаться можно одной кнопкой под любым сообщением.
hearing-followed-already = Вы уже подписаны: <b>{ $name }</b>. Новости придут сюда.
hearing-left = Больше не пишем: <b>{ $name }</b>. Передумаете — мы всегда рады.
hearing-followed-note = Готово, будем писать
hearing-left-note = Больше об этом не пишем
hearing-noted = Записали
hearing-children-only-note = Теперь пишем только о ваших детях. Остальные подписки сняты.
hearing-service-note = Анонсов больше не будет. О ваших заявках и записях на концерты сообщать продолжим; чтобы замолчало и это, напишите /stop

hearing-mine = <b>Что вы получаете</b>
hearing-level-chosen = Пишем о ваших детях и заявках и о том, на что вы подписаны.
hearing-level-service = Анонсов не присылаем. Пишем только о ваших заявках и записях на концерты.
hearing-level-nothing = Мы молчим: не приходит ничего, даже новости о заявках.
hearing-mine-children = О детях:
hearing-mine-subscriptions = Подписки:
hearing-mine-line = • { $name }
hearing-mine-silent = • { $name } (анонсы выключены)
hearing-mine-none = Подписок пока нет.
hearing-mine-night = С { $from }:00 до { $to }:00 анонсов не присылаем. Ваше время: { $zone }.
hearing-household = { $level }
hearing-which-zone = По какому времени у вас ночь? Ночью мы анонсов не присылаем.

hearing-less = <b>Сколько вам писать?</b>
hearing-less-children = • Только о детях: остальные подписки снимем.
hearing-less-service = • Никаких анонсов: останутся новости ваших заявок и записей на концерты.
hearing-less-nothing = • Ничего: замолчим совсем, пока вы не вернётесь.
hearing-silent = Молчим. Больше не придёт ничего: ни анонсов, ни новостей о заявках, ни ответов организатора.

    Вернуться просто: нажмите кнопку или напишите /start
hearing-back = С возвращением! Снова пишем вам, как раньше.
hearing-back-note = Снова пишем вам

hearing-button-contest = Конкурс
hearing-button-school = Школа или сад
hearing-button-district = Район
hearing-button-mine = Что я получаю
hearing-button-follow = Следить за конкурсом
hearing-button-one-nomination = Выбрать номинации
hearing-button-leave = Не получать
hearing-button-again = Снова получать
hearing-button-end = Не получать: { $name }
hearing-button-resume = Снова получать: { $name }
hearing-button-more = Подписаться ещё
hearing-button-less = Получать меньше
hearing-button-children-only = Только о моих детях
hearing-button-service = Никаких анонсов
hearing-button-nothing = Ничего не присылать
hearing-button-chosen = Снова присылать анонсы
hearing-button-back = Снова присылать
hearing-button-zone = Часовой пояс
hearing-button-link = Ссылка для родителей
hearing-button-unlink = Больше не следить
hearing-button-unlink-yes = Да, больше не следить

hearing-forward = Новости для родителей: { $name }. Нажмите на ссылку, и анонсы будут приходить в Telegram: { $link }
hearing-forward-nominations = Выше ссылка на весь конкурс, перешлите её родителям. Нужна ссылка на одну номинацию?
hearing-unlink-ask = Больше не следить: <b>{ $child }</b>?

    Ребёнок пропадёт из ваших, новости о нём приходить не будут. Ваши согласия останутся в силе: чтобы отозвать их, сначала вернитесь назад.
hearing-unlinked = Готово, больше не следим. Если нажали по ошибке, откройте семейную ссылку ещё раз.
hearing-unlinked-note = Готово

why-everything = Вы подписаны на все анонсы.
why-contest = Вы следите за конкурсом { $contest }.
why-nomination = Вы следите за номинацией «{ $nomination }», конкурс { $contest }.
why-institution = Вы следите за новостями учреждения: { $institution }.
why-district = Вы следите за новостями района: { $district }.
why-children = { $count ->
    [one] Пишем вам, потому что участвует { $children }.
   *[other] Пишем вам, потому что участвуют { $children }.
}
why-own-entry = Пишем вам, потому что участвует ваш ребёнок.
why-concert = Вы отвечали на приглашение: «{ $concert }».
why-contact = Пишем вам, потому что вы подавали заявку.
why-staff = Пишем вам как сотруднику.
why-sample = Здесь будет сказано, почему пришёл анонс
why-other = Это сообщение адресовано и вам.
leave-contest = Не получать об этом конкурсе
leave-nomination = Не получать об этой номинации
leave-institution = Не получать об этом учреждении
leave-district = Не получать об этом районе
leave-entry = Не получать об этой заявке
leave-entries = Не получать об этих заявках
leave-several = Не получать об этом
leave-repeat = Возможно, это повтор · { $leave }
