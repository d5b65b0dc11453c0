import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/admin/change-form";
import { Fold } from "@/components/admin/fold";
import { NO_WHY, useWhyFields } from "@/components/admin/why-fields";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { AssetAdmin } from "@/lib/contracts/reference/reference-admin";
import { type FormatLocale, formatDay } from "@/lib/format";

type Asset = NonNullable<AssetAdmin["asset"]>;
type Alias = Asset["aliases"][number];

interface AssetAliasesProps {
  readonly asset: Asset;
  readonly providers: AssetAdmin["providers"];
  readonly locale: FormatLocale;
}

export function AssetAliases({ asset, providers, locale }: AssetAliasesProps) {
  const t = useTranslations("admin.assets");
  const why = useWhyFields();
  const terms = [
    { name: "from", label: t("from"), kind: "day", isNullable: true },
    { name: "to", label: t("to"), kind: "day", isNullable: true },
    { name: "factor", label: t("factor"), kind: "decimal" },
    ...why,
  ] as const;
  const columns: DataColumn<Alias>[] = [
    { id: "provider", head: t("provider"), cell: ({ provider }) => provider },
    { id: "native", head: t("nativeId"), align: "left", cell: ({ nativeId }) => <code>{nativeId}</code> },
    { id: "from", head: t("from"), cell: ({ from }) => (from === null ? t("open") : formatDay(locale, from)) },
    { id: "to", head: t("to"), cell: ({ to }) => (to === null ? t("open") : formatDay(locale, to)) },
    { id: "factor", head: t("factor"), priority: 2, cell: ({ factor }) => factor },
    {
      id: "change",
      head: t("change"),
      align: "left",
      cell: (alias) => {
        const { provider, nativeId, version, from, to, factor } = alias;
        const key = { asset: asset.id, provider, nativeId, version };
        return (
          <>
            <Fold label={t("edit")}>
              <ChangeForm
                key={version}
                endpoint="setAlias"
                values={{ ...key, from, to, factor, ...NO_WHY }}
                fields={terms}
                submit={t("save")}
              />
            </Fold>
            <Fold label={t("remove")}>
              <ChangeForm
                endpoint="removeAlias"
                values={{ ...key, ...NO_WHY }}
                fields={why}
                submit={t("remove")}
                tone="danger"
              />
            </Fold>
          </>
        );
      },
    },
  ];
  const options = providers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {asset.aliases.length === 0 ? (
        <p>{t("noAlias")}</p>
      ) : (
        <DataTable
          caption={t("aliases")}
          columns={columns}
          rows={asset.aliases}
          rowKey={({ provider, nativeId }) => `${provider} ${nativeId}`}
        />
      )}
      <Fold label={t("addAlias")}>
        <ChangeForm
          endpoint="setAlias"
          values={{
            asset: asset.id,
            provider: options[0]?.value ?? "",
            nativeId: "",
            from: null,
            to: null,
            factor: "1",
            version: null,
            ...NO_WHY,
          }}
          fields={[
            { name: "provider", label: t("provider"), kind: "choice", options },
            { name: "nativeId", label: t("nativeId"), kind: "text" },
            ...terms,
          ]}
          submit={t("addAlias")}
        />
      </Fold>
    </>
  );
}
