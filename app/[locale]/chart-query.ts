type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const names = ["range", "from", "to", "scale", "den", "view"] as const;

/** What a shared link says about the chart; the chart itself decides what it makes of it. */
export type ChartQuery = Record<(typeof names)[number], string | undefined>;

/**
 * The chart's part of an address.
 * @param searchParams of the page; of a repeated parameter the first counts
 */
export function chartQuery(searchParams: SearchParams): ChartQuery {
  const first = (name: string) => {
    const value = searchParams[name];
    return Array.isArray(value) ? value[0] : value;
  };
  return {
    range: first("range"),
    from: first("from"),
    to: first("to"),
    scale: first("scale"),
    den: first("den"),
    view: first("view"),
  };
}
