import type { ChartLine } from "@/components/charts/plot/line";
import type { RangeSeries } from "@/components/compare/compare-range";

/**
 * Columns of a comparison as chart lines; the first series leads.
 * @param columns one for each series, on the range's days
 * @param write value → text of the end label: of the last day, so that a series that ended before it has none
 */
export function toChartLines(
  series: readonly RangeSeries[],
  columns: readonly Float64Array[],
  write: (value: number) => string,
): ChartLine[] {
  return series.map(({ id, name, shortName, colour, dash }, s) => {
    const values = columns[s] ?? new Float64Array();
    const isLead = s === 0;
    return {
      id,
      basket: colour,
      dash,
      variant: "net",
      isLead,
      name,
      shortName,
      values,
      end: write(values.at(-1) ?? Number.NaN),
    };
  });
}
