import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/admin/filter-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select";
import type { AuditQuery } from "@/lib/contracts/audit/audit";

interface AuditFilterProps {
  readonly view: Omit<AuditQuery, "format">;
  readonly actions: readonly string[];
}

export function AuditFilter({ view, actions }: AuditFilterProps) {
  const t = useTranslations("admin.audit");
  return (
    <FilterForm>
      <SelectField label={t("action")} name="action" defaultValue={view.action ?? ""}>
        <option value="">{t("any")}</option>
        {actions.map((action) => (
          <option key={action} value={action}>
            {action}
          </option>
        ))}
      </SelectField>
      <Field label={t("subject")} name="subject" defaultValue={view.subject} />
      <Field label={t("actor")} name="actor" defaultValue={view.actor} />
      <Field label={t("from")} name="from" type="date" defaultValue={view.from} />
      <Field label={t("to")} name="to" type="date" defaultValue={view.to} />
      <Button type="submit">{t("show")}</Button>
    </FilterForm>
  );
}
