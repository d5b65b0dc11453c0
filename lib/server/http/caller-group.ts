import "server-only";
import { addressGroup } from "@/lib/address-group";

/** The network that a request comes from, by the address that the HTTP cache has settled. */
export function callerGroup(headers: Headers): string {
  return addressGroup(headers.get("x-tracklight-address") ?? "");
}
