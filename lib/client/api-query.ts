import { queryOptions } from "@tanstack/react-query";
import type * as z from "zod";

/** One public read: its path under /api/v1, its parameters, and the contract that its answer is parsed with. */
export interface ApiRead<Output extends z.ZodType> {
  /** such as "returns" */
  readonly path: string;
  /** absent ones are left out; the order of the keys does not matter */
  readonly query: { readonly [name: string]: string | undefined };
  readonly output: Output;
}

/** The address of a read, with its parameters sorted, as the front's cache knows it. */
export function apiUrl({ path, query }: Pick<ApiRead<z.ZodType>, "path" | "query">): string {
  const entries = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const search = new URLSearchParams(entries.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toString();
  return search === "" ? `/api/v1/${path}` : `/api/v1/${path}?${search}`;
}

/**
 * What react-query needs for a read: the answer parsed by the same contract that the route writes with.
 * Fails with the API's own message, never with an empty answer.
 */
export function apiQuery<Output extends z.ZodType>(read: ApiRead<Output>) {
  return ownQuery(apiUrl(read), read.output);
}

/** As `apiQuery`, for any read of our own server. @param url path with its parameters */
export function ownQuery<Output extends z.ZodType>(url: string, output: Output) {
  return queryOptions({
    queryKey: [url],
    queryFn: async ({ signal }): Promise<z.output<Output>> => {
      const response = await fetch(url, { signal, headers: { Accept: "application/json" } });
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(messageOf(body) ?? `${url} answered ${response.status}`);
      return output.parse(body);
    },
  });
}

function messageOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;
  return typeof error.message === "string" ? error.message : null;
}
