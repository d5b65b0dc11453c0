"use client";

import type { ReactNode } from "react";
import type { DeskPage } from "@/components/admin/desk-pages";
import { Link, usePathname } from "@/lib/i18n/navigation";

/** A link of the desk's bar, marked on its own page. Not fetched ahead: what it shows is counted and kept by nobody. */
export function DeskLink({ href, children }: { readonly href: DeskPage["href"]; readonly children: ReactNode }) {
  const isCurrent = usePathname() === href;
  return (
    <Link href={href} prefetch={false} {...(isCurrent ? { "aria-current": "page" as const } : {})}>
      {children}
    </Link>
  );
}
