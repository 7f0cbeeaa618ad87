import { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';

/** Reads a whole body, decoded, and gives up past a size: a flood is cut off, and so is a small body that unpacks to one. */
export async function readBody(body: Readable, encoding: string | undefined, maxBytes: number): Promise<Uint8Array> {
  const decoder = decoderFor(encoding);
  const stream = decoder ? body.pipe(decoder) : body;
  if (decoder) body.once('error', (error) => decoder.destroy(error));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) throw Object.assign(new Error(`more than ${maxBytes} bytes`), { code: 'TOO_LARGE' });
      chunks.push(chunk);
    }
  } catch (error) {
    body.destroy();
    const code = (error as { code?: unknown }).code;
    if (
      typeof code === 'string' &&
      /^(Z_|ERR__ERROR_|ERR_ZLIB|ERR_ZSTD|ZSTD_|UND_ERR_SOCKET|ECONNRESET|ERR_PADDING)/.test(code)
    )
      throw Object.assign(new Error('the body does not decode', { cause: error }), { code: 'BROKEN_BODY' });
    throw error;
  }
  return Buffer.concat(chunks);
}

function decoderFor(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    case 'deflate':
      return createInflate();
    default:
      return null;
  }
}
