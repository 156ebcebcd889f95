### Institutions: their kinds and the report of loading the directory.

institution-kind-school = СОШ
institution-kind-lyceum = лицей
institution-kind-gymnasium = гимназия
institution-kind-kindergarten = детский сад
institution-kind-art-school = ДШИ
institution-kind-music-school = ДМШ
institution-kind-children-art-house = ДДТ, дом творчества
institution-kind-children-art-center = ЦДТ
institution-kind-extracurricular-center = ЦВР
institution-kind-culture-house = ДК, КДЦ
institution-kind-ngo = НКО
institution-kind-other = другое

directory-checked = Справочник в порядке: { $institutions ->
    [one] { $institutions } учреждение
    [few] { $institutions } учреждения
   *[many] { $institutions } учреждений
}, { $districts ->
    [one] { $districts } район
    [few] { $districts } района
   *[many] { $districts } районов
}.
directory-loaded = Справочник загружен: новых { NUMBER($added) }, изменено { NUMBER($changed) }, без изменений { NUMBER($same) }.
directory-file-faulty = В файле { $faults ->
    [one] { $faults } ошибка
    [few] { $faults } ошибки
   *[many] { $faults } ошибок
}, ничего не изменено:
directory-fault-unknown-district = района «{ $id }» в справочнике нет
directory-fault-duplicate-key = код «{ $id }» уже занят выше
directory-command-usage = Проверить файл: npm run institutions -- check ФАЙЛ. Загрузить: npm run institutions -- load ФАЙЛ.
