import { useTranslations } from "next-intl";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/lib/i18n/navigation";

export default function NotFound() {
  const t = useTranslations("notFound");
  return (
    <PageFrame>
      <EmptyState
        level={1}
        title={t("title")}
        action={
          <Button asChild>
            <Link href="/">{t("overview")}</Link>
          </Button>
        }
      >
        {t("text")}
      </EmptyState>
    </PageFrame>
  );
}
