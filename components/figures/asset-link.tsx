import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/lib/i18n/navigation";

export interface AssetLinkProps {
  asset: string;
  children?: ReactNode;
  /** let the grey part leave on a phone */
  isShort?: boolean;
}

export function AssetLink({ asset, children, isShort = false }: AssetLinkProps) {
  return (
    <>
      <Link href={`/assets/${encodeURIComponent(asset)}`} className="font-semibold" prefetch={false}>
        {asset}
      </Link>
      {children ? (
        <span className={cn("font-normal text-ink-3", isShort && "@max-table:hidden")}> {children}</span>
      ) : null}
    </>
  );
}
