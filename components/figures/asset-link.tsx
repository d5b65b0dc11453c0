import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/lib/i18n/navigation";

export interface AssetLinkProps {
  /** ticker */
  asset: string;
  /** after the ticker, in grey: its name or what it includes */
  children?: ReactNode;
  /** let the grey part leave on a phone */
  isShort?: boolean;
}

/** A ticker that leads to its page. */
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
