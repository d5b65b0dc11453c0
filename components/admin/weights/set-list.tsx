import { cva } from "class-variance-authority";
import { useLocale, useTranslations } from "next-intl";
import { SetStatus } from "@/components/figures/set-status";
import { Badge } from "@/components/ui/badge";
import type { WeightEditorData } from "@/lib/contracts/weights/weight-editor";
import { formatDay, formatNumber, NO_ANSWER } from "@/lib/format";

const setEntry = cva("border-line border-b pt-1.5 pb-2", {
  variants: { isCurrent: { true: "border-l-3 border-l-ink bg-sunken pl-1.25", false: "pl-2" } },
});

interface SetListProps {
  readonly data: WeightEditorData;
  /** address of the editor on a draft or a day; a whole new page, so that nothing of the last one stays */
  readonly hrefOf: (query: Readonly<Record<string, string>>) => string;
}

export function SetList({ data, hrefOf }: SetListProps) {
  const t = useTranslations("admin.weights");
  const locale = useLocale();
  const entries = [
    ...data.drafts.map((draft) => ({
      id: draft.id,
      day: draft.effectiveDay,
      href: hrefOf({ draft: draft.id }),
      sumBps: draft.sumBps,
      isCurrent: draft.id === data.draft?.id,
      badge: (
        <Badge glyph={draft.status === "approved" ? "half" : "open"} tone="plain">
          {t(`draftStatus.${draft.status}`, { version: draft.version })}
        </Badge>
      ),
    })),
    ...data.sets.map((set) => ({
      id: set.effectiveDay,
      day: set.effectiveDay,
      href: hrefOf({ day: set.effectiveDay }),
      sumBps: set.weights.length === 0 ? null : set.sumBps,
      isCurrent: false,
      badge: <SetStatus status={set.status} />,
    })),
  ].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return (
    <ol>
      {entries.map(({ id, day, href, sumBps, isCurrent, badge }) => (
        <li key={id} className={setEntry({ isCurrent })}>
          <a
            href={href}
            aria-current={isCurrent ? "true" : undefined}
            className="flex min-h-6 items-center justify-between gap-2 font-semibold no-underline hover:underline"
          >
            <span>{formatDay(locale, day)}</span>
            <span>{sumBps === null ? NO_ANSWER : formatNumber(locale, sumBps / 100, 2)}</span>
          </a>
          {badge}
        </li>
      ))}
    </ol>
  );
}
