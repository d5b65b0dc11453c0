import type { AuditQuery } from "@/lib/contracts/audit/audit";

/**
 * The address of another view of the audit.
 * @param change parameters that differ from `view`; its page starts again with any of them
 * @param path of the page, or of its CSV
 */
export function auditHref(
  { page: _turned, ...view }: Omit<AuditQuery, "format">,
  change: Readonly<Record<string, string>>,
  path: string,
): string {
  const named = Object.entries({ ...view, ...change });
  const entries = named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const query = new URLSearchParams(entries).toString();
  return query === "" ? path : `${path}?${query}`;
}
