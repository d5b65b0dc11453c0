import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/admin/change-form";
import { Fold } from "@/components/admin/fold";
import { NO_WHY, useWhyFields } from "@/components/admin/why-fields";
import { AssetLink } from "@/components/figures/asset-link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { BasketAdmin } from "@/lib/contracts/reference/reference-admin";
import { type FormatLocale, formatDay } from "@/lib/format";

type Basket = BasketAdmin["baskets"][number];
type Member = Basket["members"][number];

interface BasketMembersProps {
  readonly basket: Basket;
  readonly assets: BasketAdmin["assets"];
  readonly locale: FormatLocale;
}

export function BasketMembers({ basket, assets, locale }: BasketMembersProps) {
  const t = useTranslations("admin.baskets");
  const terms = [
    { name: "from", label: t("from"), kind: "day", isNullable: true },
    { name: "to", label: t("to"), kind: "day", isNullable: true },
    ...useWhyFields(),
  ] as const;
  const columns: DataColumn<Member>[] = [
    { id: "asset", head: t("asset"), cell: ({ id }) => <AssetLink asset={id} /> },
    { id: "name", head: t("name"), align: "left", priority: 2, cell: ({ name }) => name },
    { id: "from", head: t("from"), cell: ({ from }) => (from === null ? t("open") : formatDay(locale, from)) },
    { id: "to", head: t("to"), cell: ({ to }) => (to === null ? t("open") : formatDay(locale, to)) },
    {
      id: "change",
      head: t("change"),
      align: "left",
      cell: ({ id, from, to, version }) => (
        <Fold label={t("days")}>
          <ChangeForm
            key={version}
            endpoint="setMember"
            values={{ basket: basket.id, asset: id, from, to, version, ...NO_WHY }}
            fields={terms}
            submit={t("save")}
          />
        </Fold>
      ),
    },
  ];
  const others = assets.filter(({ id }) => !basket.members.some((member) => member.id === id));
  return (
    <>
      <DataTable
        caption={t("members", { name: basket.name })}
        columns={columns}
        rows={basket.members}
        rowKey={({ id }) => id}
      />
      <Fold label={t("add")}>
        <ChangeForm
          endpoint="setMember"
          values={{ basket: basket.id, asset: others[0]?.id ?? "", from: null, to: null, version: null, ...NO_WHY }}
          fields={[
            {
              name: "asset",
              label: t("asset"),
              kind: "choice",
              options: others.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` })),
            },
            ...terms,
          ]}
          submit={t("add")}
        />
      </Fold>
    </>
  );
}
