import { useLocale, useTranslations } from "next-intl";
import { FactDay } from "@/components/facts/fact-day";
import { AssetLink } from "@/components/figures/asset-link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { Fact } from "@/lib/contracts/reference/facts";

const WORDS = "block max-w-[64ch] py-1 text-pretty whitespace-normal";

function Subject({ fact }: { fact: Fact }) {
  const locale = useLocale();
  return (
    <span className={WORDS}>
      {fact.subject[locale]}
      <small lang="en" className="block text-ink-3">
        {fact.source}
      </small>
      {fact.note === null ? null : <small className="block text-ink-3">{fact.note[locale]}</small>}
    </span>
  );
}

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
      cell: (fact) => <span className={WORDS}>{fact.figure[locale]}</span>,
    },
    {
      id: "assets",
      head: t("assets"),
      align: "left",
      priority: 2,
      cell: (fact) => (
        <span className="inline-flex gap-2">
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
