chronicle-button = История
chronicle-title = <b>История:</b> { $of }
chronicle-nothing = Пока ничего не происходило.
chronicle-page = Страница { $page } из { $pages }
chronicle-answers = ответы в черновике ({ NUMBER($count) })
chronicle-program = программа
chronicle-part = { $name ->
        [nomination] номинация
        [nominations] номинации
        [form] состав
        [forms] составы
        [institutionId] учреждение
        [ensembleName] коллектив
        [declaredCount] число участников
        [participants] участники
        [declaredCategory] возраст
        [age_categories] возрасты
        [teachers] педагоги
        [accompanist] концертмейстер
        [title] название
        [opens_at] начало приёма
        [closes_at] конец приёма
        [edit_ends_at] срок правок
        [withdraw_ends_at] срок отзыва
        [stages] этапы
        [limits] ограничения
        [fields] вопросы
        [checks] проверки
        [criteria] критерии
        [award_degrees] степени
        [regulations] положение
       *[other] другое
    }
deed-absorbed = объединено с другим
deed-accepted = принята
deed-added = добавлено
deed-answer-pinned = ответ показан всем
deed-answer-unpinned = ответ убран с карточки
deed-answered = ответ в черновике
deed-archive-taken = взят архив файлов
deed-cancelled = черновик удалён
deed-changed = изменено
deed-child-corrected = исправлены данные ребёнка
deed-child-joined = записи о ребёнке объединены
deed-child-parted = записи о ребёнке разделены
deed-confirmed = подтверждено
deed-consent-given = дано согласие
deed-consent-refused = отказ от согласия
deed-consent-withdrawn = согласие отозвано
deed-contact-confirmed = контакт подтверждён
deed-contact-left = контакт вышел
deed-contact-revoked = контакт отключён
deed-copied = сделана копия
deed-correction-overdue = срок исправления прошёл
deed-edited = изменена
deed-explained = записано, почему
deed-exported = взят файл
deed-extended = срок продлён
deed-file-opened = открыт файл
deed-finished = завершено
deed-handover-offered = предложено передать
deed-imported = загружена таблицей
deed-institution-merged = учреждение объединено
deed-listed = вставлена списком
deed-loaded = загружено файлом
deed-merged = объединено
deed-offer-declined = от места отказались
deed-offer-lapsed = место не взяли вовремя
deed-offer-taken = место взяли
deed-offered = предложено место
deed-own-entries-exported = взята таблица своих заявок
deed-paper-declined = бумажное согласие отклонено
deed-papers-confirmed = бумажные согласия подтверждены
deed-programme-begun = начата программа
deed-programme-changed = изменена программа
deed-programme-dropped = удалена программа
deed-programme-moved = программа перенесена вместе с концертом
deed-programme-published = программа опубликована
deed-proposed = предложено
deed-protocol-written = внесён протокол
deed-purged = персональные данные стёрты
deed-recorded = записана награда
deed-rejected = не принята
deed-report-taken = взят отчёт
deed-restored = восстановлена
deed-results-published = результаты опубликованы
deed-returned = возвращена на исправление
deed-role-given = получена роль
deed-role-taken = роль снята
deed-set-aside = отложена в лист ожидания
deed-started = начат черновик
deed-submitted = подана
deed-taken-back = награда снята
deed-taken-over = заявку взял контакт
deed-tally-shared = сводкой поделились
deed-tally-unshared = ссылка на сводку закрыта
deed-waiting-again = снова в листе ожидания
deed-waitlisted = в листе ожидания
deed-withdrawn = отозвана
deed-other = { $action }
