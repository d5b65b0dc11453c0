import "server-only";
import { AppError } from "@/lib/errors";

/**
 * Refuses a change that doesn't come from a page of this very site, by what browsers say of its origin, which no page can
 * forge. At least one of Sec-Fetch-Site and Origin must be there, and each that is must agree.
 * Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet, "Fetch Metadata" and "Verifying origin".
 * @throws AppError FORBIDDEN naming the field "origin"
 */
export function requireSameOrigin({ headers }: Request): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isOwnSite = site === null || site === "same-origin";
  const isOwnOrigin = origin === null || (URL.canParse(origin) && new URL(origin).host === headers.get("host"));
  if (isOwnSite && isOwnOrigin && !(site === null && origin === null)) return;
  throw new AppError("FORBIDDEN", "Changes are taken from this site's own pages only.", { field: "origin" });
}
