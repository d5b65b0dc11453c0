import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import type { Locale } from "next-intl";
import type { Role } from "@/lib/contracts/people/role";
import { getPathname } from "@/lib/i18n/navigation";
import { findVisitor } from "@/lib/server/auth/session";
import { adminContext } from "@/lib/server/context";
import type { Ctx, Person } from "@/lib/services/context";

/** The context of a person at the desk. */
export interface AdminCtx extends Ctx {
  readonly actor: Person;
}

/**
 * Opens a page of the desk for whoever is signed in; everybody else is sent to the sign-in page, which leads back.
 * @param page path without the language, as in "/admin/weights"
 * @param roles one of which is needed; none for everybody of the house
 * @throws what Next makes a redirect (no session) or a 403 page (no such role) of
 */
export async function requireAdminPage(locale: Locale, page: string, roles: readonly Role[] = []): Promise<AdminCtx> {
  const visitor = await findVisitor(await headers());
  if (visitor?.person == null) {
    redirect(getPathname({ href: { pathname: "/admin/sign-in", query: { next: page } }, locale }));
  }
  const { person } = visitor;
  if (roles.length > 0 && !roles.some((role) => person.roles.includes(role))) forbidden();
  return { ...adminContext(person), actor: person };
}
