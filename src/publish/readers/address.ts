import { domainToASCII } from 'node:url';

/** A mail address in the forms we need it. */
export interface MailAddress {
  /** As written, with the domain in ASCII: what mail is sent to. */
  readonly address: string;
  /** For comparing: small letters throughout. */
  readonly key: string;
  readonly domain: string;
}

/**
 * Reads a mail address by the strict rule: a dot-atom of ASCII before the at sign (RFC 5321, without quotation and comments)
 * and a domain name of at least two labels after it. Null for everything else, line breaks included.
 */
export function mailAddress(text: string): MailAddress | null {
  const written = text.trim();
  const at = written.lastIndexOf('@');
  const local = written.slice(0, at);
  if (at < 1 || local.length > 64 || !/^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local)) return null;
  const domain = asciiDomain(written.slice(at + 1));
  if (domain === null) return null;
  const address = `${local}@${domain}`;
  return address.length > 254 ? null : { address, key: address.toLowerCase(), domain };
}

function asciiDomain(text: string): string | null {
  if (/[\s/:?#@\\[\]%]/.test(text)) return null;
  const domain = domainToASCII(text).toLowerCase();
  const labels = domain.split('.');
  const fits = labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label));
  return fits && labels.length >= 2 && !/^\d+$/.test(labels.at(-1) ?? '') && domain.length <= 253 ? domain : null;
}
