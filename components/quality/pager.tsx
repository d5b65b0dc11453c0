import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";

export interface PagerProps {
  label: string;
  page: { page: number; size: number; total: number };
  hrefOf: (page: number) => string;
}

export function Pager({ label, page: { page, size, total }, hrefOf }: PagerProps) {
  const t = useTranslations("quality.pager");
  if (total <= size && page === 1) return null;
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <nav className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-ink-3 text-xs" aria-label={label}>
      <span>
        {t("rows", { from: Math.min(total, (page - 1) * size + 1), to: Math.min(total, page * size), total })}
      </span>
      {page > 1 ? (
        <Link href={hrefOf(Math.min(page - 1, last))} prefetch={false} className="max-sm:min-h-6">
          {t("before")}
        </Link>
      ) : null}
      {page < last ? (
        <Link href={hrefOf(page + 1)} prefetch={false} className="max-sm:min-h-6">
          {t("after")}
        </Link>
      ) : null}
    </nav>
  );
}
