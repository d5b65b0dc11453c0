import { useTranslations } from "next-intl";
import { GapHatch, STRIP_FILL, type StripAxis } from "@/components/quality/coverage-strip";
import { CoverageTable } from "@/components/quality/coverage-table";
import type { AssetCoverage } from "@/lib/contracts/quality/data-quality";
import { dayFromIso } from "@/lib/core/calendar/iso-day";

interface Group {
  readonly id: "held" | "formerly-held" | "broken" | "complete";
  readonly rows: readonly AssetCoverage[];
}

function toGroups(coverage: readonly AssetCoverage[]): Group[] {
  const others = coverage.filter(({ role }) => role === "other");
  const isComplete = (row: AssetCoverage): boolean => row.priced === row.expected;
  const groups: Group[] = [
    { id: "held", rows: coverage.filter(({ role }) => role === "held") },
    { id: "formerly-held", rows: coverage.filter(({ role }) => role === "formerly-held") },
    { id: "broken", rows: others.filter((row) => !isComplete(row)) },
    { id: "complete", rows: others.filter(isComplete) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function axisOf(coverage: readonly AssetCoverage[]): StripAxis {
  return {
    from: Math.min(...coverage.map(({ from }) => dayFromIso(from))),
    to: Math.max(...coverage.map(({ to }) => dayFromIso(to))),
  };
}

function Key() {
  const t = useTranslations("quality.coverage.key");
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-3 text-xs *:flex *:items-center *:gap-1.5">
      <li>
        <svg width="16" height="8" aria-hidden="true">
          <rect width="16" height="8" className={STRIP_FILL.priced} />
        </svg>
        {t("priced")}
      </li>
      <li>
        <svg width="3" height="12" aria-hidden="true">
          <rect width="3" height="12" className={STRIP_FILL.held} />
        </svg>
        {t("held")}
      </li>
      {(["open", "known"] as const).map((kind) => (
        <li key={kind}>
          <svg width="16" height="10" aria-hidden="true">
            <rect width="16" height="8" fill="url(#gap-hatch)" />
            <rect width="16" height="1.5" y="8" className={STRIP_FILL[kind]} />
          </svg>
          {t(kind)}
        </li>
      ))}
      <li>{t("blank")}</li>
    </ul>
  );
}

/** The fund's assets first, then those with gaps, then the rest. */
export function CoverageCalendar({ coverage }: { coverage: readonly AssetCoverage[] }) {
  const t = useTranslations("quality.coverage");
  if (coverage.length === 0) return <p>{t("none")}</p>;
  const axis = axisOf(coverage);
  return (
    <>
      <GapHatch />
      {toGroups(coverage).map(({ id, rows }) => (
        <div key={id} className="[&_table]:table-fixed">
          <h3 className="mt-2.5 font-medium text-ink-2">{t(`group.${id}`, { count: rows.length })}</h3>
          <CoverageTable caption={t(`group.${id}`, { count: rows.length })} rows={rows} axis={axis} />
        </div>
      ))}
      <Key />
    </>
  );
}
