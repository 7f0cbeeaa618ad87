import { lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Every range that is not the public internet: private, loopback, link-local, carrier, documentation, multicast, and IPv4 in IPv6's clothes. */
const notPublic = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [
  ['::', 96], // includes ::1 and the old IPv4-compatible form
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23], // Teredo, ORCHID, benchmarking
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  notPublic.addSubnet(address, bits, 'ipv6');

/** Whether an IP address lies in the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return !notPublic.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Why an address found in data may not be asked, or null where it may. `new URL` has already turned 127.1 and its kin into plain form. */
export function objectionTo(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `it is not a web address (${url.protocol})`;
  if (url.username || url.password) return 'it carries credentials';
  if (url.port && url.port !== '80' && url.port !== '443') return `port ${url.port} is not a port of the public web`;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublicAddress(host)) return 'it lies in a private network';
  if (!isIP(host) && (!host.includes('.') || /\.(local|localhost|internal|home|lan|intranet|corp)\.?$/i.test(host)))
    return 'it lies in a private network';
  return null;
}

/**
 * A name resolution that fails unless every answer is public. The connection is made to the address that was checked, so a
 * name that changes its mind between check and use gains nothing.
 */
export function publicOnly(resolve: typeof systemLookup = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const list = addresses as unknown as { address: string; family: number }[];
      const secret = list.find(({ address }) => !isPublicAddress(address));
      if (list.length === 0 || secret) {
        const refusal = Object.assign(new Error(`${hostname} lies in a private network`), { code: 'EPRIVATE' });
        return callback(refusal, '', 0);
      }
      if (options.all) return callback(null, list, 0);
      return callback(null, list[0]!.address, list[0]!.family);
    });
  };
}
