import { queryOptions } from "@tanstack/react-query";
import { queryAddress } from "@/lib/client/query-address";
import { readAnswer } from "@/lib/client/read-answer";
import { ADMIN_API, type AdminQuery, type AdminReadName, adminReadRow } from "@/lib/contracts/api/admin";

export const adminUrl = (name: keyof typeof ADMIN_API): string => `/api/admin/${ADMIN_API[name].path}`;

/** What react-query needs for a read of the admin area; query and answer are typed by its row. */
export function adminQuery<Name extends AdminReadName>(name: Name, query: AdminQuery<Name>) {
  const row = adminReadRow(name);
  const url = queryAddress(adminUrl(name), query);
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => readAnswer(url, row.output, signal),
  });
}
