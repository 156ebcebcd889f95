// @ts-check
/** What the page says in Russian; `en.js` says the same. */

/** @typedef {{ one: string, few: string, many: string, other: string }} Forms */

const plural = new Intl.PluralRules('ru');

/**
 * @param {number} count
 * @param {Omit<Forms, 'other'>} forms
 */
const counted = (count, forms) => {
  const form = plural.select(count);
  return `${count} ${form === 'one' || form === 'few' ? forms[form] : forms.many}`;
};

const minutes = { one: 'минута', few: 'минуты', many: 'минут' };
const hours = { one: 'час', few: 'часа', many: 'часов' };
const days = { one: 'день', few: 'дня', many: 'дней' };

export const ru = {
  locale: 'ru-RU',
  name: 'Рампа',
  place: 'песочница',
  what: 'Бот конкурсов на этом компьютере: настоящего Telegram здесь нет, пишите и нажимайте смело.',
  otherLanguage: 'English',
  roles: { school: 'Педагог', parent: 'Родитель', organizer: 'Организатор', guest: 'Гость' },
  roleDoes: {
    school: 'Подаёт заявки на конкурсы: от первого ребёнка до номера заявки.',
    parent: 'Узнаёт, где и когда выступает ребёнок, и отвечает, придёт ли.',
    organizer: 'Принимает заявки, получает сводки, рассылает анонсы.',
    guest: 'Ещё один человек со своим телефоном.',
  },
  ok: 'Хорошо',
  cancel: 'Отмена',
  close: 'Закрыть',
  today: 'Сегодня',
  yesterday: 'Вчера',
  lost: 'Нет связи с программой, пробуем снова…',
  refused: (/** @type {string} */ why) => `Не получилось: ${why}`,
  bytes: ['Б', 'КБ', 'МБ', 'ГБ'],
  ago: (/** @type {number} */ count, /** @type {'minutes' | 'hours' | 'days'} */ unit) =>
    counted(count, { minutes, hours, days }[unit]),

  theme: 'Светлая или тёмная тема',
  startOver: 'Начать заново',
  startOverAsk: 'Начать всё заново? Заявки, переписка и сдвиг часов пропадут, вернутся данные примера.',
  startingOver: 'Начинаем заново…',
  startedOver: 'Всё начато заново',
  more: 'Ещё',

  clock: 'Часы песочницы',
  clockHint: 'Передвиньте время, чтобы сразу увидеть сроки, напоминания и сводки. Время новосибирское.',
  plusHour: '+1 час',
  plusDay: '+1 день',
  setTo: 'Дата и время',
  set: 'Перевести',
  realTime: 'Вернуть настоящее время',

  log: 'Вызовы Bot API',
  logEmpty: 'Вызовов пока нет.',
  logPolls: 'Показывать getUpdates',
  logFilter: 'Метод',

  putInPhone: 'Чей это телефон?',
  addPerson: 'Добавить человека',
  firstName: 'Имя',
  lastName: 'Фамилия',
  phoneNumber: 'Телефон',
  clientLanguage: 'Язык приложения',
  languages: { ru: 'Русский', en: 'English' },
  intoPhone: 'В какой телефон',
  phonePlaces: ['Первый', 'Второй', 'Третий'],
  add: 'Добавить',

  phoneOf: (/** @type {string} */ name) => `Телефон: ${name}`,
  phones: 'Телефоны',
  unread: (/** @type {number} */ count) =>
    counted(count, { one: 'новое сообщение', few: 'новых сообщения', many: 'новых сообщений' }),
  toBottom: 'Вниз, к последнему сообщению',
  messages: 'Переписка',
  messageField: 'Сообщение',
  send: 'Отправить',
  start: 'Начать',
  startHint: 'Нажмите «Начать», чтобы открыть бота.',
  bot: 'бот',
  blockedStatus: 'заблокирован',
  menu: 'Меню чата',
  commands: 'Команды',
  attach: 'Прикрепить',
  keyboard: 'Показать или скрыть клавиатуру бота',
  actions: {
    typing: 'печатает…',
    photo: 'отправляет фото…',
    document: 'отправляет файл…',
    video: 'отправляет видео…',
    voice: 'записывает голосовое…',
    location: 'ищет место…',
    other: 'занят делом…',
  },

  photoOrFile: 'Фото или файл',
  myContact: 'Мой контакт',
  sampleVoice: 'Голосовое сообщение (образец)',
  sampleSticker: 'Стикер (образец)',
  shareContactAsk: 'Бот получит ваше имя и номер телефона.',
  share: 'Поделиться',
  sendFiles: (/** @type {number} */ count) =>
    count === 1 ? 'Отправить файл' : `Отправить ${counted(count, { one: 'файл', few: 'файла', many: 'файлов' })}`,
  asPhoto: 'Как фото',
  asDocument: 'Как файл, без сжатия',
  caption: 'Подпись',
  dropHere: 'Отпустите файл здесь',
  fileTooBig: (/** @type {string} */ name) => `«${name}» больше 20 МБ: бот такой файл не скачает`,

  openLink: 'Открыть ссылку на бота…',
  linkField: 'Ссылка t.me или её start-параметр',
  linkWrong: 'Это не ссылка на этого бота',
  open: 'Открыть',
  block: 'Заблокировать бота',
  unblock: 'Разблокировать',

  messageMenu: 'Действия с сообщением',
  reply: 'Ответить',
  replyTo: 'Ответ на сообщение',
  copyText: 'Скопировать текст',
  edit: 'Изменить',
  editing: 'Правка сообщения',
  forward: 'Переслать…',
  forwardTo: 'Кому переслать?',
  forwardedTo: (/** @type {string} */ name) => `Переслано: ${name}`,
  tapAgain: (/** @type {string} */ label) => `Нажать «${label}» со второго устройства`,
  copied: 'Скопировано',
  you: 'Вы',

  edited: 'изменено',
  forwarded: 'Пересланное сообщение',
  pinned: 'Закреплённое сообщение',
  sent: 'Отправлено',
  seen: 'Бот ответил',
  photo: 'Фото',
  video: 'Видео',
  animation: 'Гифка',
  audio: 'Аудио',
  voice: 'Голосовое сообщение',
  sticker: 'Стикер',
  document: 'Документ',
  contact: 'Контакт',
  location: 'Место',
  album: 'Альбом',
  enlarge: 'Увеличить фото',
  download: (/** @type {string} */ name) => `Скачать ${name}`,
  covered: 'Скрытая картинка, нажмите, чтобы показать',
  cover: 'Скрыть до нажатия',
  captionAbove: 'Подпись сверху',
  spoiler: 'Скрытый текст, нажмите, чтобы показать',
  expand: 'Развернуть цитату',
  notHere: 'В песочнице этой кнопки нет, попробуйте в Telegram',
};
