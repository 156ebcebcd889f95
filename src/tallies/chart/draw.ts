/** Draws a picture: the drawing library makes an SVG of it, which becomes a PNG with the typeface's own letters. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { formatNumber } from '../../texts/format.ts';
import { FAMILY, fontFile } from './fonts.ts';
import { widthOf } from './measure.ts';
import type { Picture } from './option.ts';

use([BarChart, LineChart, GraphicComponent, GridComponent, SVGRenderer]);
// Without a browser the library guesses widths, and Cyrillic letters come out twice as wide.
setPlatformAPI({
  measureText(text, font = '') {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
    return { width: widthOf(text ?? '', size, font.startsWith('bold') ? 'bold' : 'normal') };
  },
});

let ready: Promise<void> | undefined;

/** The picture as PNG; the first one takes longer, since the renderer is loaded with it. */
export async function draw(picture: Picture): Promise<Uint8Array> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await ready;
  const font = { fontBuffers: [fontFile('normal'), fontFile('bold')], defaultFontFamily: FAMILY };
  const renderer = new Resvg(svgOf(picture), { font });
  const image = renderer.render();
  const png = image.asPng();
  image.free();
  renderer.free();
  return png;
}

function svgOf({ width, height, option, language }: Picture): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    // A function cannot be handed to a thread, so what words the axis's numbers is put in here.
    const formatter = (value: number) => formatNumber(value, language);
    if (option.yAxis && !Array.isArray(option.yAxis) && option.yAxis.type === 'value') {
      chart.setOption({ yAxis: { axisLabel: { formatter } } });
    }
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
