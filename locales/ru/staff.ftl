role-administrator = Администратор
role-organizer = Организатор
role-director = Директор (только цифры)
role-jury = Член жюри
role-door = Вход и билеты
staff-title = <b>Сотрудники</b>
staff-nameless = человек № { $id }
staff-you = это вы
staff-line = { $number }. { $name } — { $roles }
staff-open = № { $number }
staff-role-of = { $role } ({ $contest })
staff-member = <b>{ $name }</b>
staff-role = • { $role }
staff-more = Ещё одну роль или конкурс даёт новая ссылка-приглашение.
staff-deeds = Что делал(а)
staff-revoke = Снять: { $role }
staff-invite = Пригласить
staff-which-role = Кого приглашаем?
staff-which-contests = Какие конкурсы будут видны?
staff-all-contests = Все конкурсы
staff-invite-made = Перешлите эту ссылку тому, кого приглашаете. Роль: { $role }. Ссылка сработает один раз; срок: { $until }.

    { $link }
staff-welcome = Готово, ваша роль: <b>{ $role }</b>. Вот ваши кнопки:
staff-revoke-ask = Снять роль «{ $role }» ({ $name })? Доступ закроется сразу.
staff-revoke-yes = Да, снять
staff-revoked = Роль снята
