import { createHash } from 'node:crypto';
import type { Instant } from '../../vocabulary/index.ts';
import { dkimHeader } from '../mail/message/dkim.ts';
import { displayName, headerLine, headerText, mailDate, type Header } from '../mail/message/headers.ts';
import { quotedPrintable } from '../mail/message/quoted-printable.ts';
import { returnPath, type Sender } from '../mail/sender.ts';
import type { Message } from '../mail/smtp/send.ts';
import type { Keyring } from './keys.ts';
import { bounceTag, messageName } from './tokens.ts';

/** The mail that asks whether it was you. It says nothing that a visitor typed, and carries no more than its one address. */
export async function confirmationMail(
  { to, reader, address, at }: { to: string; reader: string; address: string; at: Instant },
  { paper, imprint, sender, keyring }: { paper: string; imprint: string | null; sender: Sender; keyring: Keyring },
): Promise<Message> {
  const text = `Somebody, hopefully you, asked that ${paper} be sent to this address.

If it was you, open this page within seven days and press the button:

${address}

If it was not, do nothing: no further mail will come.

-- 
${[paper, imprint].filter((line) => line !== null).join('\n')}
`;
  const body = quotedPrintable(text);
  const headers: readonly Header[] = [
    { name: 'From', value: `${displayName(sender.name || paper)} <${sender.address}>` },
    { name: 'To', value: `<${to}>` },
    { name: 'Subject', value: headerText(`Please confirm: ${paper} by mail`) },
    { name: 'Date', value: mailDate(at) },
    { name: 'Message-ID', value: `<${messageName(keyring, `confirmation/${at}`, reader)}@${sender.domain}>` },
    { name: 'Auto-Submitted', value: 'auto-generated' },
    { name: 'MIME-Version', value: '1.0' },
    { name: 'Content-Type', value: 'text/plain; charset=utf-8' },
    { name: 'Content-Transfer-Encoding', value: 'quoted-printable' },
  ];
  const digest = createHash('sha256').update(body);
  const signatures = await Promise.all(sender.signers.map((signer) => dkimHeader(signer, headers, digest)));
  const head = [...signatures, ...headers.map(headerLine)].map((line) => `${line}\r\n`).join('');
  return {
    from: returnPath(sender, bounceTag(keyring, reader)),
    to,
    bytes: [Buffer.from(`${head}\r\n`, 'latin1'), Buffer.from(body, 'latin1')],
  };
}
