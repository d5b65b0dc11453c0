"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import { apiQuery } from "@/lib/client/api-query";
import { IndicativeNav } from "@/lib/contracts/levels/indicative-nav";
import { formatDay, formatNumber, formatPercent, NO_ANSWER } from "@/lib/format";

const POLL_MS = 60_000;
/** without an answer for longer than this, what is shown is marked like a stale quote */
const LOST_AFTER_MS = 5 * 60_000;

function Explained({ text, children }: { text: string; children: string }) {
  return (
    <Tooltip text={text} label={`${children}. ${text}`}>
      <Badge glyph="dotted" tone="warn">
        {children}
      </Badge>
    </Tooltip>
  );
}

/**
 * The fund at live quotes: the server's value at first paint, fetched again each minute while the window is visible.
 * It is never shown without its time, and turns grey once a quote or the last answer is older than five minutes.
 */
export function IndicativeTerm({ initial }: { initial: IndicativeNav }) {
  const t = useTranslations("indicative");
  const locale = useLocale();
  const { data, errorUpdatedAt, dataUpdatedAt } = useQuery({
    ...apiQuery("indicative", { basket: initial.basket }, IndicativeNav),
    placeholderData: initial,
    staleTime: 0,
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: true,
  });
  const nav = data ?? initial;
  if (nav.net === null || nav.oldestQuoteAt === null) {
    const reason = t(`reason.${nav.reason ?? "no-quotes"}`, { assets: nav.missing.join(", ") });
    return (
      <Tooltip text={reason} label={t("unknown", { reason })}>
        {NO_ANSWER}
      </Tooltip>
    );
  }
  const isLost = errorUpdatedAt - dataUpdatedAt > LOST_AFTER_MS;
  const isStale = nav.isStale || isLost;
  const time = nav.oldestQuoteAt.slice(11, 16);
  const day = nav.oldestQuoteAt.slice(0, 10);
  return (
    <span className={isStale ? "text-ink-3" : undefined}>
      {formatNumber(locale, nav.net, 2)}{" "}
      <small>
        {t("change", {
          change: formatPercent(locale, nav.change, 2, { sign: true }),
          close: formatDay(locale, nav.asOf),
        })}
        {", "}
        <time dateTime={nav.oldestQuoteAt}>
          {day === nav.at.slice(0, 10) ? t("at", { time }) : t("atDay", { day: formatDay(locale, day), time })}
        </time>
      </small>{" "}
      {isStale ? (
        <Explained text={t("staleReason")}>{t("stale")}</Explained>
      ) : (
        <Explained text={t("note")}>{t("mark")}</Explained>
      )}
    </span>
  );
}
