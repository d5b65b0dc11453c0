import { useLocale, useTranslations } from "next-intl";
import { useBasketNames } from "@/components/figures/basket-names";
import { FigureValue } from "@/components/figures/figure-value";
import { MissingValue } from "@/components/figures/missing-value";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { formatDay, formatPoints } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

type Role = AssetPage["roles"][number];

function RoleName({ role }: { role: Role }) {
  const name = useBasketNames("basket.name")(role.basket, role.name);
  if (role.kind !== "fund") return name;
  return <Link href={role.basket === DEFAULT_BASKET ? "/" : `/reviews?basket=${role.basket}`}>{name}</Link>;
}

export function AssetRoles({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("asset");
  const kind = useTranslations("basket.kind");
  const locale = useLocale();
  if (roles.length === 0) return <p>{t("rolesNone")}</p>;
  const columns: DataColumn<Role>[] = [
    { id: "basket", head: t("basket"), cell: (role) => <RoleName role={role} /> },
    { id: "kind", head: t("kind"), align: "left", tone: "muted", priority: 2, cell: (role) => kind(role.kind) },
    { id: "since", head: t("since"), cell: (role) => formatDay(locale, role.from) },
    {
      id: "weight",
      head: t("weight"),
      cell: (role) => (role.weight === null ? <MissingValue reason="unknown" /> : formatPoints(locale, role.weight, 2)),
    },
    {
      id: "contribution",
      head: t("contribution"),
      cell: (role) => (
        <FigureValue figure={role.contribution} format={(value) => formatPoints(locale, value, 2, { sign: true })} />
      ),
    },
  ];
  return <DataTable caption={t("roles")} columns={columns} rows={roles} rowKey={(role) => role.basket} />;
}
