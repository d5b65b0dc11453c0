import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Under which routes find the client's address; whatever the client sent under it is overwritten. */
const ADDRESS_HEADER = "x-tracklight-address";
const FORWARDED = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"];

/**
 * Finds out where a request came from and leaves in its head only what may be believed.
 * @param trustedProxies proxies in front, each of which adds who called it at the end of X-Forwarded-For; with 0 no
 * such header is trusted, since any client can write one
 * @returns the address that the outermost of them saw; the connection's own where the header names none there
 */
export function settleClientAddress(request: IncomingMessage, trustedProxies: number): string {
  const peerAddress = request.socket.remoteAddress ?? "";
  const named = String(request.headers["x-forwarded-for"] ?? "").split(",");
  if (trustedProxies === 0) for (const name of FORWARDED) delete request.headers[name];
  const claimed = trustedProxies === 0 ? "" : (named.at(-trustedProxies) ?? "").trim();
  const address = isIP(claimed) === 0 ? peerAddress : claimed;
  request.headers[ADDRESS_HEADER] = address;
  return address;
}
