"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Link, usePathname } from "@/lib/i18n/navigation";
import type { AdminPage } from "@/lib/site/admin-pages";

/** Moves a bar sideways, and nothing else, until one of its links is in its middle. */
function centre(link: HTMLElement): void {
  const bar = link.parentElement;
  if (bar === null) return;
  const [at, around] = [link.getBoundingClientRect(), bar.getBoundingClientRect()];
  bar.scrollLeft += at.left + at.width / 2 - (around.left + around.width / 2);
}

/** Marked on its own page; never prefetched, since each admin page is rendered for the signed-in person. */
export function AdminLink({ href, children }: { readonly href: AdminPage["href"]; readonly children: ReactNode }) {
  const isCurrent = usePathname() === href;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent && link.current !== null) centre(link.current);
  }, [isCurrent]);
  return (
    <Link
      ref={link}
      href={href}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      className="flex items-center whitespace-nowrap border-transparent border-b-2 font-medium text-ink-2 no-underline aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
    >
      {children}
    </Link>
  );
}
