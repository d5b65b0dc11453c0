import { useTranslations } from "next-intl";
import { useRuleName } from "@/components/quality/use-rule-name";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { DataQuality, MissingPeriod, QuarantineRow } from "@/lib/contracts/quality/data-quality";
import { type FormatLocale, formatDay, formatNumber, formatUsdPrice } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

interface PriceWorkProps {
  readonly quality: DataQuality;
  readonly locale: FormatLocale;
}

function DayLink({
  asset,
  day,
  locale,
}: {
  readonly asset: string;
  readonly day: string;
  readonly locale: FormatLocale;
}) {
  return (
    <Link href={{ pathname: "/admin/prices", query: { asset, day } }} prefetch={false}>
      {asset} · {formatDay(locale, day)}
    </Link>
  );
}

function All({
  part,
  query,
}: {
  readonly part: { readonly rows: readonly unknown[]; readonly total: number };
  readonly query: Record<string, string>;
}) {
  const t = useTranslations("admin.prices");
  if (part.rows.length === part.total) return null;
  return <Link href={{ pathname: "/status", query }}>{t("all", { shown: part.rows.length, count: part.total })}</Link>;
}

export function PriceWork({ quality, locale }: PriceWorkProps) {
  const t = useTranslations("admin.prices");
  const ruleName = useRuleName();
  const doubts: DataColumn<QuarantineRow>[] = [
    { id: "day", head: t("day"), cell: ({ asset, day }) => <DayLink asset={asset} day={day} locale={locale} /> },
    { id: "provider", head: t("provider"), align: "left", cell: ({ provider }) => provider },
    { id: "close", head: t("close"), cell: ({ closeUsd }) => formatUsdPrice(locale, closeUsd) },
    { id: "reference", head: t("reference"), cell: ({ reference }) => formatUsdPrice(locale, reference) },
    { id: "rule", head: t("rule"), align: "left", tone: "muted", priority: 2, cell: ({ rule }) => ruleName(rule) },
  ];
  const gaps: DataColumn<MissingPeriod>[] = [
    { id: "day", head: t("day"), cell: ({ asset, from }) => <DayLink asset={asset} day={from} locale={locale} /> },
    { id: "to", head: t("to"), cell: ({ to }) => formatDay(locale, to) },
    { id: "days", head: t("days"), cell: ({ days }) => formatNumber(locale, days, 0) },
    { id: "attempts", head: t("attempts"), priority: 2, cell: ({ attempts }) => formatNumber(locale, attempts, 0) },
  ];
  return (
    <>
      <Section
        title={t("doubts", { count: quality.quarantine.total })}
        actions={<All part={quality.quarantine} query={{ verdict: "held" }} />}
      >
        {quality.quarantine.rows.length === 0 ? (
          <p>{t("noDoubt")}</p>
        ) : (
          <DataTable
            caption={t("doubts", { count: quality.quarantine.total })}
            columns={doubts}
            rows={quality.quarantine.rows}
            rowKey={({ asset, day, provider }) => `${asset} ${day} ${provider}`}
          />
        )}
      </Section>
      <Section
        title={t("gaps", { count: quality.missing.total })}
        actions={<All part={quality.missing} query={{ missing: "open" }} />}
      >
        {quality.missing.rows.length === 0 ? (
          <p>{t("noGap")}</p>
        ) : (
          <DataTable
            caption={t("gaps", { count: quality.missing.total })}
            columns={gaps}
            rows={quality.missing.rows}
            rowKey={({ asset, from }) => `${asset} ${from}`}
          />
        )}
      </Section>
    </>
  );
}
