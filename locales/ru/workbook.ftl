### Таблица Excel и CSV: листы, столбцы, подписи.

sheet-totals = Итоги
sheet-entries = Заявки
sheet-participants = Участники
sheet-nomination = Номинации
sheet-category = Возраст
sheet-form = Состав
sheet-district = Районы
sheet-kind = Виды учреждений
sheet-institution = Учреждения
sheet-returning = Новые и прежние
sheet-supervisor = Педагоги
sheet-day = Дни подачи
sheet-week = Недели подачи
sheet-state = Состояния
sheet-award = Награды

workbook-caption = { $contest }. На { $moment }. { $rule }.
workbook-page = Стр. { $page } из { $pages }
workbook-total = Всего

workbook-totals-what = Показатель
workbook-totals-value = Значение
workbook-totals-contest = Конкурс
workbook-totals-code = Код конкурса
workbook-totals-moment = На момент
workbook-totals-made = Таблица сделана
workbook-totals-zone = Часовой пояс
workbook-totals-rule = Что считается
workbook-totals-filters = Отбор
workbook-totals-no-filters = без отбора, весь конкурс
workbook-totals-drafts = Черновики (в счёт не входят)
workbook-totals-aside = { $state } (в счёт не входят)
workbook-totals-at-least = { $unit }, не меньше

column-number = Номер заявки
column-state = Состояние
column-submitted = Подана
column-late = Опоздала
column-nomination = Номинация
column-form = Состав
column-category = Возраст
column-institution = Учреждение
column-kind = Вид учреждения
column-district = Район
column-ensemble = Коллектив
column-children = Участников
column-teachers = Педагоги
column-accompanist = Концертмейстер
column-last-name = Фамилия
column-first-name = Имя
column-patronymic = Отчество
column-birth-date = Дата рождения
column-age = Возраст на дату отсчёта, лет
column-grade = Класс
column-yes = да
