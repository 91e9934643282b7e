import { BlockList, isIP } from 'node:net';

/** Networks that are no part of the public web (IANA special-purpose registries, RFC 6890 and later). */
const RESERVED = {
  ipv4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
  ],
  // Everything outside 2000::/3 is reserved; so are tunnels and translations, which can hide a private IPv4 address.
  ipv6: ['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
} as const;

type Family = keyof typeof RESERVED;

/** A list of its own for each family: one list would find every IPv4 address again among the reserved ones of IPv6. */
function listOf(family: Family): BlockList {
  const list = new BlockList();
  for (const network of RESERVED[family]) {
    const [address, bits] = network.split('/') as [string, string];
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

const blocked: Readonly<Record<Family, BlockList>> = { ipv4: listOf('ipv4'), ipv6: listOf('ipv6') };

/** May a program ask this IP address on behalf of a text that a stranger wrote? Text that is no IP address may not. */
export function isPublicIp(address: string): boolean {
  const version = isIP(address);
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return version !== 0 && !blocked[family].check(address, family);
}
