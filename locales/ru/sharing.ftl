### Сводка для тех, кто не из организаторов: ссылка и то, что по ней видно.

share-button = ↗ Поделиться
share-heading = { $cut } · { $unit }
share-row = { $label } — <b>{ $figures }</b>
share-whole = Всего — <b>{ $figures }</b>
share-few = меньше { $least }
share-figure = { $unit } — { $figure }
share-more-rows = { $count ->
    [one] …и ещё { NUMBER($count) } строка.
    [few] …и ещё { NUMBER($count) } строки.
   *[many] …и ещё { NUMBER($count) } строк.
}
share-hidden = Не показаны: { $names }. Среди этих строк есть такие, где меньше { $least } детей, а по соседним их можно было бы вычислить.
share-hidden-more = { $names } и ещё { NUMBER($count) }
share-too-few = Здесь меньше { $least } детей, поэтому цифры не показаны.
share-withheld = Разбивка не показана: в строках так мало детей, что их можно узнать.
share-link = Эта сводка по ссылке: { $link }
share-small-stays = 🔒 Для своих: за некоторыми числами меньше { $least } детей. Кнопка «Поделиться» пришлёт копию для пересылки, без таких чисел.
share-chart-stays = 🔒 Для своих: за некоторыми числами меньше { $least } детей. Другим перешлите сводку: под ней кнопка «Поделиться».
share-digest-stays = 🔒 Для своих: за некоторыми числами меньше { $least } детей. Для других откройте сводку и нажмите «Поделиться».
share-names-stay = 🔒 Для своих: здесь есть имена.
share-made = <b>Сводку выше можно переслать кому угодно.</b> Имён в ней нет, числа меньше { $least } детей скрыты. Ссылка показывает те же цифры на тот же час. Работает до: { $until }.
share-made-from = Что было в сравнении, в неё не вошло.
share-button-send = Отправить ссылку
share-button-close = Закрыть ссылку
share-button-mine = Мои открытые ссылки
share-send-text = Сводка: { $title }
share-closed = Ссылка закрыта, по ней больше ничего не видно. Пересланные сообщения остаются у тех, кто их получил.
share-closed-short = Ссылка закрыта
share-mine = <b>Ваши открытые ссылки.</b> Нажмите, чтобы закрыть.
share-mine-none = Открытых ссылок у вас нет.
share-mine-line = { $title } · { $made } · открывали: { NUMBER($opened) }
share-button-close-one = ✕ { $title } · { $made }
refusal-share-personal = В этой сводке есть имена педагогов, она только для организаторов. Уберите разрез или отбор по педагогам и поделитесь снова.
refusal-share-gone = Эта ссылка больше не работает: её закрыли или истёк срок. Попросите новую у того, кто её прислал.
share-ratio = <b>{ $what }: { $figures }</b>
share-ratio-row = { $label } — { $figures }
