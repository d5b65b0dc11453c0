import type { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/i18n/routing";

const toLanguage = createMiddleware(routing);

/** No page has a percent sign or a NUL character in its name; decoded once it would no longer be an address. */
function isReadable(pathname: string): boolean {
  try {
    return !/[%\0]/.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}

/** Maps "/reviews" to the English page and "/de/reviews" to the German one; sets no cookie. A garbled address gets 400. */
export function proxy(request: NextRequest): Response {
  return isReadable(request.nextUrl.pathname) ? toLanguage(request) : new Response(null, { status: 400 });
}

/** Pages only: not the API, the health checks, Next's own files or anything with a file ending. */
export const config = {
  matcher: ["/((?!api/|_next/|livez$|readyz$|metrics$|.*\\..*).*)"],
};
