import { type LookupAddress, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether an address lies in the public unicast space; an IPv4 address inside an IPv6 one counts as itself. */
function isPublic(address: string): boolean {
  return ipaddr.process(address).range() === "unicast";
}

function isLoopback(address: string): boolean {
  return ipaddr.process(address).range() === "loopback";
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

/** Whether the URL names this machine itself: localhost, 127.0.0.0/8 or [::1]. */
function isLoopbackUrl(url: URL): boolean {
  const host = hostOf(url);
  return host === "localhost" || (isIP(host) !== 0 && isLoopback(host));
}

/**
 * A provider's base address: its own, or an override for tests and the simulator.
 * @throws RangeError when the override is neither https to a public host nor loopback
 */
export function outgoingBaseUrl(ownUrl: string, override: string | undefined): URL {
  const url = URL.parse(override ?? ownUrl);
  if (!url) throw new RangeError(`"${override}" is not a URL; write it as https://host or http://127.0.0.1:PORT`);
  if (isLoopbackUrl(url) && /^https?:$/.test(url.protocol)) return url;
  const host = hostOf(url);
  if (url.protocol !== "https:") throw new RangeError(`${url.href}: a provider is called over https, or on loopback`);
  if (isIP(host) && !isPublic(host)) throw new RangeError(`${url.href}: the address is a private one`);
  return url;
}

/**
 * A DNS look-up that refuses names which lead where the URL may not go: a public host to a private address, or
 * "localhost" away from loopback.
 */
export function guardedLookup(url: URL): LookupFunction {
  const isAllowed = (address: string) => (isLoopbackUrl(url) ? isLoopback(address) : isPublic(address));
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = error ? [] : addresses;
      const refused = error ? undefined : addresses.find(({ address }) => !isAllowed(address));
      if (error || !first) return callback(error ?? new Error(`${hostname} has no address`), []);
      if (refused) return callback(new Error(`${hostname} leads to ${refused.address}, which is refused`), []);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
