import type { Bytes } from './bytes.ts';
import { damaged } from './bytes.ts';

/** A file inside a tar archive. Its content must be read, or left, before the next member is asked for. */
export interface Member {
  readonly name: string;
  readonly content: Bytes;
}

const block = 512;

/**
 * The plain files of a tar archive (POSIX ustar and pax, GNU long names), in order and without holding one whole.
 * Folders and links are passed over. A broken header or a cut archive is a fault.
 */
export async function* membersOf(archive: string, bytes: Bytes): AsyncGenerator<Member> {
  const queue = new ByteQueue(archive, bytes);
  let longName: string | null = null;
  for (;;) {
    const header = await queue.take(block);
    if (header === null || header.every((byte) => byte === 0)) return;
    if (!checksumHolds(header)) throw damaged(archive, 'a tar header does not add up');
    const size = sizeIn(header);
    const padding = (block - (size % block)) % block;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'L' || type === 'x') {
      const text = textIn(await queue.takeAll(size));
      longName = type === 'L' ? text : (/(?:^|\n)\d+ path=([^\n]+)/.exec(text)?.[1] ?? longName);
      await queue.takeAll(padding);
      continue;
    }
    const content = queue.stream(size);
    if (type === '0' || type === '\0') yield { name: longName ?? nameIn(header), content };
    longName = null;
    for await (const rest of content) void rest;
    await queue.takeAll(padding);
  }
}

/** Takes counted pieces from a stream of chunks. */
class ByteQueue {
  readonly #archive: string;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(archive: string, bytes: Bytes) {
    this.#archive = archive;
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes; null at the end of the stream. */
  async take(size: number): Promise<Uint8Array | null> {
    const pieces: Uint8Array[] = [];
    let missing = size;
    while (missing > 0) {
      const piece = await this.#next(missing);
      if (piece === null) {
        if (missing === size) return null;
        throw damaged(this.#archive, 'it ends in the middle of a member');
      }
      pieces.push(piece);
      missing -= piece.length;
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }

  async takeAll(size: number): Promise<Uint8Array> {
    const taken = size === 0 ? new Uint8Array(0) : await this.take(size);
    if (taken === null) throw damaged(this.#archive, 'it ends in the middle of a member');
    return taken;
  }

  /** The next bytes as they come. Going through it again gives what was left. */
  stream(size: number): Bytes {
    let missing = size;
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      if (missing === 0) return { done: true, value: undefined };
      const piece = await this.#next(missing);
      if (piece === null) throw damaged(this.#archive, 'it ends in the middle of a member');
      missing -= piece.length;
      return { done: false, value: piece };
    };
    return { [Symbol.asyncIterator]: () => ({ next }) };
  }

  /** Up to so many bytes, at least one; null at the end. */
  async #next(most: number): Promise<Uint8Array | null> {
    while (this.#held.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) return null;
      this.#held = value;
    }
    const piece = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(piece.length);
    return piece;
  }
}

function checksumHolds(header: Uint8Array): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return sum === Number.parseInt(textIn(header.subarray(148, 156)), 8);
}

/** Octal digits, or for very large members a binary number marked by its first bit. */
function sizeIn(header: Uint8Array): number {
  const field = header.subarray(124, 136);
  if ((field[0]! & 0x80) === 0) return Number.parseInt(textIn(field), 8) || 0;
  return field.subarray(4).reduce((total, byte) => total * 256 + byte, 0);
}

function nameIn(header: Uint8Array): string {
  const prefix = textIn(header.subarray(257, 262)) === 'ustar' ? textIn(header.subarray(345, 500)) : '';
  const name = textIn(header.subarray(0, 100));
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textIn(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end))
    .toString('utf8')
    .trim();
}
