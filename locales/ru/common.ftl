button-back = ← Назад
button-skip = Пропустить
button-cancel = Отменить
button-done = Готово
not-allowed = Это вам недоступно.
zone-novosibirsk = по Новосибирску
