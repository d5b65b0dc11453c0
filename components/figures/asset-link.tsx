import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";
import styles from "./asset-link.module.css";

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
      <Link href={`/assets/${encodeURIComponent(asset)}`} className={styles["link"]} prefetch={false}>
        {asset}
      </Link>
      {children ? (
        <span className={isShort ? `${styles["aside"]} ${styles["wide"]}` : styles["aside"]}> {children}</span>
      ) : null}
    </>
  );
}
