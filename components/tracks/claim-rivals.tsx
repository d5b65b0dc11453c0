import { useLocale, useTranslations } from "next-intl";
import { linkLook } from "@/components/charts/controls/link-look";
import { useBasketNames } from "@/components/figures/basket-names";
import { FigureValue } from "@/components/figures/figure-value";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { ClaimCheck, ClaimReading } from "@/lib/contracts/analysis/claim-check";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import type { Figure } from "@/lib/contracts/wire/figure";
import { formatDay, formatPoints } from "@/lib/format";

interface Rival {
  readonly basket: BasketId;
  readonly returns: ReadonlyMap<ClaimReading["id"], Figure>;
}

function toRivals({ readings }: ClaimCheck): Rival[] {
  const aiTrack: Rival = { basket: "ai", returns: new Map(readings.map(({ id, track }) => [id, track])) };
  const others = readings[0]?.against.map(({ basket }) => ({
    basket,
    returns: new Map(
      readings.flatMap(({ id, against }) => {
        const rival = against.find((other) => other.basket === basket);
        return rival === undefined ? [] : [[id, rival.return] as const];
      }),
    ),
  }));
  return [aiTrack, ...(others ?? [])];
}

export function ClaimRivals({ check }: { check: ClaimCheck }) {
  const t = useTranslations("tracks.claim");
  const tracks = useTranslations("tracks");
  const name = useBasketNames("basket.short");
  const locale = useLocale();
  const columns: DataColumn<Rival>[] = [
    { id: "track", head: tracks("track"), cell: ({ basket }) => name(basket) },
    ...check.readings.map(({ id, from, to }) => ({
      id,
      head: t("days", { from: formatDay(locale, from), to: formatDay(locale, to) }),
      cell: ({ returns }: Rival) => (
        <FigureValue
          figure={returns.get(id) ?? { value: null }}
          format={(value) => formatPoints(locale, value, 1, { sign: true })}
        />
      ),
    })),
  ];
  return (
    <details className="mt-1.5">
      <summary className={linkLook}>{t("rivals")}</summary>
      <DataTable
        caption={t("rivals")}
        columns={columns}
        rows={toRivals(check)}
        rowKey={({ basket }) => basket}
        isStrong={({ basket }) => basket === "ai"}
      />
    </details>
  );
}
