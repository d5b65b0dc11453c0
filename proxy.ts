import { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/i18n/routing";
import { pagePolicy } from "@/lib/page-policy";
import { isAdminPath } from "@/lib/site/addresses";

const toLanguage = createMiddleware(routing);

/** No page has a percent sign or a NUL character in its name; decoded once it would no longer be an address. */
function isReadable(pathname: string): boolean {
  try {
    return !/[%\0]/.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}

const NONCE_BYTES = 16;

/**
 * A page of the desk is made for one person and kept nowhere: its scripts carry a nonce of this one answer. Next gives it to
 * its own scripts, since it finds the policy on the request.
 */
function toAdmin(request: NextRequest): Response {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));
  const policy = pagePolicy([`'nonce-${nonce}'`, "'strict-dynamic'"]);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = toLanguage(new NextRequest(request, { headers }));
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Maps "/reviews" to the English page and "/de/reviews" to the German one; sets no cookie. A garbled address gets 400. */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (!isReadable(pathname)) return new Response(null, { status: 400 });
  return isAdminPath(pathname) ? toAdmin(request) : toLanguage(request);
}

/** Pages only: not the API, the health checks, Next's own files or anything with a file ending. */
export const config = {
  matcher: ["/((?!api/|_next/|livez$|readyz$|metrics$|.*\\..*).*)"],
};
