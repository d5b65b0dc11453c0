import type { Role } from "@/lib/contracts/people/role";

type AdminPageName =
  | "weights"
  | "approvals"
  | "baskets"
  | "assets"
  | "prices"
  | "providers"
  | "audit"
  | "people"
  | "account";

/** A page of the desk that the bar leads to. */
export interface AdminPage {
  readonly href: `/admin/${AdminPageName}`;
  /** its word in the messages, under desk.pages */
  readonly name: AdminPageName;
  /** one of which opens it; null for everybody of the house */
  readonly roles: readonly Role[] | null;
}

/** Whoever has a role at all. */
const HOUSE: readonly Role[] = ["editor", "approver", "admin"];

/** The pages of the desk in the order of the bar. */
const ADMIN_PAGES: readonly AdminPage[] = [
  { href: "/admin/weights", name: "weights", roles: HOUSE },
  { href: "/admin/approvals", name: "approvals", roles: HOUSE },
  { href: "/admin/baskets", name: "baskets", roles: HOUSE },
  { href: "/admin/assets", name: "assets", roles: HOUSE },
  { href: "/admin/prices", name: "prices", roles: HOUSE },
  { href: "/admin/providers", name: "providers", roles: HOUSE },
  { href: "/admin/audit", name: "audit", roles: HOUSE },
  { href: "/admin/people", name: "people", roles: ["admin"] },
  { href: "/admin/account", name: "account", roles: null },
];

/** The roles that open a page of the desk; empty where everybody of the house may. */
export function rolesOf(href: AdminPage["href"]): readonly Role[] {
  return ADMIN_PAGES.find((page) => page.href === href)?.roles ?? [];
}

/** The pages that somebody with these roles may open. */
export function pagesFor(roles: readonly Role[]): readonly AdminPage[] {
  return ADMIN_PAGES.filter((page) => page.roles === null || page.roles.some((role) => roles.includes(role)));
}
