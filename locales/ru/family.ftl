command-family = Мои дети: согласия
family-purpose-processing = Участие в конкурсе
family-purpose-distribution = Публикация имени и результата
family-purpose-photo = Фото и видео
family-line = { $mark } { $purpose }: { $standing }
family-undecided = ещё не решено
family-given = вы согласны
family-refused = вы не согласны
family-on-paper = подписано на бумаге
family-none = Здесь появятся ваши дети, когда педагог пришлёт вам семейную ссылку.
family-title = <b>Ваши дети</b>

    Откройте, чтобы посмотреть или изменить согласия.
family-what-next = Каждое согласие отдельное. Откройте, прочитайте и решите.
family-all-decided = Всё решено, спасибо! Изменить можно в любой момент: /family
family-change = Изменить: { $purpose }
family-hello = <b>Здравствуйте!</b> Вас пригласил педагог вашего ребёнка.
    { $contest }
family-only-child = Здесь родитель или опекун даёт согласия на участие. Заявка на одного участника: это ваш ребёнок?
family-which-child = Здесь родитель или опекун даёт согласия на участие. Напишите фамилию и дату рождения ребёнка, например: <i>Иванова 12.03.2014</i>
family-child-how = Нужны фамилия и дата рождения ребёнка, например: <i>Иванова 12.03.2014</i>
family-as-text = Напишите, пожалуйста, словами.
family-found = Нашли!
family-ask-name = Напишите ваши фамилию, имя и отчество: они войдут в согласие.
family-name-noted = Записали: { $name }.
family-button-mine = Да, это мой ребёнок
family-button-children = Все мои дети
family-button-agree = Согласен
family-button-disagree = Не согласен
family-button-withdraw = Отозвать согласие
family-button-withdraw-yes = Да, отозвать
family-button-rename = Исправить моё имя
family-thanks = Спасибо, согласие записано
family-noted = Хорошо, записали
family-withdraw-ask = Отозвать согласие «{ $purpose }»? Ребёнок продолжит участвовать.
family-withdraw-processing = Отозвать согласие «{ $purpose }»? Без него заявка останется с пометкой, педагог об этом узнает, а данные ребёнка по вашей просьбе удалят.
family-withdrawn = Согласие отозвано
family-news-withdrawn = Родитель отозвал согласие на обработку данных: { $child }.

    Заявка { $entry } теперь с пометкой. Поговорите с семьёй или замените участника.
family-news-declined = Организатор не принял бумажное согласие: { $child }, заявка { $entry }.

    Проверьте подпись и дату и приложите скан ещё раз.
refusal-family-link-unknown = Эта семейная ссылка не работает. Попросите у педагога новую.
refusal-family-link-closed = Слишком много неверных попыток. Ссылка снова откроется для вас { $until }.
refusal-child-not-found = { $left ->
        [one] Такого ребёнка в этой заявке нет. Проверьте фамилию и дату рождения: осталась { $left } попытка.
        [few] Такого ребёнка в этой заявке нет. Проверьте фамилию и дату рождения: осталось { $left } попытки.
       *[many] Такого ребёнка в этой заявке нет. Проверьте фамилию и дату рождения: осталось { $left } попыток.
    }
refusal-not-a-guardian = Это может только родитель или опекун ребёнка, по ссылке от педагога.
refusal-guardian-unnamed = Сначала напишите ваши фамилию, имя и отчество.
