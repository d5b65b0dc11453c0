import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/admin/change-form";
import { Fold } from "@/components/admin/fold";
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

/** The members of a basket by rule with the days on which each may be held, and a form for each of them. */
export function BasketMembers({ basket, assets, locale }: BasketMembersProps) {
  const t = useTranslations("admin.baskets");
  const path = "/api/admin/baskets/member";
  const days = (from: string | null, to: string | null) =>
    [
      { name: "from", label: t("from"), kind: "day", value: from ?? "", isNullable: true },
      { name: "to", label: t("to"), kind: "day", value: to ?? "", isNullable: true },
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
            path={path}
            fixed={{ basket: basket.id, asset: id, version }}
            fields={days(from, to)}
            submit={t("save")}
          />
        </Fold>
      ),
    },
  ];
  const others = assets.filter(({ id }) => !basket.members.some((member) => member.id === id));
  const first = others[0]?.id ?? "";
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
          path={path}
          fixed={{ basket: basket.id, version: null }}
          fields={[
            {
              name: "asset",
              label: t("asset"),
              kind: "choice",
              value: first,
              options: others.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` })),
            },
            ...days(null, null),
          ]}
          submit={t("add")}
        />
      </Fold>
    </>
  );
}
