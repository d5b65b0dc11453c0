import { useLocale, useTranslations } from "next-intl";
import { FactDay } from "@/components/facts/fact-day";
import { BarCell } from "@/components/figures/bar-cell";
import { useBasketNames } from "@/components/figures/basket-names";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { Fact } from "@/lib/contracts/reference/facts";

interface FactBarsProps {
  caption: string;
  /** one measure of one source, so that the bars may share a scale */
  facts: readonly Fact[];
}

/** Oldest first. A figure that was not found has a row and no bar. */
export function FactBars({ caption, facts }: FactBarsProps) {
  const t = useTranslations("facts");
  const basket = useBasketNames("basket.name");
  const locale = useLocale();
  const high = Math.max(0, ...facts.flatMap(({ value }) => (value === null ? [] : [value])));
  const hasMembers = facts.some((fact) => fact.member !== null);
  const name = (fact: Fact): string => (fact.member === null ? t("notFound") : basket(fact.member));
  const columns: DataColumn<Fact>[] = [
    { id: "asOf", head: t("asOf"), width: "112px", cell: (fact) => <FactDay asOf={fact.asOf} /> },
    ...(hasMembers ? [{ id: "member", head: t("narrative"), align: "left" as const, cell: name }] : []),
    {
      id: "bar",
      head: t("bar"),
      align: "left",
      cell: (fact) =>
        fact.value === null ? null : <BarCell value={fact.value} low={0} high={high} basket={fact.member ?? "ai"} />,
    },
    { id: "figure", head: t("figure"), width: "104px", cell: (fact) => fact.figure[locale] },
  ];
  const rows = facts.toSorted((a, b) => a.asOf.localeCompare(b.asOf) || (b.value ?? -1) - (a.value ?? -1));
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(fact) => fact.id} />;
}
