import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/i18n/routing";

/** Maps "/reviews" to the English page and "/de/reviews" to the German one; sets no cookie. */
export const proxy = createMiddleware(routing);

/** Pages only: not the API, the health checks, Next's own files or anything with a file ending. */
export const config = {
  matcher: ["/((?!api|_next|livez|readyz|metrics|.*\\..*).*)"],
};
