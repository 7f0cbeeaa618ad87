import { createHash } from 'node:crypto';
import { dkimHeader, type Signer } from './dkim.ts';
import { headerLine, type Header } from './headers.ts';
import { quotedPrintable, softBreak } from './quoted-printable.ts';

/** Text around the one address that differs from reader to reader. */
export type AroundAddress = readonly [before: string, after: string];

/** What all copies of a letter share. */
export interface LetterParts {
  readonly headers: readonly Header[];
  readonly text: AroundAddress;
  readonly html: AroundAddress;
}

/** What one copy has of its own. */
export interface Copy {
  readonly to: string;
  readonly messageId: string; // without brackets
  /** Where this reader leaves, by one click and by page. */
  readonly leaveAddress: string;
}

/** Gives the bytes of one copy after another. */
export type Letter = (copy: Copy) => Promise<readonly Uint8Array[]>;

/**
 * Builds what all copies share once: the encoded parts as bytes, and the digest of the body up to the first difference,
 * which each copy continues. A copy then costs its few headers and its signatures.
 */
export function letterOf({ headers, text, html }: LetterParts, signers: readonly Signer[]): Letter {
  const boundary = `part-${createHash('sha256').update(text[0]).update(html[0]).digest('hex').slice(0, 24)}`;
  const part = (type: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
  const first = Buffer.from(`${part('text/plain')}${quotedPrintable(text[0])}${softBreak}`, 'latin1');
  const middle = Buffer.from(
    `${softBreak}${quotedPrintable(text[1])}\r\n${part('text/html')}${quotedPrintable(html[0])}${softBreak}`,
    'latin1',
  );
  const last = Buffer.from(`${softBreak}${quotedPrintable(html[1])}\r\n--${boundary}--\r\n`, 'latin1');
  const begun = createHash('sha256').update(first);
  const shared: readonly Header[] = [
    ...headers,
    { name: 'MIME-Version', value: '1.0' },
    { name: 'Content-Type', value: `multipart/alternative; boundary="${boundary}"` },
  ];

  return async ({ to, messageId, leaveAddress }) => {
    const address = Buffer.from(quotedPrintable(leaveAddress), 'latin1');
    const body = begun.copy().update(address).update(middle).update(address).update(last);
    const own: readonly Header[] = [
      { name: 'To', value: `<${to}>` },
      { name: 'Message-ID', value: `<${messageId}>` },
      { name: 'List-Unsubscribe', value: `<${leaveAddress}>` },
      { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    ];
    const all = [...shared, ...own];
    const signatures = await Promise.all(signers.map((signer) => dkimHeader(signer, all, body)));
    const head = [...signatures, ...all.map(headerLine)].map((line) => `${line}\r\n`).join('');
    return [Buffer.from(`${head}\r\n`, 'latin1'), first, address, middle, address, last];
  };
}
