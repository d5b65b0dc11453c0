import { expect, test } from "vitest";
import { seriesCsv } from "@/components/charts/plot/series-csv";
import { toCsv } from "@/lib/csv/write-csv";

test("the file says what it is, then gives every day; an unknown value is empty", () => {
  const { notes, columns, rows } = seriesCsv(
    ["Tracklight", "as of 2026-03-18\nsecond line"],
    ["2026-03-17", "2026-03-18"],
    [
      { id: "ai-fund", values: Float64Array.of(22.83, 22.22) },
      { id: 'a,"b"', values: Float64Array.of(Number.NaN, 0.1 + 0.2) },
    ],
  );
  expect(toCsv(notes, columns, rows)).toBe(
    '# Tracklight\r\n# as of 2026-03-18 second line\r\nday,ai-fund,"a,""b"""\r\n2026-03-17,22.83,\r\n2026-03-18,22.22,0.30000000000000004\r\n',
  );
});
