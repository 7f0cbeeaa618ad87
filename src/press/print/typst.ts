import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Typesetter } from './print.ts';

const faces = ['print-regular', 'print-italic', 'print-semibold', 'print-label'] as const;

/** The real typesetter: Typst with our own faces. Opening it takes about 60 ms; one serves any number of issues. */
export function openTypst(): Typesetter {
  const fontBlobs = faces.map((name) => readFileSync(new URL(`../assets/fonts/${name}.ttf`, import.meta.url)));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return {
    pdf(source, inputs) {
      const bytes = compiler.pdf(
        { mainFileContent: source, inputs: { ...inputs } },
        { pdfStandard: 'ua-1', pdfTags: true },
      );
      compiler.evictCache(0);
      return bytes;
    },
  };
}
