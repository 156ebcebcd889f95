### Почему не вышло: причина и что сделать дальше.

refusal-not-allowed = Это вам недоступно. Что можно открыть, покажет /start
refusal-contest-not-found = Такого конкурса нет. Нажмите /start, и я покажу, какие идут сейчас.
refusal-contest-inactive = Сейчас этот конкурс заявки не принимает.
refusal-registration-not-open-yet = Приём заявок ещё не начался. Он откроется: { $opensAt }.
refusal-registration-closed = Срок прошёл: { $closedAt }. Всё, что вы написали, сохранено. Если нужно ещё время, напишите организатору.
refusal-entry-not-found = Такой заявки нет. Возможно, черновик уже отменён.
refusal-entry-changed = Заявку за это время изменили. Посмотрите её ещё раз, пожалуйста.
refusal-transition-forbidden = Заявка сейчас в состоянии «{ $state }», и это с ней сделать нельзя.
refusal-entry-not-editable = Заявка сейчас в состоянии «{ $state }», менять её нельзя.
refusal-entry-incomplete = { $count ->
    [one] Остался { NUMBER($count) } вопрос без ответа. Ответьте на него, и заявку можно будет подать.
    [few] Осталось { NUMBER($count) } вопроса без ответа. Ответьте на них, и заявку можно будет подать.
   *[many] Осталось { NUMBER($count) } вопросов без ответа. Ответьте на них, и заявку можно будет подать.
}
refusal-checks-refused = Так заявку принять нельзя. Поправьте, пожалуйста:
refusal-duplicate-found = Похоже, такая заявка уже есть: те же дети, номинация и название. Если это другой номер, подайте её всё равно.
refusal-duplicate-of-own = Похоже, такая заявка у вас уже есть: { $number }. Те же дети, номинация и название. Если это другой номер, подайте её всё равно.
refusal-cap-contest = Мест в конкурсе больше нет: всего { NUMBER($size) }, занято { NUMBER($taken) }. Черновик сохранён.
refusal-cap-nomination = Мест в этой номинации больше нет: всего { NUMBER($size) }, занято { NUMBER($taken) }. Черновик сохранён.
refusal-reason-missing = Напишите, пожалуйста, причину: её прочитает педагог.
refusal-reason-too-long = Причина слишком длинная. Уложитесь, пожалуйста, в { NUMBER($longest) } знаков.
refusal-step-not-asked = В этой заявке такого вопроса больше нет. Продолжим со следующего.
refusal-input-unexpected = Здесь так ответить не получится. Вот вопрос ещё раз.
refusal-choice-unknown = Такого варианта здесь нет. Выберите, пожалуйста, на кнопках.
refusal-step-required = Этот вопрос пропустить нельзя: без ответа заявку не принять.
refusal-nothing-to-confirm = Подтверждать уже нечего. Ответьте, пожалуйста, ещё раз.
refusal-nomination-closed = Эта номинация уже закрыта. Выберите, пожалуйста, другую.
refusal-form-closed = Состав «{ $form }» больше не принимают. Выберите, пожалуйста, другой.
refusal-category-closed = В возрастную категорию «{ $category }» заявки больше не принимают.
refusal-text-too-long = Это слишком длинно. Уложитесь, пожалуйста, в { NUMBER($longest) } знаков.
refusal-ensemble-unnamed = Напишите название коллектива буквами. Например: Студия «Капель»
refusal-count-not-understood = Напишите одним числом, сколько всего человек. Например: 8
refusal-child-already-listed = Этот ребёнок уже есть в списке, под номером { NUMBER($position) }.
refusal-participant-missing = Участника под номером { NUMBER($position) } в списке нет.
refusal-roster-full = В составе «{ $form }» больше никого добавить нельзя: { $max ->
    [one] в нём { NUMBER($max) } участник
    [few] в нём { NUMBER($max) } участника
   *[many] в нём { NUMBER($max) } участников
}.
refusal-roster-does-not-fit = В составе «{ $form }» должно быть { $range }, а у вас { NUMBER($count) }. Поправьте список или выберите другой состав.
refusal-institution-unknown = Такого учреждения в справочнике нет. Напишите вид и номер или название. Например: школа 363
refusal-institution-name-missing = Напишите, пожалуйста, как называется учреждение. Например: школа 363
refusal-institution-name-too-long = Название слишком длинное. Уложитесь, пожалуйста, в { NUMBER($longest) } знаков.
refusal-institution-kind-unknown = Такого вида учреждений в справочнике нет. Выберите, пожалуйста, на кнопках.
refusal-institution-district-unknown = Такого района в справочнике нет. Выберите, пожалуйста, на кнопках.
refusal-teacher-unknown = Такого педагога в списке нет. Напишите фамилию, имя и отчество. Например: Щукина Ирина Львовна
refusal-position-missing = Напишите должность, как она должна стоять в дипломе. Например: учитель музыки
refusal-file-unknown = Этот файл ко мне не дошёл. Пришлите его, пожалуйста, ещё раз.
refusal-invite-unknown = Это приглашение не подходит. Попросите, пожалуйста, новое.
refusal-invite-used = Этим приглашением уже воспользовались. Попросите, пожалуйста, новое.
refusal-invite-expired = Срок приглашения прошёл: { $expiredAt }. Попросите, пожалуйста, новое.
refusal-last-administrator = Это последний администратор. Сначала пригласите другого.
refusal-nothing-to-hear-of = Этого больше нет или ссылка неполная. На что можно подписаться: /subscribe
