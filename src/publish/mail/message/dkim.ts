import { createHash, createPrivateKey, sign, type Hash, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { Fault } from '../../../system/fault.ts';
import { fold, headerLine, type Header } from './headers.ts';

/** A key that signs for a domain, published as TXT at `<selector>._domainkey.<domain>`. */
export interface Signer {
  readonly domain: string;
  readonly selector: string;
  readonly key: KeyObject;
}

/** RSA of 1024 bits or more, or Ed25519 (RFC 8463). Throws a fault for any other key. */
export function signerFrom(domain: string, selector: string, pem: string): Signer {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw unusable(selector, error instanceof Error ? error.message : String(error));
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'ed25519' && !(key.asymmetricKeyType === 'rsa' && bits >= 1024))
    throw unusable(selector, 'It is neither an RSA key of 1024 bits or more nor an Ed25519 key.');
  return { domain, selector, key };
}

/**
 * The DKIM-Signature header over a message (RFC 6376), relaxed for headers and simple for the body, which in our
 * quoted-printable has nothing to relax. Every header given is signed; From and Subject also against a second one slipped in.
 */
export async function dkimHeader(signer: Signer, headers: readonly Header[], body: Hash): Promise<string> {
  const ed25519 = signer.key.asymmetricKeyType === 'ed25519';
  const names = [...headers.map(({ name }) => name.toLowerCase()), 'from', 'subject'];
  const unsigned = fold(
    `DKIM-Signature: v=1; a=${ed25519 ? 'ed25519' : 'rsa'}-sha256; c=relaxed/simple; d=${signer.domain}; s=${signer.selector}; h=${names.join(': ')}; bh=${body.copy().digest('base64')}; b=`,
  );
  const signed = `${headers.map((header) => `${relaxed(headerLine(header))}\r\n`).join('')}${relaxed(unsigned)}`;
  const data = Buffer.from(signed, 'latin1');
  const signature = ed25519
    ? sign(null, createHash('sha256').update(data).digest(), signer.key)
    : await signLater('sha256', data, signer.key);
  return `${unsigned}${(signature.toString('base64').match(/.{1,72}/g) ?? []).map((line) => `\r\n ${line}`).join('')}`;
}

/** RSA is nearly the whole cost of a mail; done beside the event loop it uses the other core. */
const signLater = promisify(sign) as (algorithm: string, data: Buffer, key: KeyObject) => Promise<Buffer>;

/** RFC 6376, 3.4.2: the name in small letters, the value on one line with single spaces. */
function relaxed(line: string): string {
  const colon = line.indexOf(':');
  const value = line
    .slice(colon + 1)
    .replaceAll(/\r\n(?=[ \t])/g, '')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
  return `${line.slice(0, colon).trim().toLowerCase()}:${value}`;
}

function unusable(selector: string, why: string): Fault {
  return new Fault(
    'configuration',
    `The DKIM key "${selector}" cannot be used.`,
    why,
    'Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048',
  );
}
