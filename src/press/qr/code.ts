import { correctedBlocks } from './correction.ts';
import { bestMasked } from './mask.ts';
import { drawFunctionPatterns, placeBits } from './modules.ts';
import { byteCapacity, largestVersion, versionOf } from './versions.ts';

/** The dark modules of a QR code, row by row. */
export type Modules = readonly (readonly boolean[])[];

/**
 * A QR code (ISO/IEC 18004) of a short text in byte mode with error correction M, versions 1 to 10: up to 213 bytes. Throws
 * RangeError where the text is longer.
 */
export function qrCode(text: string): Modules {
  const data = Buffer.from(text, 'utf8');
  const version = versionOf(data.length);
  if (version === null)
    throw new RangeError(`${data.length} bytes do not fit a QR code of at most ${byteCapacity(largestVersion)} bytes`);
  const drawn = drawFunctionPatterns(version);
  placeBits(drawn, correctedBlocks(data, version));
  return bestMasked(drawn);
}
