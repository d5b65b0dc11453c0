"use client";

import { useLinkStatus } from "next/link";
import type { ReactNode } from "react";
import { Link, usePathname } from "@/lib/i18n/navigation";
import type { NavigationPage } from "@/lib/site/pages";
import styles from "./nav-link.module.css";

function Pending() {
  const { pending } = useLinkStatus();
  return pending ? <span className={styles["pending"]} aria-hidden="true" /> : null;
}

/** A link of the main navigation: marked on its own page, and while its page is on the way. */
export function NavLink({ href, children }: { href: NavigationPage["path"]; children: ReactNode }) {
  const isCurrent = usePathname() === href;
  return (
    <Link href={href} className={styles["link"]} {...(isCurrent ? { "aria-current": "page" as const } : {})}>
      {children}
      <Pending />
    </Link>
  );
}
