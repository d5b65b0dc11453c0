import { useMessages, useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { exampleAddress } from "@/lib/contracts/api/example";
import { type ApiParameter, type ApiWords, apiParameters } from "@/lib/contracts/api/openapi";
import type { ApiName } from "@/lib/contracts/api/reads";

/** "json | csv", "YYYY-MM-DD" or "text" */
function formOf({ schema }: ApiParameter): string {
  if (Array.isArray(schema["enum"])) return schema["enum"].join(" | ");
  return schema["format"] === "date" ? "YYYY-MM-DD" : String(schema["type"] ?? "text").replace("string", "text");
}

export function ApiReadSection({ name, className }: { name: ApiName; className?: string | undefined }) {
  const t = useTranslations("developers");
  const words: ApiWords = useMessages().developers.words;
  const parameters = apiParameters(name);
  const columns: DataColumn<ApiParameter>[] = [
    {
      id: "name",
      head: t("parameterHead"),
      cell: (row) => <code>{row.isRequired ? t("required", { name: row.name }) : row.name}</code>,
    },
    { id: "form", head: t("typeHead"), align: "left", tone: "muted", cell: formOf },
    {
      id: "meaning",
      head: t("meaningHead"),
      align: "left",
      cell: (row) => <span className="block min-w-30 whitespace-normal">{words.parameter[row.name]}</span>,
    },
  ];
  return (
    <Section
      className={className}
      title={<code>/api/v1/{name}</code>}
      actions={
        <>
          <a href={exampleAddress(name)}>{t("example")}</a>
          {parameters.some((parameter) => parameter.name === "format") ? (
            <a href={exampleAddress(name, "csv")}>{t("csv")}</a>
          ) : null}
        </>
      }
    >
      <p>{words.read[name]}</p>
      {parameters.length === 0 ? (
        <p>{t("noParameters")}</p>
      ) : (
        <DataTable caption={`/api/v1/${name}`} columns={columns} rows={parameters} rowKey={(row) => row.name} />
      )}
    </Section>
  );
}
