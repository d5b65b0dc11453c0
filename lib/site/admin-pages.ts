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

export interface AdminPage {
  readonly href: `/admin/${AdminPageName}`;
  /** its word in the messages, under admin.pages */
  readonly name: AdminPageName;
  /** one of which opens it; null for everyone who is signed in */
  readonly roles: readonly Role[] | null;
}

const ANY_ROLE: readonly Role[] = ["editor", "approver", "admin"];

/** In the order of the bar. */
const ADMIN_PAGES: readonly AdminPage[] = [
  { href: "/admin/weights", name: "weights", roles: ANY_ROLE },
  { href: "/admin/approvals", name: "approvals", roles: ANY_ROLE },
  { href: "/admin/baskets", name: "baskets", roles: ANY_ROLE },
  { href: "/admin/assets", name: "assets", roles: ANY_ROLE },
  { href: "/admin/prices", name: "prices", roles: ANY_ROLE },
  { href: "/admin/providers", name: "providers", roles: ANY_ROLE },
  { href: "/admin/audit", name: "audit", roles: ANY_ROLE },
  { href: "/admin/people", name: "people", roles: ["admin"] },
  { href: "/admin/account", name: "account", roles: null },
];

/** One of these roles opens the page; empty where everyone who is signed in may. */
export function rolesOf(href: AdminPage["href"]): readonly Role[] {
  return ADMIN_PAGES.find((page) => page.href === href)?.roles ?? [];
}

/** The pages that a person with these roles may open. */
export function pagesFor(roles: readonly Role[]): readonly AdminPage[] {
  return ADMIN_PAGES.filter((page) => page.roles === null || page.roles.some((role) => roles.includes(role)));
}
