button-back = ← Назад
button-skip = Пропустить
button-cancel = Отменить
button-done = Готово
