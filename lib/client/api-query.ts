import { queryOptions } from "@tanstack/react-query";
import type * as z from "zod";
import { queryAddress } from "@/lib/client/query-address";
import { readAnswer } from "@/lib/client/read-answer";
import type { API_V1, ApiName } from "@/lib/contracts/api/reads";

type Api = typeof API_V1;

export type ApiQuery<Name extends ApiName> = z.input<Api[Name]["query"]>;

export type ApiAnswer<Name extends ApiName> = z.output<Api[Name]["output"]>;

export function apiUrl<Name extends ApiName>(name: Name, query: ApiQuery<Name>): string {
  return queryAddress(`/api/v1/${name}`, query);
}

/**
 * What react-query needs for a public read. Query and answer are typed by the row of `API_V1`.
 * @param output the row's own schema, given by the caller so that a page loads the contracts that it reads, not all twenty
 */
export function apiQuery<Name extends ApiName>(name: Name, query: ApiQuery<Name>, output: z.ZodType<ApiAnswer<Name>>) {
  const url = apiUrl(name, query);
  return queryOptions({ queryKey: [url], queryFn: ({ signal }) => readAnswer(url, output, signal) });
}
