import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Draughtsman } from './card.ts';

const fontFiles = ['print-regular', 'print-italic', 'print-semibold'].map((name) =>
  fileURLToPath(new URL(`../assets/fonts/${name}.ttf`, import.meta.url)),
);

/** The real draughtsman, with our own faces and none of the machine's, so that a card is the same everywhere. */
export const resvg: Draughtsman = {
  png: (svg) =>
    new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Morning Serif' } })
      .render()
      .asPng(),
};
