import { useLocale, useTranslations } from "next-intl";
import { FactDay } from "@/components/facts/fact-day";
import { AssetLink } from "@/components/figures/asset-link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { Fact } from "@/lib/contracts/reference/facts";
import styles from "./fact-table.module.css";

function Subject({ fact }: { fact: Fact }) {
  const locale = useLocale();
  return (
    <span className={styles["words"]}>
      {fact.subject[locale]}
      <small lang="en">{fact.source}</small>
      {fact.note === null ? null : <small>{fact.note[locale]}</small>}
    </span>
  );
}

/** Figures with date, source and note, one a row, in the words of their sources. */
export function FactTable({ caption, facts }: { caption: string; facts: readonly Fact[] }) {
  const t = useTranslations("facts");
  const locale = useLocale();
  const columns: DataColumn<Fact>[] = [
    { id: "subject", head: t("subject"), cell: (fact) => <Subject fact={fact} /> },
    {
      id: "figure",
      head: t("figure"),
      align: "left",
      tone: "strong",
      width: "28%",
      cell: (fact) => <span className={styles["words"]}>{fact.figure[locale]}</span>,
    },
    {
      id: "assets",
      head: t("assets"),
      align: "left",
      priority: 2,
      cell: (fact) => (
        <span className={styles["assets"]}>
          {fact.assets.map((asset) => (
            <AssetLink key={asset} asset={asset} />
          ))}
        </span>
      ),
    },
    { id: "asOf", head: t("asOf"), cell: (fact) => <FactDay asOf={fact.asOf} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={facts} rowKey={(fact) => fact.id} />;
}
