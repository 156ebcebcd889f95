### Часовые пояса: город, время по нему, отличие от UTC.

zone-city = { $city ->
    [kaliningrad] Калининград
    [moscow] Москва
    [samara] Самара
    [yekaterinburg] Екатеринбург
    [omsk] Омск
    [novosibirsk] Новосибирск
    [krasnoyarsk] Красноярск
    [irkutsk] Иркутск
    [yakutsk] Якутск
    [vladivostok] Владивосток
    [magadan] Магадан
    [kamchatka] Камчатка
   *[other] { $city }
}
zone-time = { $city ->
    [kaliningrad] по Калининграду
    [moscow] по Москве
    [samara] по Самаре
    [yekaterinburg] по Екатеринбургу
    [omsk] по Омску
    [novosibirsk] по Новосибирску
    [krasnoyarsk] по Красноярску
    [irkutsk] по Иркутску
    [yakutsk] по Якутску
    [vladivostok] по Владивостоку
    [magadan] по Магадану
    [kamchatka] по Камчатке
   *[other] { $city }
}
zone-line = { $city }, { $offset }
