### Передача школе того, что внёс организатор.

handover-button = Передать школе
handover-title = Передать школе
handover-what = { $institution }: что передаём? Дальше педагог сам видит и правит эти заявки, новости приходят ему.
handover-one = Только { $entry }
handover-all = Все внесённые за школу: { NUMBER($count) }
handover-confirms-off = ☐ Показать и все остальные заявки школы
handover-confirms-on = ☑ Показать и все остальные заявки школы
handover-code =
    Продиктуйте код педагогу: <code>{ $code }</code>
    Пусть напишет боту: /takeover и этот код. Или перешлите ссылку:
    { $link }

    Сработает один раз, срок: { $until }. Прежний код для этого больше не действует.
handover-how = Напишите код, который дал организатор, например: /takeover KM4T 7XP2
handover-not-a-code = На код это не похоже: в нём восемь букв и цифр. Проверьте и напишите ещё раз, например: /takeover KM4T 7XP2
handover-offer = <b>{ $institution }</b>, { $contest }
handover-offer-count = { $count ->
    [one] Организатор внёс за вас { NUMBER($count) } заявку.
    [few] Организатор внёс за вас { NUMBER($count) } заявки.
   *[many] Организатор внёс за вас { NUMBER($count) } заявок.
}
handover-gives = Примите, и дальше вы сами их видите и правите, а новости приходят вам.
handover-gives-all = Примите, и дальше вы сами их видите и правите, а новости приходят вам. Откроются и все остальные заявки учреждения.
handover-button-take = Принять
handover-taken = { $count ->
    [one] Готово: { NUMBER($count) } заявка от { $institution } теперь ваша.
    [few] Готово: { NUMBER($count) } заявки от { $institution } теперь ваши.
   *[many] Готово: { NUMBER($count) } заявок от { $institution } теперь ваши.
} { $contest }
handover-news = { $count ->
    [one] { $name }: принята { NUMBER($count) } заявка, которую вы внесли за { $institution }. { $contest }
    [few] { $name }: приняты { NUMBER($count) } заявки, которые вы внесли за { $institution }. { $contest }
   *[many] { $name }: приняты { NUMBER($count) } заявок, которые вы внесли за { $institution }. { $contest }
}

refusal-handover-not-for-school = Эту заявку педагог внёс сам, передавать её не нужно.
refusal-handover-unknown = { $left ->
    [0] Такого кода нет. Попытки на сегодня кончились, попробуйте завтра.
    [one] Такого кода нет. Проверьте и напишите ещё раз; осталась { NUMBER($left) } попытка.
    [few] Такого кода нет. Проверьте и напишите ещё раз; осталось { NUMBER($left) } попытки.
   *[many] Такого кода нет. Проверьте и напишите ещё раз; осталось { NUMBER($left) } попыток.
}
refusal-handover-link = Эта ссылка не подходит. Попросите у организатора новую.
refusal-handover-used = Этим кодом уже воспользовались. Если не вы и не коллега, скажите организатору.
refusal-handover-expired = Срок кода прошёл: { $expiredAt }. Попросите у организатора новый.
refusal-handover-closed = Слишком много неверных кодов. Попробовать снова можно с этого времени: { $until }.
