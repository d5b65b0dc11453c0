/** A field of RFC 4180: quoted when it holds a comma, a quote or a line break. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A chart's numbers as CSV: "#" lines first, then one row a day, oldest first. Numbers have a point and full precision,
 * an unknown value is an empty field.
 * @param header what a reader must know (source, as-of day, version), one line each
 */
export function seriesCsv(
  header: readonly string[],
  days: readonly string[],
  lines: readonly { readonly id: string; readonly values: Float64Array }[],
): string {
  const rows = days.map((day, t) => [day, ...lines.map(({ values }) => numberField(values[t]))].join(","));
  return [
    ...header.map((line) => `# ${line.replaceAll(/[\r\n]+/g, " ")}`),
    ["day", ...lines.map(({ id }) => field(id))].join(","),
    ...rows,
    "",
  ].join("\r\n");
}

function numberField(value: number | undefined): string {
  return value !== undefined && Number.isFinite(value) ? String(value) : "";
}
