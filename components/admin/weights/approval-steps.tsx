import { cva } from "class-variance-authority";
import { useLocale, useTranslations } from "next-intl";
import type { WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { formatDay, formatInstant, NO_ANSWER } from "@/lib/format";

const stepItem = cva(
  "relative grid gap-0.5 border-t-2 pt-3.5 pr-3 text-xs before:absolute before:-top-1.5 before:left-0 before:size-2.5 before:rounded-full",
  {
    variants: {
      state: {
        done: "border-ink-2 before:bg-ink-2",
        current: "border-line-2 before:border-3 before:border-ink before:bg-surface",
        open: "border-line-2 text-ink-3 before:border-2 before:border-line-2 before:bg-surface",
      },
    },
  },
);

interface ApprovalStepsProps {
  /** null before anything is saved */
  readonly draft: WeightDraft | null;
  /** people who may approve */
  readonly approvers: number;
}

interface Step {
  readonly id: "written" | "submitted" | "approved" | "published";
  readonly isDone: boolean;
  readonly text: string;
}

export function ApprovalSteps({ draft, approvers }: ApprovalStepsProps) {
  const t = useTranslations("admin.weights.steps");
  const locale = useLocale();
  const at = (step: { readonly name: string; readonly at: string } | null | undefined) =>
    step == null ? null : t("by", { name: step.name, at: formatInstant(locale, step.at) });
  const due = draft === null ? NO_ANSWER : t("due", { day: formatDay(locale, draft.dueDay) });
  const steps: Step[] = [
    { id: "written", isDone: draft !== null, text: at(draft?.author) ?? t("notSaved") },
    { id: "submitted", isDone: draft?.submitter != null, text: at(draft?.submitter) ?? t("waitsEditor") },
    {
      id: "approved",
      isDone: draft?.approver != null,
      text: at(draft?.approver) ?? (approvers === 1 ? t("single") : t("waitsApprover", { count: approvers })),
    },
    {
      id: "published",
      isDone: draft?.publishedAt != null,
      text: draft?.publishedAt == null ? due : formatInstant(locale, draft.publishedAt),
    },
  ];
  const current = steps.findIndex(({ isDone }) => !isDone);
  return (
    <>
      <ol className="mt-2 grid grid-cols-4 max-sm:grid-cols-1 max-sm:gap-2.5">
        {steps.map(({ id, isDone, text }, index) => (
          <li
            key={id}
            className={stepItem({ state: isDone ? "done" : index === current ? "current" : "open" })}
            aria-current={index === current ? "step" : undefined}
          >
            <strong>{t(id)}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {draft?.isSinglePerson ? <p className="text-ink-3 text-xs">{t("wasSingle")}</p> : null}
      {draft?.withdrawal == null ? null : (
        <p className="mt-0.5 text-loss text-xs">{t("withdrawn", { ...draft.withdrawal })}</p>
      )}
    </>
  );
}
