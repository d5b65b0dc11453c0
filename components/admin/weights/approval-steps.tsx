import { useLocale, useTranslations } from "next-intl";
import type { WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { formatDay, formatInstant, NO_ANSWER } from "@/lib/format";
import styles from "./weights.module.css";

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

/** Four eyes as a line of steps with names and times; what is withdrawn says by whom and why. */
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
      <ol className={styles["steps"]}>
        {steps.map(({ id, isDone, text }, index) => (
          <li
            key={id}
            className={isDone ? styles["done"] : index === current ? styles["current"] : styles["open"]}
            {...(index === current ? { "aria-current": "step" as const } : {})}
          >
            <strong>{t(id)}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {draft?.isSinglePerson ? <p className={styles["note"]}>{t("wasSingle")}</p> : null}
      {draft?.withdrawal == null ? null : <p className={styles["error"]}>{t("withdrawn", { ...draft.withdrawal })}</p>}
    </>
  );
}
