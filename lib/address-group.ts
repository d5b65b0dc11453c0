import ipaddr from "ipaddr.js";

/**
 * The network that one household or server has to itself: an IPv4 address, or the first 64 bits of an IPv6 address.
 * An IPv4 address written inside IPv6 counts as itself; what is no address is its own group.
 */
export function addressGroup(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}
