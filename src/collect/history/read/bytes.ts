import { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { Fault } from '../../../system/fault.ts';

export type Bytes = AsyncIterable<Uint8Array>;

/** Unpacks gzip and zstd, told by their first bytes; anything else comes as it is. A cut or broken file is a fault. */
export async function* unpacked(name: string, packed: Uint8Array): Bytes {
  const unpacker = unpackerFor(packed);
  if (unpacker === null) {
    yield packed;
    return;
  }
  const source = Readable.from(slices(packed), { objectMode: false });
  source.pipe(unpacker);
  try {
    for await (const chunk of unpacker) yield chunk as Uint8Array;
  } catch (error) {
    throw damaged(name, error instanceof Error ? error.message : String(error), error);
  } finally {
    source.destroy();
    unpacker.destroy();
  }
}

/** Joins a stream. A document larger than the limit is a fault rather than a full memory. */
export async function whole(name: string, bytes: Bytes, limit = wholeLimit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit)
      throw new Fault(
        'input',
        `${name} is too large to be read as one document.`,
        `It holds more than ${limit / mebibyte} MiB, and a JSON document has to be read whole.`,
        'Write it as JSON Lines, one object a line, and import that.',
      );
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
}

export function damaged(name: string, why: string, cause?: unknown): Fault {
  return new Fault(
    'input',
    `${name} is damaged: nothing of it was kept.`,
    `It cannot be read to its end (${why}).`,
    'Fetch or make the file again and import it once more.',
    { cause },
  );
}

const mebibyte = 1024 * 1024;
const wholeLimit = 256 * mebibyte;

function unpackerFor(packed: Uint8Array) {
  if (packed[0] === 0x1f && packed[1] === 0x8b) return createGunzip({ chunkSize: 65_536 });
  const zstd = packed[0] === 0x28 && packed[1] === 0xb5 && packed[2] === 0x2f && packed[3] === 0xfd;
  return zstd ? createZstdDecompress({ chunkSize: 65_536 }) : null;
}

function* slices(packed: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < packed.length; from += 65_536) yield packed.subarray(from, from + 65_536);
}
