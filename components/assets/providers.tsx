import { useLocale, useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { formatDay, formatNumber, NO_ANSWER } from "@/lib/format";

type Provider = AssetPage["providers"][number];

export function AssetProviders({ providers }: { providers: readonly Provider[] }) {
  const t = useTranslations("asset");
  const locale = useLocale();
  const columns: DataColumn<Provider>[] = [
    { id: "name", head: t("provider"), cell: (provider) => provider.name },
    {
      id: "nativeId",
      head: t("nativeId"),
      align: "left",
      tone: "muted",
      priority: 2,
      cell: (provider) => provider.nativeId ?? NO_ANSWER,
    },
    { id: "first", head: t("first"), cell: (provider) => formatDay(locale, provider.firstDay) },
    { id: "last", head: t("lastDay"), cell: (provider) => formatDay(locale, provider.lastDay) },
    { id: "rows", head: t("rows"), cell: (provider) => formatNumber(locale, provider.rows, 0) },
  ];
  return <DataTable caption={t("providers")} columns={columns} rows={providers} rowKey={(provider) => provider.id} />;
}
