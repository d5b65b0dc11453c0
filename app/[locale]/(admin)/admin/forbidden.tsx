import { useTranslations } from "next-intl";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";

export default function Forbidden() {
  const t = useTranslations("admin.forbidden");
  return (
    <PageFrame>
      <EmptyState level={1} title={t("title")}>
        {t("text")}
      </EmptyState>
    </PageFrame>
  );
}
