import { useLocale, useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { People } from "@/lib/contracts/people/people";
import { formatInstant } from "@/lib/format";

type Invitation = People["invitations"][number];

export function InvitationTable({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const t = useTranslations("admin.people");
  const roles = useTranslations("admin.roles");
  const locale = useLocale();
  const columns: DataColumn<Invitation>[] = [
    { id: "name", head: t("name"), cell: ({ name }) => name },
    { id: "email", head: t("email"), align: "left", cell: ({ email }) => email },
    {
      id: "roles",
      head: t("roles"),
      align: "left",
      cell: (row) => row.roles.map((role) => roles(role)).join(", ") || t("noRole"),
    },
    { id: "until", head: t("until"), cell: ({ expiresAt }) => formatInstant(locale, expiresAt) },
  ];
  return (
    <DataTable
      caption={t("invitations")}
      columns={columns}
      rows={invitations}
      rowKey={({ email, expiresAt }) => `${email} ${expiresAt}`}
    />
  );
}
