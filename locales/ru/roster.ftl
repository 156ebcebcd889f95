### Ничего не печатать дважды: прошлые дети и коллективы, копии заявок, исправление данных ребёнка.

roster-offered = Те, кто уже участвовал, на кнопках ниже.
roster-offered-many = Те, кто уже участвовал, на кнопках ниже. Чтобы найти быстрее, напишите начало фамилии.
roster-page = { NUMBER($page) } из { NUMBER($pages) }
roster-found = Вот кто начинается на «{ $typed }». Нажмите на имя или пришлите нового участника с датой рождения.
roster-brought = { $count ->
    [one] ✓ Взял прошлый состав: { $count } человек, и педагога.
    [few] ✓ Взял прошлый состав: { $count } человека, и педагога.
   *[many] ✓ Взял прошлый состав: { $count } человек, и педагога.
}
roster-brought-alone = { $count ->
    [one] ✓ Взял прошлый состав: { $count } человек.
    [few] ✓ Взял прошлый состав: { $count } человека.
   *[many] ✓ Взял прошлый состав: { $count } человек.
}
roster-change = Поправить состав
roster-ask-grade = { $name }: в каком классе?
roster-ask-grade-example = Например: 5Б или подготовительная группа
roster-leaves = Уже не участвует, убрать

roster-next-child = Следующий ребёнок, тот же педагог
roster-copied-next = Учреждение, педагога и номинацию взял из прошлой заявки. Спрошу только про ребёнка и номер.
roster-past = Взять из прошлого конкурса
roster-past-choose = Кого берём? Состав и педагог придут вместе с заявкой, дети станут старше сами.
roster-past-none = Прошлых заявок не нашёл.
roster-copied-past = Людей взял из прошлой заявки. Спрошу только новое.
roster-who-left = Кто ушёл из коллектива?
roster-who-left-how = Нажмите на имена тех, кого больше нет. Новых пришлите сообщением: имя и дата рождения.
roster-all-stay = Все остались
roster-others-stay = { $count ->
    [one] Ушёл { $count }, остальные остались
   *[other] Ушли { $count }, остальные остались
}

roster-correct = Исправить данные ребёнка
roster-correct-whom = Чьи данные исправить?
roster-correct-how = Сейчас: <b>{ $now }</b>
    Напишите, как правильно: имя, дату рождения или всё вместе. Например: Иванова Мария Петровна, 12.03.2014
roster-correct-preview = Было: { $before }
    Станет: <b>{ $after }</b>
roster-correct-open = Исправлю в заявках: { $entries }.
roster-correct-accepted = Уже приняты: { $entries }. Исправить и там? Такая заявка вернётся на проверку, номер и место останутся.
roster-correct-accepted-staff = Уже приняты: { $entries }. Исправить и там? Они останутся принятыми.
roster-correct-too-late = В поданных заявках менять уже нельзя. Напишите, пожалуйста, организатору.
roster-correct-yes = Да, исправить
roster-correct-yes-accepted = Исправить и в принятой
roster-correct-all = Исправить везде
roster-correct-only-open = Кроме принятых
roster-correct-keep = Не исправлять
roster-correct-kept = Хорошо, ничего не меняю.
roster-corrected = ✅ Исправил в заявках: { $entries }.
roster-corrected-before = Здесь уже всё исправлено.
roster-draft = черновик

refusal-correction-unchanged = Так в заявке и написано. Напишите, пожалуйста, как правильно.
refusal-correction-unknown = Этого ребёнка в заявке уже нет. Откройте её ещё раз: /my
