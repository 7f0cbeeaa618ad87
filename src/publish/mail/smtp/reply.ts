/** One answer of a mail server: `250-PIPELINING` … `250 SMTPUTF8` is one reply of several lines. */
export interface Reply {
  readonly code: number;
  /** Enhanced status of RFC 3463 where the server gives one: `5.1.1`. */
  readonly status: string | null;
  readonly lines: readonly string[];
}

const longest = 64 * 1024; // characters of one reply

/** Puts replies together from whatever pieces arrive. Gives null where the other side does not speak SMTP. */
export class ReplyReader {
  #rest = '';
  #lines: string[] = [];

  /** Whether part of a reply has come, or bytes nobody asked for. */
  get holdsMore(): boolean {
    return this.#rest !== '' || this.#lines.length > 0;
  }

  push(bytes: Buffer): readonly Reply[] | null {
    this.#rest += bytes.toString('latin1');
    if (this.#rest.length > longest || this.#lines.length > 512) return null;
    const replies: Reply[] = [];
    for (;;) {
      const end = this.#rest.indexOf('\n');
      if (end < 0) return replies;
      const line = this.#rest.slice(0, end).replace(/\r$/, '');
      this.#rest = this.#rest.slice(end + 1);
      const match = /^([2-5]\d\d)(?:([ -])(.*))?$/.exec(line);
      if (!match) return null;
      this.#lines.push(match[3] ?? '');
      if (match[2] === '-') continue;
      replies.push({
        code: Number(match[1]),
        status: /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(this.#lines[0] ?? '')?.[1] ?? null,
        lines: this.#lines,
      });
      this.#lines = [];
    }
  }
}

/** A reply as a receipt: code and first line, printable, short, and without the reader's address. */
export function receiptOf(reply: Reply, address: string): string {
  const said = reply.lines.join(' ').replace(/[^\x20-\x7e]/g, ' ');
  const bare = address === '' ? said : said.replaceAll(new RegExp(RegExp.escape(address), 'gi'), 'the reader');
  return `${reply.code} ${bare}`.slice(0, 200);
}

/** 421, 45x with 4.7.x and the like: the server finds us too fast. */
export function asksForPatience({ code, status }: Reply): boolean {
  return code === 421 || (code >= 450 && code < 460 && (status?.startsWith('4.7.') ?? false));
}

/** The mailbox does not exist (RFC 3463, 3.2); other refusals say nothing about the next issue. */
export function saysGone({ status }: Reply): boolean {
  return status !== null && ['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10'].includes(status);
}
