"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FreeDays, RangeChoice } from "@/components/charts/controls/range-controls";
import type { CompareView } from "@/components/compare/compare-view";
import type { CompareState } from "@/components/compare/use-compare-state";
import { Button } from "@/components/ui/button";
import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

interface CompareHeadProps {
  readonly view: CompareView | null;
  readonly state: CompareState;
}

/** The address holds the whole state, so copying it shares the picture. */
function CopyLink(): ReactNode {
  const t = useTranslations("compare");
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <>
      <Button onClick={() => void copy()} onBlur={() => setCopied(false)}>
        {t("copyLink")}
      </Button>
      <span role="status" className="text-ink-2 text-xs">
        {isCopied ? t("copied") : ""}
      </span>
    </>
  );
}

export function CompareHead({ view, state }: CompareHeadProps): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations("compare");
  const days = view?.range.days ?? [];
  const [from, to] = [days[0] ?? "", days.at(-1) ?? ""];
  const span = { from: formatDay(locale, from), to: formatDay(locale, to), days: days.length - 1 };
  // Free days reach back to the earliest price of any series; the switch runs back from the first series' own start.
  const inception = view?.range.inception ?? from;
  const asOf = view?.asOf ?? to;
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2.5">
      <div>
        <h1>{t("title")}</h1>
        {view === null ? null : <p className="text-ink-2 text-xs">{t("span", span)}</p>}
      </div>
      {view === null ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <RangeChoice locale={locale} state={state} inception={inception} asOf={asOf} from={from} to={to} />
          <FreeDays locale={locale} state={state} inception={view.earliest} asOf={asOf} from={from} to={to} />
          <CopyLink />
        </div>
      )}
    </header>
  );
}
