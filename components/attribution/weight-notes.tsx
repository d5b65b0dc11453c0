import { useLocale, useTranslations } from "next-intl";
import { SetStatus } from "@/components/figures/set-status";
import type { Contributions } from "@/lib/contracts/analysis/contribution";
import { formatDay } from "@/lib/format";
import styles from "./weight-notes.module.css";

/** The stretches of the range whose weights are in doubt, and what they rest on instead. */
export function WeightNotes({ stretches }: Pick<Contributions, "stretches">) {
  const t = useTranslations("attribution");
  const locale = useLocale();
  const doubtful = stretches.filter(
    ({ status, dropped }) => (status !== "published" && status !== "rule") || dropped.length > 0,
  );
  if (doubtful.length === 0) return null;
  return (
    <ul className={styles["notes"]} aria-label={t("doubts")}>
      {doubtful.map((stretch) => (
        <li key={stretch.from}>
          <SetStatus status={stretch.status} />{" "}
          {t("stretch", {
            from: formatDay(locale, stretch.from),
            to: formatDay(locale, stretch.to),
            held: formatDay(locale, stretch.heldSetDay),
          })}
          {stretch.dropped.length > 0
            ? ` ${t("dropped", { assets: stretch.dropped.map(({ asset }) => asset).join(", ") })}`
            : ""}
        </li>
      ))}
    </ul>
  );
}
