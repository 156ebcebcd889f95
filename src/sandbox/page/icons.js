// @ts-check
/** The page's icons: strokes on a 24 × 24 field, coloured by the text around them. */

const paths = {
  send: 'M4 12 20 4l-5 16-4-7-7-1Z M11 13l9-9',
  attach: 'M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L10 17a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4',
  slash: 'M4 5h16v14H4Z M14 8.5l-4 7',
  keyboard: 'M3 6h18v12H3Z M7 10h.01 M12 10h.01 M17 10h.01 M8 14h8',
  more: 'M12 5v.01 M12 12v.01 M12 19v.01',
  dots: 'M5 12h.01 M12 12h.01 M19 12h.01',
  close: 'M6 6l12 12 M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  tick: 'M5 12.5l4.5 4.5L19 7',
  ticks: 'M2 12.5l4.5 4.5L16 7 M11 16l1 1L22 7',
  pin: 'M12 16v5 M8 4h8l-1 6 3 3v3H6v-3l3-3Z',
  reply: 'M10 6 4 12l6 6 M4 12h9a7 7 0 0 1 7 7',
  forward: 'M14 6l6 6-6 6 M20 12h-9a7 7 0 0 0-7 7',
  edit: 'M4 20h4L20 8l-4-4L4 16Z',
  copy: 'M9 9h11v11H9Z M5 15H4V4h11v1',
  again: 'M4 12a8 8 0 0 1 14-5l2 2 M20 4v5h-5 M20 12a8 8 0 0 1-14 5l-2-2 M4 20v-5h5',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5 M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1.5-1.5',
  outside: 'M8 16 17 7 M9 7h8v8',
  file: 'M6 3h8l5 5v13H6Z M14 3v5h5',
  photo: 'M4 5h16v14H4Z M4 16l5-5 5 5 2-2 4 4 M15.5 9h.01',
  contact: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z M4 21c0-4 3.5-6 8-6s8 2 8 6',
  place: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21Z M12 9.5h.01',
  voice: 'M12 4a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3Z M6 12a6 6 0 0 0 12 0 M12 18v3',
  sticker: 'M20 13V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h7Z M13 20c0-5 2-7 7-7',
  block: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z M5.6 5.6l12.8 12.8',
  language:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z M3 12h18 M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3Z',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z M2.5 20c0-3.5 3-5.5 6.5-5.5s6.5 2 6.5 5.5 M18.5 8v6 M15.5 11h6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z M12 7v5l3.5 2',
  log: 'M4 6h16 M4 12h16 M4 18h10',
  theme: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  over: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5 M4 4v4.5h4.5',
  app: 'M4 5h16v14H4Z M4 9h16',
};

/** @typedef {keyof typeof paths} IconName */

/**
 * An icon of the text's colour and 1.25 times its size; it says nothing to a screen reader.
 *
 * @param {IconName} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
