### Time zones: the city, its time, the difference from UTC.

zone-city = { $city ->
    [kaliningrad] Kaliningrad
    [moscow] Moscow
    [samara] Samara
    [yekaterinburg] Yekaterinburg
    [omsk] Omsk
    [novosibirsk] Novosibirsk
    [krasnoyarsk] Krasnoyarsk
    [irkutsk] Irkutsk
    [yakutsk] Yakutsk
    [vladivostok] Vladivostok
    [magadan] Magadan
    [kamchatka] Kamchatka
   *[other] { $city }
}
zone-time = { $city ->
    [kaliningrad] Kaliningrad time
    [moscow] Moscow time
    [samara] Samara time
    [yekaterinburg] Yekaterinburg time
    [omsk] Omsk time
    [novosibirsk] Novosibirsk time
    [krasnoyarsk] Krasnoyarsk time
    [irkutsk] Irkutsk time
    [yakutsk] Yakutsk time
    [vladivostok] Vladivostok time
    [magadan] Magadan time
    [kamchatka] Kamchatka time
   *[other] { $city }
}
zone-line = { $city }, { $offset }
