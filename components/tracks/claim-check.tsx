import { useLocale, useTranslations } from "next-intl";
import { FigureValue } from "@/components/figures/figure-value";
import { ClaimMonths } from "@/components/tracks/claim-months";
import { ClaimRivals } from "@/components/tracks/claim-rivals";
import { ClaimVerdict } from "@/components/tracks/claim-verdict";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { apiUrl } from "@/lib/client/api-query";
import type { ClaimCheck as Check, ClaimReading } from "@/lib/contracts/analysis/claim-check";
import type { Figure } from "@/lib/contracts/wire/figure";
import { formatDay, formatMonth, formatPercent, formatPoints } from "@/lib/format";

function Readings({ check }: { check: Check }) {
  const t = useTranslations("tracks.claim");
  const locale = useLocale();
  const points = (figure: Figure) => (
    <FigureValue figure={figure} format={(value) => formatPoints(locale, value, 1, { sign: true })} />
  );
  const columns: DataColumn<ClaimReading>[] = [
    {
      id: "reading",
      head: t("reading"),
      cell: ({ id, from, to }) => (
        <span className="inline-block whitespace-normal py-1.25">
          <strong className="block font-semibold">
            {t(`readings.${id}`, { month: formatMonth(locale, check.month) })}
          </strong>
          <span className="block text-ink-3 text-xs">
            {t("days", { from: formatDay(locale, from), to: formatDay(locale, to) })}
          </span>
        </span>
      ),
    },
    {
      id: "claimed",
      head: t("claimed"),
      priority: 2,
      tone: "muted",
      cell: () => formatPoints(locale, check.claimed, 0, { sign: true }),
    },
    { id: "track", head: t("track"), tone: "strong", cell: ({ track }) => points(track) },
    { id: "fiveEqual", head: t("fiveEqual"), priority: 2, cell: ({ fiveEqual }) => points(fiveEqual) },
    { id: "fiveLaunch", head: t("fiveLaunch"), priority: 2, cell: ({ fiveLaunch }) => points(fiveLaunch) },
    { id: "beats", head: t("beats"), cell: ({ beaten, rivals }) => t("beatsOf", { beaten, known: rivals }) },
    {
      id: "verdict",
      head: t("verdict"),
      align: "left",
      cell: (reading) => <ClaimVerdict reading={reading} claimed={check.claimed} />,
    },
  ];
  return <DataTable caption={t("reading")} columns={columns} rows={check.readings} rowKey={({ id }) => id} />;
}

function Conclusion({ check }: { check: Check }) {
  const t = useTranslations("tracks.claim");
  const locale = useLocale();
  const near = check.readings.filter(({ verdict }) => verdict === "near" || verdict === "holds");
  const month = check.readings.find(({ id }) => id === "month");
  const [only] = near;
  const sentence =
    only === undefined
      ? t("conclusion.none")
      : near.length > 1
        ? t("conclusion.several", { count: near.length })
        : t("conclusion.one", {
            reading: t(`readings.${only.id}`, { month: formatMonth(locale, check.month) }),
            value: formatPercent(locale, only.track.value, 1, { sign: true }),
          });
  const beats = month && {
    beats: month.beatsMost ? "yes" : "no",
    beaten: month.beaten,
    known: month.rivals,
  };
  return <p className="mt-2">{[sentence, beats ? t("beatsNote", beats) : ""].join(" ")}</p>;
}

export function ClaimCheck({ check }: { check: Check }) {
  const t = useTranslations("tracks.claim");
  const locale = useLocale();
  const points = (fraction: number, decimals: number) => formatPoints(locale, fraction, decimals);
  const title = t("title", {
    claimed: formatPercent(locale, check.claimed, 0, { sign: true }),
    month: formatMonth(locale, check.month),
  });
  if (check.withheld !== null) {
    return (
      <Section title={title}>
        <p className="mt-2">{t("withheld")}</p>
        <p className="mt-1 text-ink-3 text-xs">{t("source", { source: check.source })}</p>
      </Section>
    );
  }
  const note = t("note", {
    members: check.members.join(", "),
    holds: points(check.holdsWithin, 0),
    near: points(check.nearWithin, 1),
  });
  return (
    <Section title={title} actions={<a href={apiUrl("claims", { format: "csv" })}>{t("csv")}</a>}>
      <Readings check={check} />
      <Conclusion check={check} />
      <p className="mt-1 text-ink-3 text-xs">{`${note} ${t("source", { source: check.source })}.`}</p>
      <ClaimMonths check={check} />
      <ClaimRivals check={check} />
    </Section>
  );
}
