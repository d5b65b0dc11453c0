import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/admin/change-form";
import { Fold } from "@/components/admin/fold";
import { NO_WHY, useWhyFields } from "@/components/admin/why-fields";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { AssetAdmin } from "@/lib/contracts/reference/reference-admin";
import { type FormatLocale, formatDay } from "@/lib/format";

type Asset = NonNullable<AssetAdmin["asset"]>;
type Migration = Asset["migrations"][number];

interface AssetMigrationsProps {
  readonly asset: Asset;
  readonly assets: AssetAdmin["assets"];
  readonly locale: FormatLocale;
}

/** What the asset became, or came from: a schedule is several days of one pair. */
export function AssetMigrations({ asset, assets, locale }: AssetMigrationsProps) {
  const t = useTranslations("admin.assets");
  const why = useWhyFields();
  const terms = [
    { name: "ratio", label: t("ratio"), kind: "decimal" },
    { name: "note", label: t("note"), kind: "text", isNullable: true },
    ...why,
  ] as const;
  const columns: DataColumn<Migration>[] = [
    { id: "pair", head: t("pair"), cell: ({ from, to }) => `${from} → ${to}` },
    { id: "day", head: t("afterClose"), cell: ({ day }) => formatDay(locale, day) },
    { id: "ratio", head: t("ratio"), cell: ({ ratio }) => ratio },
    { id: "note", head: t("note"), align: "left", tone: "muted", priority: 2, cell: ({ note }) => note },
    {
      id: "change",
      head: t("change"),
      align: "left",
      cell: ({ from, to, day, ratio, note, version }) => (
        <>
          <Fold label={t("edit")}>
            <ChangeForm
              key={version}
              endpoint="setMigration"
              values={{ from, to, day, ratio, note, version, ...NO_WHY }}
              fields={terms}
              submit={t("save")}
            />
          </Fold>
          <Fold label={t("remove")}>
            <ChangeForm
              endpoint="removeMigration"
              values={{ from, to, day, version, ...NO_WHY }}
              fields={why}
              submit={t("remove")}
              tone="danger"
            />
          </Fold>
        </>
      ),
    },
  ];
  const others = assets
    .filter(({ id }) => id !== asset.id)
    .map(({ id, name }) => ({ value: id, label: `${id} · ${name}` }));
  return (
    <>
      {asset.migrations.length === 0 ? (
        <p>{t("noMigration")}</p>
      ) : (
        <DataTable
          caption={t("migrations")}
          columns={columns}
          rows={asset.migrations}
          rowKey={({ from, to, day }) => `${from} ${to} ${day}`}
        />
      )}
      <Fold label={t("addMigration")}>
        <ChangeForm
          endpoint="setMigration"
          values={{
            from: asset.id,
            to: others[0]?.value ?? "",
            day: "",
            ratio: "1",
            note: null,
            version: null,
            ...NO_WHY,
          }}
          fields={[
            { name: "to", label: t("becomes"), kind: "choice", options: others },
            { name: "day", label: t("afterClose"), kind: "day" },
            ...terms,
          ]}
          submit={t("addMigration")}
        />
      </Fold>
    </>
  );
}
