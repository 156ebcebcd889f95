/** The sites where works and videos live: which addresses are open to everybody, which belong to one person alone. */

export interface MediaSite {
  /** As people call it; a proper name, the same in every language. */
  readonly name: string;
  readonly hosts: readonly string[];
  /** Matched against host + path + query: the address of a work that anybody may open. */
  readonly shared: RegExp;
  /** Matched the same way: what only its owner sees. */
  readonly personal?: RegExp;
  /** `hard`: not everybody in Russia can open it, so another site is asked for. */
  readonly reach: 'open' | 'hard';
}

export const mediaSites: readonly MediaSite[] = [
  {
    name: 'VK',
    hosts: ['vk.com', 'vk.ru', 'vkvideo.ru'],
    shared:
      /(?:[/=](?:video|clip|wall|photo|doc|story|audio_playlist|playlist\/)-?\d+(?:_|%2F|\/)?-?\d*|\/video_ext\.php|\/s\/v\d)/u,
    personal: /\/(?:feed|im|al_im\.php|settings|edit|friends|video\/@?my|my)(?:[/?]|$)/u,
    reach: 'open',
  },
  {
    name: 'Rutube',
    hosts: ['rutube.ru'],
    shared: /\/(?:video|shorts|play\/embed|plst)\/(?:private\/)?[\da-z]{6,}/iu,
    personal: /^studio\.|\/(?:my|profile|upload)(?:[/?]|$)/u,
    reach: 'open',
  },
  {
    name: 'Яндекс Диск',
    hosts: ['disk.yandex.ru', 'disk.yandex.com', 'disk.yandex.by', 'disk.yandex.kz', 'disk.360.yandex.ru', 'yadi.sk'],
    shared: /\/(?:d|i|a|mail)\/[\w-]{4,}/u,
    personal: /\/(?:client|edit|notes)(?:[/?]|$)/u,
    reach: 'open',
  },
  {
    name: 'Облако Mail',
    hosts: ['cloud.mail.ru'],
    shared: /\/public\/[\w-]+\/[\w-]+/u,
    personal: /\/(?:home|attaches|gallery)(?:[/?]|$)/u,
    reach: 'open',
  },
  { name: 'Одноклассники', hosts: ['ok.ru'], shared: /\/(?:video|videoembed|live)\/\d+/u, reach: 'open' },
  {
    name: 'Дзен',
    hosts: ['dzen.ru'],
    shared: /\/(?:video\/watch|shorts|embed|a)\/[\w-]+/u,
    personal: /\/profile\/editor/u,
    reach: 'open',
  },
  {
    name: 'YouTube',
    hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    shared: /(?:youtu\.be\/[\w-]{6,}|[?&]v=[\w-]{6,}|\/(?:shorts|live|embed|v)\/[\w-]{6,}|[?&]list=[\w-]+)/u,
    personal: /^studio\.|\/(?:feed|upload|account)(?:[/?]|$)/u,
    reach: 'hard',
  },
  {
    name: 'Google Drive',
    hosts: ['drive.google.com', 'docs.google.com', 'photos.google.com', 'photos.app.goo.gl'],
    shared:
      /(?:\/(?:file|document|presentation|spreadsheets)\/d\/[\w-]+|\/drive\/(?:u\/\d+\/)?folders\/[\w-]+|[?&]id=[\w-]+|\/share\/|goo\.gl\/\w+)/u,
    personal: /\/(?:my-drive|recent|shared-with-me|home|login)(?:[/?]|$)/u,
    reach: 'hard',
  },
  {
    name: 'Instagram',
    hosts: ['instagram.com'],
    shared: /\/(?:p|reel|tv|[\w.]+\/reel)\/[\w-]+/u,
    personal: /\/(?:direct|accounts)(?:[/?]|$)/u,
    reach: 'hard',
  },
  {
    name: 'Facebook',
    hosts: ['facebook.com', 'fb.watch'],
    shared: /(?:\/[^/]+\/[^/]+|[?&]v=\d+|fb\.watch\/\w+)/u,
    reach: 'hard',
  },
  {
    name: 'TikTok',
    hosts: ['tiktok.com', 'vm.tiktok.com'],
    shared: /(?:\/video\/\d+|vm\.tiktok\.com\/\w+)/u,
    reach: 'hard',
  },
  {
    name: 'Dropbox',
    hosts: ['dropbox.com'],
    shared: /\/(?:s|scl)\/[^/]+\/[^/]+/u,
    personal: /\/home(?:[/?]|$)/u,
    reach: 'hard',
  },
  {
    name: 'web.telegram.org',
    hosts: ['web.telegram.org', 'web.whatsapp.com', 'e.mail.ru', 'mail.yandex.ru', 'mail.google.com', 'web.max.ru'],
    shared: /(?!)/u,
    personal: /./u,
    reach: 'open',
  },
];

/** The known site an address belongs to (`www.` and `m.` aside), null when none. */
export function siteOf(url: URL): MediaSite | null {
  const host = url.hostname.replace(/^(?:www|m)\./u, '');
  return mediaSites.find(({ hosts }) => hosts.some((known) => host === known || host === `studio.${known}`)) ?? null;
}
