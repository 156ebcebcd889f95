### Учреждения и их контакты: кто что видит, приглашения, просьбы к организатору.

command-institution = Моё учреждение и коллеги
command-contacts = Кто видит заявки учреждений

institution-none =
    Здесь появится ваше учреждение, когда вы начнёте от него первую заявку. Тогда можно попросить и прошлые, если раньше подавали коллеги или вы сами с другого телефона. Начнём?
institution-which = Вы действуете от нескольких учреждений. Какое открыть? ✓ — видны все его заявки.
institution-name = <b>{ $institution }</b>
institution-own = Вам видны заявки, которые внесли вы сами.
institution-may-ask = Заявки вносят и коллеги, или раньше вы подавали с другого телефона? Организатор может открыть вам все заявки учреждения. Подавать свои можно, не дожидаясь ответа.
institution-asked = Организатор уже получил вашу просьбу видеть все заявки. Ответ придёт сюда, а пока всё работает как обычно.
institution-confirmed = Вам видны все заявки учреждения: любую можно открыть, исправить, скопировать и отозвать.
institution-colleagues = Все заявки видят:
institution-no-colleagues = Все заявки пока не видит никто: каждый видит только свои.
institution-colleague = { $number }. { $name }
institution-asked-tap = Передали организатору.
institution-accepted = Готово: все заявки учреждения вам видны.

institution-button-open = Открыть учреждение
institution-button-entries = Заявки учреждения
institution-button-colleagues = Учреждение и коллеги
institution-button-ask = Видеть все заявки учреждения
institution-button-invite = Пригласить коллегу
institution-button-revoke = Закрыть доступ № { $number }
institution-button-leave = Больше не видеть все заявки…
institution-button-others = ← Другое учреждение
institution-button-accept = Принять приглашение

institution-invite-made =
    Перешлите эту ссылку коллеге. По ней откроются все заявки учреждения { $institution }, с именами и датами рождения детей. Сработает один раз, срок: { $until }.

    { $link }
institution-invitation = Вас приглашают вести заявки учреждения <b>{ $institution }</b>.
institution-invitation-from = Приглашает: { $name }
institution-invitation-gives = Вы увидите все его заявки, кто бы их ни внёс: сможете открывать, исправлять, копировать и отзывать. Коллеги увидят ваши.
institution-revoke-ask = { $name }: закрыть доступ ко всем заявкам учреждения { $institution }? Свои заявки у коллеги останутся.
institution-revoke-yes = Да, закрыть
institution-revoked = Доступ закрыт.
institution-leave-ask = Больше не видеть все заявки учреждения { $institution }? Ваши собственные останутся с вами. Вернуть доступ сможет коллега или организатор.
institution-leave-yes = Да, не видеть
institution-left = Хорошо. Ваши собственные заявки по-прежнему в /my

contacts-waiting = { $count ->
    [one] { NUMBER($count) } педагог хочет видеть все заявки учреждения. Откройте и решите.
    [few] { NUMBER($count) } педагога хотят видеть все заявки учреждения. Откройте и решите.
   *[many] { NUMBER($count) } педагогов хотят видеть все заявки учреждения. Откройте и решите.
}
contacts-none-waiting = Просьб видеть все заявки учреждения сейчас нет.
contacts-request = <b>{ $name }</b> хочет видеть все заявки учреждения <b>{ $institution }</b>.
contacts-request-phone = Телефон: { $phone }
contacts-request-entries = Внесено заявок от этого учреждения: { NUMBER($count) }
contacts-request-known = Уже видят все: { $names }
contacts-request-first = Пока все заявки этого учреждения не видит никто.
contacts-request-gives = Если подтвердить, откроются все заявки учреждения с именами детей. Сомневаетесь — позвоните в учреждение.
contacts-button-confirm = Подтвердить
contacts-button-decline = Отказать
contacts-button-confirmed = Кто видит все заявки
contacts-confirmed = Подтвердили, педагогу напишем.
contacts-declined = Отказали, педагогу напишем.
contacts-by-institution = Учреждения, где кто-то видит все заявки. Число — сколько человек.
contacts-nobody = Пока ни в одном учреждении никто не видит все заявки.
contacts-news-confirmed = Теперь вам видны все заявки учреждения <b>{ $institution }</b>. Можете пригласить и коллег.
contacts-news-declined = Организатор пока не открыл вам все заявки учреждения <b>{ $institution }</b>. Ваши собственные на месте. Если это ошибка, позвоните организатору.
contacts-news-revoked = Все заявки учреждения <b>{ $institution }</b> вам больше не видны. Ваши собственные на месте.

refusal-institution-not-named = От этого учреждения вы заявок ещё не вносили. Подайте первую, и можно будет попросить.
refusal-contact-declined = Организатор недавно отказал. Попросить снова можно с этого времени: { $askAgainAt }.
refusal-request-unknown = Такой просьбы нет.
refusal-request-confirmed = Другой организатор уже подтвердил.
refusal-request-declined = Другой организатор уже отказал.
refusal-contact-unknown = Этот человек уже не видит всех заявок учреждения.

register-with-colleague = Эту заявку сейчас правит коллега. Чтобы продолжить самим, нажмите кнопку.
