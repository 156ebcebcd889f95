### Заявки, которые организатор вносит за школу.

entering-button = Внести за школу
entering-which-way = { $contest }: как пришла заявка от школы?
entering-letter = Письмом
entering-paper = На бумаге
entering-phone = По телефону
entering-begun = Вносим за школу. Телефон педагога — тот, по которому можно дозвониться до школы.
