"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { ChangeFault } from "@/components/admin/change-fault";
import { StepUpForm } from "@/components/admin/sign-in/step-up-form";
import { ReasonAction } from "@/components/admin/weights/reason-action";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { useAdminChange } from "@/lib/client/use-admin-change";
import type { WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { formatDay, formatInstant, NO_ANSWER } from "@/lib/format";

interface PublishedTableProps {
  readonly drafts: readonly WeightDraft[];
  readonly canRevert: boolean;
}

export function PublishedTable({ drafts, canRevert }: PublishedTableProps) {
  const t = useTranslations("admin.approvals");
  const locale = useLocale();
  const router = useRouter();
  const change = useAdminChange("revertWeightSet", { onDone: () => router.refresh() });
  const columns: DataColumn<WeightDraft>[] = [
    { id: "day", head: t("effective"), cell: ({ effectiveDay }) => formatDay(locale, effectiveDay) },
    { id: "basket", head: t("basket"), align: "left", cell: ({ basketName }) => basketName },
    { id: "set", head: t("set"), align: "left", priority: 2, cell: ({ setId }) => setId ?? NO_ANSWER },
    { id: "by", head: t("by"), align: "left", priority: 2, cell: ({ author }) => author.name },
    { id: "approver", head: t("approvedBy"), align: "left", cell: ({ approver }) => approver?.name ?? NO_ANSWER },
    {
      id: "at",
      head: t("publishedAt"),
      priority: 2,
      cell: ({ publishedAt }) => (publishedAt === null ? NO_ANSWER : formatInstant(locale, publishedAt)),
    },
    {
      id: "revert",
      head: t("undo"),
      cell: ({ setId }) =>
        setId === null || !canRevert ? (
          NO_ANSWER
        ) : (
          <ReasonAction
            label={t("revert")}
            isSending={change.isSending}
            onDo={(reason) => void change.send({ setId, reason })}
          />
        ),
    },
  ];
  if (drafts.length === 0) return <p>{t("nothingPublished")}</p>;
  return (
    <>
      <DataTable caption={t("published")} columns={columns} rows={drafts} rowKey={({ id }) => id} />
      <ChangeFault error={change.error} />
      <StepUpForm stepUp={change.stepUp} />
    </>
  );
}
