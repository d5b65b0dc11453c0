import type { ServerResponse } from "node:http";
import { hashedPolicy } from "@/lib/http-cache/content-security-policy";

const STATIC: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  // A browser ignores it over plain http (RFC 6797, 8.1), so it needs no knowledge of the proxy in front.
  "Strict-Transport-Security": "max-age=31536000",
};

/** Sets what every answer carries. The policy lists no inline script; a page's own one replaces it. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(STATIC)) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", hashedPolicy(""));
}
