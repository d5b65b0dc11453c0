import { useLocale, useTranslations } from "next-intl";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { formatDay, formatMonth, formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";

export function AssetMigrations({ migrations }: { migrations: AssetPage["migrations"] }) {
  const t = useTranslations("asset");
  const locale = useLocale();
  if (migrations.length === 0) return <p>{t("migrationsNone")}</p>;
  return (
    <ul className="*:border-line *:border-b *:py-1.25">
      {migrations.map((migration) => (
        <li key={`${migration.from} ${migration.to} ${migration.day}`}>
          {t.rich("becomes", {
            from: migration.from,
            to: migration.to,
            day: formatDay(locale, migration.day),
            ratio: formatNumber(locale, migration.ratio, Number.isInteger(migration.ratio) ? 0 : 5),
            strong: (chunks) => <strong>{chunks}</strong>,
          })}
          {migration.note === null ? null : (
            <small className="block text-ink-3" lang="en">
              {migration.note}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

export function AssetGaps({ gaps }: { gaps: AssetPage["gaps"] }) {
  const t = useTranslations("asset");
  const locale = useLocale();
  if (gaps.length === 0) return <p className="mt-2 text-ink-3 text-xs">{t("noGaps")}</p>;
  return (
    <div className="mt-2 text-ink-3 text-xs">
      <h3>{t("gaps", { count: gaps.length })}</h3>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.from}>
            {t("gap", { from: formatDay(locale, gap.from), to: formatDay(locale, gap.to), days: gap.days })}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function AssetEvents({ events }: { events: AssetPage["events"] }) {
  const locale = useLocale();
  const newestFirst = events.toSorted((a, b) => b.day.localeCompare(a.day));
  return (
    <ul className="*:border-line *:border-b *:py-1.25">
      {newestFirst.map((event) => (
        <li key={event.id} className="grid grid-cols-[96px_minmax(0,1fr)]">
          <time className="text-ink-3" dateTime={event.precision === "day" ? event.day : event.day.slice(0, 7)}>
            {event.precision === "day" ? formatDay(locale, event.day) : formatMonth(locale, event.day)}
          </time>
          <span>
            <Link href={{ pathname: "/events", query: { event: event.id } }} prefetch={false}>
              {event.title[locale]}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
