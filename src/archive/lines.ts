import { open, type FileHandle } from 'node:fs/promises';
import { diskFault } from '../system/fault.ts';

const enough = 1 << 20;

/** Writes lines to a file in large pieces. `add` never waits; whoever adds many waits for `flush` now and then. */
export class LineFile {
  readonly path: string;
  readonly #file: FileHandle;
  #pending = '';

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  static async create(path: string): Promise<LineFile> {
    try {
      return new LineFile(path, await open(path, 'wx'));
    } catch (error) {
      throw diskFault(error, path);
    }
  }

  add(line: string): void {
    this.#pending += `${line}\n`;
  }

  /** Writes what has gathered where that is a large piece, so that memory stays flat. */
  async flush(): Promise<void> {
    if (this.#pending.length >= enough) await this.end();
  }

  /** Writes the rest. */
  async end(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    try {
      await this.#file.writeFile(text);
    } catch (error) {
      throw diskFault(error, this.path);
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
