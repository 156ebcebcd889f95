### Что нашли проверки.

issue-age-category-mismatch = Возраст не совпадает с расчётом: по датам рождения выходит { $computed }
issue-age-category-mismatch-none = Возраст не совпадает с расчётом: в одну категорию состав не помещается
issue-age-out-of-range = { $child }: возраст вне категорий конкурса
issue-consent-missing = { $child }: пока нет согласия родителя или опекуна
issue-consents-missing = Пока нет согласий родителей или опекунов: { $children }
issue-consents-missing-more = Пока нет согласий родителей или опекунов: { $children } и ещё { NUMBER($count) }
issue-correction-overdue = Возвращена на исправление и не исправлена в срок
issue-duplicate-of = Похоже на уже поданную заявку: те же дети, номинация и название
issue-duration-over-limit = Номер длится { $taken }, а можно до { $size }
issue-file-format-not-allowed = Формат файла не подходит: { $field }
issue-form-size-mismatch = В составе «{ $form }» должно быть { $range }, а в списке { NUMBER($taken) }
issue-institution-limit-all = От учреждения уже подано заявок: { NUMBER($taken) }, а можно { NUMBER($size) }
issue-institution-limit-here = От учреждения в этой номинации и возрасте уже подано заявок: { NUMBER($taken) }, а можно { NUMBER($size) }
issue-late-submission = Подана после срока
issue-media-missing = Пока не хватает: { $field }
issue-participant-count-mismatch = Заявлено участников: { NUMBER($size) }, а в списке: { NUMBER($taken) }
issue-participant-limit-exceeded = { $child }: уже участвует в заявках: { NUMBER($taken) }, а можно в { NUMBER($size) }
issue-work-too-large = Работа больше, чем можно: { NUMBER($taken) } см при пределе { NUMBER($size) } см
