/** A path with its query, the parameters sorted as the HTTP cache sorts them; absent ones are left out. */
export function queryAddress(path: string, query: object): string {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(entries.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toString();
  return search === "" ? path : `${path}?${search}`;
}
