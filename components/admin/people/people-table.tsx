"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { PersonForm } from "@/components/admin/people/person-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { PersonRow } from "@/lib/contracts/people/people";
import { formatDay, formatInstant, NO_ANSWER } from "@/lib/format";

interface PeopleTableProps {
  readonly people: readonly PersonRow[];
  readonly ownId: string;
}

export function PeopleTable({ people, ownId }: PeopleTableProps) {
  const t = useTranslations("admin.people");
  const roles = useTranslations("admin.roles");
  const locale = useLocale();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = people.find(({ id }) => id === openId);
  const columns: DataColumn<PersonRow>[] = [
    { id: "name", head: t("name"), cell: ({ name, id }) => (id === ownId ? t("you", { name }) : name) },
    { id: "email", head: t("email"), align: "left", priority: 2, cell: ({ email }) => email },
    {
      id: "roles",
      head: t("roles"),
      align: "left",
      cell: (row) => row.roles.map((role) => roles(role)).join(", ") || t("noRole"),
    },
    {
      id: "authenticator",
      head: t("authenticator"),
      align: "left",
      priority: 2,
      cell: ({ hasAuthenticator }) =>
        hasAuthenticator ? (
          <Badge glyph="full" tone="good">
            {t("inUse")}
          </Badge>
        ) : (
          <Badge glyph="open" tone="warn">
            {t("none")}
          </Badge>
        ),
    },
    { id: "sessions", head: t("sessions"), priority: 2, cell: ({ sessions }) => sessions },
    {
      id: "seen",
      head: t("seen"),
      priority: 2,
      cell: ({ seenAt }) => (seenAt === null ? NO_ANSWER : formatInstant(locale, seenAt)),
    },
    { id: "since", head: t("since"), priority: 2, cell: ({ since }) => formatDay(locale, since.slice(0, 10)) },
    {
      id: "state",
      head: t("state"),
      align: "left",
      cell: ({ isDisabled }) => (
        <Badge glyph={isDisabled ? "square" : "full"} tone={isDisabled ? "bad" : "good"}>
          {t(isDisabled ? "disabled" : "active")}
        </Badge>
      ),
    },
    {
      id: "change",
      head: <VisuallyHidden>{t("change")}</VisuallyHidden>,
      cell: ({ id, name }) => (
        <Button
          tone="quiet"
          aria-expanded={id === openId}
          aria-label={t("changeOf", { name })}
          onClick={() => setOpenId(id === openId ? null : id)}
        >
          {t("change")}
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t("caption")}
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
        allColumnsLabel={t("allColumns")}
      />
      {open === undefined ? null : <PersonForm key={open.id} person={open} onDone={() => setOpenId(null)} />}
    </>
  );
}
