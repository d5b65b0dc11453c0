"use client";

import { cva, type VariantProps } from "class-variance-authority";
import { useLinkStatus } from "next/link";
import type { ReactNode } from "react";
import { Link, usePathname } from "@/lib/i18n/navigation";
import type { NavigationPage } from "@/lib/site/pages";

const link = cva(
  "relative flex items-center justify-center whitespace-nowrap text-ink-2 no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink",
  {
    variants: {
      place: {
        "top-bar": "border-transparent border-y-2 aria-[current]:border-b-ink",
        "tab-bar": "flex-1 border-transparent border-y-2 font-medium text-xs aria-[current]:border-t-ink",
        menu: "h-8.5 px-4 max-sm:h-11",
      },
    },
  },
);

interface NavLinkProps {
  href: NavigationPage["path"];
  place: NonNullable<VariantProps<typeof link>["place"]>;
  className?: string | undefined;
  children: ReactNode;
}

function Pending() {
  const { pending } = useLinkStatus();
  return pending ? <span className="absolute inset-x-0 -bottom-0.5 h-0.5 bg-line-2" aria-hidden="true" /> : null;
}

export function NavLink({ href, place, className, children }: NavLinkProps) {
  const isCurrent = usePathname() === href;
  return (
    <Link
      href={href}
      className={link({ place, className })}
      {...(isCurrent ? { "aria-current": "page" as const } : {})}
    >
      {children}
      <Pending />
    </Link>
  );
}
