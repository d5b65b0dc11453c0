import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChangeForm } from "@/components/admin/change-form";
import { Fold } from "@/components/admin/fold";
import { NO_WHY, useWhyFields } from "@/components/admin/why-fields";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { PriceDay } from "@/lib/contracts/ingest/price-admin";
import { type FormatLocale, formatDay, formatInstant, NO_ANSWER } from "@/lib/format";

type Close = PriceDay["closes"][number];

interface PriceDayViewProps {
  readonly price: PriceDay;
  readonly locale: FormatLocale;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Closes({ price }: Pick<PriceDayViewProps, "price">) {
  const t = useTranslations("admin.prices");
  const { asset, day } = price;
  const [reason] = useWhyFields();
  const columns: DataColumn<Close>[] = [
    { id: "provider", head: t("provider"), cell: ({ name }) => name },
    { id: "close", head: t("close"), cell: ({ close, quote }) => `${close} ${quote}` },
    {
      id: "counts",
      head: t("state"),
      align: "left",
      cell: ({ counts, verdict }) => (
        <Badge glyph={counts ? "full" : verdict === null ? "dotted" : "open"} tone={counts ? "good" : "warn"}>
          {verdict === null ? t(counts ? "counts" : "unused") : t(`verdict.${verdict}`)}
        </Badge>
      ),
    },
    {
      id: "rule",
      head: t("rule"),
      align: "left",
      tone: "muted",
      priority: 2,
      cell: ({ rule, decider, reason }) => [rule, decider, reason].filter(Boolean).join(" · ") || NO_ANSWER,
    },
    {
      id: "decide",
      head: t("decide"),
      align: "left",
      cell: ({ provider, revision, verdict }) =>
        verdict === null ? (
          NO_ANSWER
        ) : (
          <Fold label={t("decide")}>
            <ChangeForm
              endpoint="decideQuarantine"
              values={{ asset, day, provider, revision, decision: "accepted", reason: "" }}
              fields={[
                {
                  name: "decision",
                  label: t("decision"),
                  kind: "choice",
                  options: [
                    { value: "accepted", label: t("accept") },
                    { value: "rejected", label: t("reject") },
                  ],
                },
                reason,
              ]}
              submit={t("decide")}
            />
          </Fold>
        ),
    },
  ];
  if (price.closes.length === 0) return <p>{t("nobody")}</p>;
  return <DataTable caption={t("closes")} columns={columns} rows={price.closes} rowKey={({ provider }) => provider} />;
}

export function PriceDayView({ price, locale }: PriceDayViewProps) {
  const t = useTranslations("admin.prices");
  const { asset, day, chosen } = price;
  const why = useWhyFields();
  const [reason] = why;
  return (
    <>
      <Section title={t("dayTitle", { name: price.name, day: formatDay(locale, day) })}>
        <dl className="mb-2 flex flex-wrap gap-x-6 gap-y-1">
          <Fact name={t("chosen")}>{chosen?.closeUsd ?? NO_ANSWER} USD</Fact>
          <Fact name={t("quality")}>{chosen === null ? NO_ANSWER : chosen.quality}</Fact>
          <Fact name={t("version")}>
            {chosen === null
              ? NO_ANSWER
              : t("versionAt", { version: chosen.version, at: formatInstant(locale, chosen.chosenAt) })}
          </Fact>
          {price.around.map((other) => (
            <Fact key={other.day} name={formatDay(locale, other.day)}>
              {other.closeUsd}
            </Fact>
          ))}
        </dl>
        <Closes price={price} />
      </Section>
      <Section title={t("correct")} note={t("correctNote")}>
        <ChangeForm
          key={chosen?.version ?? 0}
          endpoint="correctPrice"
          values={{ asset, day, closeUsd: "", seenVersion: chosen?.version ?? 0, ...NO_WHY }}
          fields={[{ name: "closeUsd", label: t("closeUsd"), kind: "decimal" }, ...why]}
          submit={t("correct")}
        />
      </Section>
      <Section title={t("gap")} note={t("gapNote")}>
        <ChangeForm
          endpoint="decideGap"
          values={{ asset, from: day, to: day, decision: "known", reason: "" }}
          fields={[
            { name: "from", label: t("from"), kind: "day" },
            { name: "to", label: t("to"), kind: "day" },
            {
              name: "decision",
              label: t("decision"),
              kind: "choice",
              options: [
                { value: "known", label: t("gapKnown") },
                { value: "open", label: t("gapOpen") },
              ],
            },
            reason,
          ]}
          submit={t("decide")}
        />
      </Section>
    </>
  );
}
