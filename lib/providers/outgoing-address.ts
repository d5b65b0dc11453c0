import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const NOT_PUBLIC_V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
const NOT_PUBLIC_V6 = [
  "::/128",
  "::1/128",
  "::ffff:0:0/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "fc00::/7",
  "fe80::/10",
  "ff00::/8",
];

function blockList(v4: readonly string[], v6: readonly string[]): BlockList {
  const list = new BlockList();
  for (const [subnets, family] of [
    [v4, "ipv4"],
    [v6, "ipv6"],
  ] as const) {
    for (const subnet of subnets) {
      const [network = "", prefix] = subnet.split("/");
      list.addSubnet(network, Number(prefix), family);
    }
  }
  return list;
}

// IANA special-purpose address registries (RFC 6890 and its updates).
const notPublic = blockList(NOT_PUBLIC_V4, NOT_PUBLIC_V6);
const loopback = blockList(["127.0.0.0/8"], ["::1/128"]);

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

/** Whether the URL names this machine itself: localhost, 127.0.0.0/8 or [::1]. */
function isLoopbackUrl(url: URL): boolean {
  const host = hostOf(url);
  return host === "localhost" || (isIP(host) !== 0 && isIn(loopback, host));
}

/**
 * The address a provider is asked at: its own, or an override for tests and the simulator.
 * @throws RangeError when the override is neither https to a public host nor loopback
 */
export function outgoingBaseUrl(own: string, override: string | undefined): URL {
  const url = URL.parse(override ?? own);
  if (!url) throw new RangeError(`"${override}" is not a URL; write it as https://host or http://127.0.0.1:PORT`);
  if (isLoopbackUrl(url) && /^https?:$/.test(url.protocol)) return url;
  const host = hostOf(url);
  if (url.protocol !== "https:") throw new RangeError(`${url.href}: a provider is asked over https, or on loopback`);
  if (isIP(host) && isIn(notPublic, host)) throw new RangeError(`${url.href}: the address is a private one`);
  return url;
}

/**
 * A DNS look-up that refuses names which lead where the URL may not go: a public host to a private address, or
 * "localhost" away from loopback.
 */
export function guardedLookup(url: URL): LookupFunction {
  const isAllowed = (address: string) => (isLoopbackUrl(url) ? isIn(loopback, address) : !isIn(notPublic, address));
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = error ? [] : found;
      const refused = error ? undefined : found.find(({ address }) => !isAllowed(address));
      if (error || !first) return callback(error ?? new Error(`${hostname} has no address`), []);
      if (refused) return callback(new Error(`${hostname} leads to ${refused.address}, which is refused`), []);
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
}
