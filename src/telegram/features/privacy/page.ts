/** Everything held about a person as one page of HTML: plain words first, the same as data at its end. */

import type { OwnData } from '../../../privacy/own-data/taking.ts';
import { zoneName } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { childPart, entryPart } from './page-entries.ts';
import { type Part, toldAt } from './page-parts.ts';
import { aboutPart, consentPart, enquiryPart, rolePart, seatsPart, seenPart, wordsPart } from './page-person.ts';
import { plainData } from './plain-data.ts';

const STYLE = [
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#1c1c1e;background:#fff}',
  'h1{font-size:1.4rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}',
  'ul{padding-left:1.2rem;margin:.25rem 0}li{overflow-wrap:anywhere}.quiet{color:#6b6b70}',
  '@media(prefers-color-scheme:dark){body{color:#eee;background:#111}.quiet{color:#999}}',
  '@media print{body{max-width:none}h3{break-after:avoid}}',
].join('');

/** The whole page; instants are told in `zone`, which the page names once. */
export function dataPage(data: OwnData, say: Say, zone: string): string {
  const told = { say, zone };
  const parts: (Part | null)[] = [
    aboutPart(data, told),
    rolePart(data, told),
    consentPart(data, told),
    entryPart(data, told),
    childPart(data, told),
    enquiryPart(data, told),
    seatsPart(data, told),
    wordsPart(data, told),
    seenPart(data, told),
  ];
  const moment = toldAt(data.takenAt, told);
  return [
    '<!doctype html>',
    `<html lang="${say.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapeHtml(say('mydata-title'))}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(say('mydata-title'))}</h1>`,
    `<p class="quiet">${say.html('mydata-moment', { at: moment, zone: zoneName(data.takenAt, zone, say) })}</p>`,
    ...parts.flatMap((part) =>
      part ? [`<section><h2>${escapeHtml(part.title)}</h2>`, ...part.html, '</section>'] : [],
    ),
    `<p class="quiet">${say.html('mydata-rights')}</p>`,
    `<script type="application/json" id="data">${asScript(plainData(data))}</script>`,
    '</body></html>',
  ].join('\n');
}

/** JSON that cannot end the element it stands in. */
function asScript(data: unknown): string {
  return JSON.stringify(data, null, 1).replaceAll('<', '\\u003c');
}
