import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { AuditChain } from "@/lib/contracts/audit/audit";

export function AuditChainState({ chain }: { readonly chain: AuditChain }) {
  const t = useTranslations("admin.audit");
  if (chain.broken.length > 0) {
    const rows = chain.broken.map(({ seq, reason }) => t(`broken.${reason}`, { seq })).join("; ");
    return <Banner tone="bad">{t("isBroken", { rows })}</Banner>;
  }
  return (
    <Banner tone="good">
      {t("isWhole", { rows: chain.rows })} <code>{chain.head.slice(0, 16)}</code>
    </Banner>
  );
}
