import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CompareScreen } from "@/components/compare/compare-screen";
import type { LevelSeries } from "@/lib/contracts/levels/levels";
import { ComparePage } from "@/lib/contracts/pages/compare";
import de from "@/lib/i18n/messages/de.json";
import en from "@/lib/i18n/messages/en.json";
import { datasetStateOf } from "../../support/dataset-state-of";
import { tableRows } from "../../support/render-in";
import { levelSeriesOf } from "./level-series-of";

// forty days from 2026-02-07 to 2026-03-18: the fund climbs 1 a day from 100, bitcoin falls to half at once and stays
const fund = levelSeriesOf(
  "ai-fund",
  "2026-02-07",
  Array.from({ length: 40 }, (_, t) => 100 + t),
);
const btc = levelSeriesOf(
  "btc",
  "2026-02-07",
  Array.from({ length: 40 }, (_, t) => (t < 10 ? 50_000 : 25_000)),
);
const dead = levelSeriesOf("MKR", "2026-02-07", [4, 2, Number.NaN, 3, 2], { endedDay: "2026-02-11" });
const late = levelSeriesOf("IP", "2026-03-01", [1, 2, 1, 2]);

function pageOf(series: readonly LevelSeries[], over: Partial<ComparePage> = {}) {
  return ComparePage.encode({
    dataset: datasetStateOf(),
    levels: {
      from: "2026-02-07",
      to: "2026-03-18",
      simulated: false,
      engineVersion: "1.0",
      dataset: "2026-03-18.1",
      series: [...series],
      sources: [],
    },
    unknown: [],
    choices: series.map(({ id, kind, name }) => ({ id, kind, name })),
    events: [],
    reviews: [],
    ...over,
  });
}

function render(page: ReturnType<typeof pageOf>, search: string, locale: "en" | "de" = "en"): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={locale === "de" ? de : en} timeZone="UTC">
      <NuqsTestingAdapter searchParams={search}>
        <QueryClientProvider client={new QueryClient()}>
          <CompareScreen page={page} />
        </QueryClientProvider>
      </NuqsTestingAdapter>
    </NextIntlClientProvider>,
  );
}

/** Cells of the row that a text heads. */
function row(html: string, head: string): string[] {
  return tableRows(html).find(([first]) => first === head) ?? [];
}

describe("the comparison as the server sends it", () => {
  const html = render(pageOf([fund, btc]), "?series=ai-fund,btc");

  test("levels, drawdowns and metrics of both, by hand", () => {
    // 139/100, 25/50
    expect(html).toContain("Level, 7 Feb 2026 = 100, 7 Feb 2026 to 18 Mar 2026. AI fund 139.0, Bitcoin 50.0.");
    expect(html).toContain("AI fund 0.0%, Bitcoin −50.0%.");
    expect(row(html, "Over the range, %")).toEqual(["Over the range, %", "+39.0", "−50.0"]);
    expect(row(html, "Maximum drawdown, %")).toEqual(["Maximum drawdown, %", "0.0", "−50.0"]);
    // one day of −50 % in 39 days with a return that is not 0: none of them up
    expect(row(html, "Days up, %")).toEqual(["Days up, %", "100.0", "0.0"]);
    expect(html).toContain("39 days, daily closes");
  });

  test("what has no answer is a dash with its reason, never 0 or NaN", () => {
    expect(row(html, "One year, %")).toEqual(["One year, %", "–", "–"]);
    expect(html).toContain("No value: The history is shorter than this period.");
    // the fund never fell: no loss, no ratio
    expect(row(html, "Sortino")[1]).toBe("–");
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("months: February begins the range and is a part, March goes on and is a part", () => {
    // 28 Feb is day 21 (121), 18 March day 39 (139): 139/121 − 1 = 14.9 %
    expect(row(html, "Feb")).toEqual(["Feb", "+21.0*"]);
    expect(row(html, "Mar")).toEqual(["Mar", "+14.9*"]);
    expect(row(html, "Jan")).toEqual(["Jan", "–"]);
    expect(row(html, "Year")).toEqual(["Year", "+39.0*"]);
  });

  test("relative strength holds each against the base", () => {
    const relative = render(pageOf([fund, btc]), "?series=ai-fund,btc&mode=relative&base=btc");
    // (139/100) ÷ (25/50) = 2.78
    expect(relative).toContain(
      "Relative to Bitcoin, 7 Feb 2026 = 100, 7 Feb 2026 to 18 Mar 2026. AI fund 278.0, Bitcoin 100.0.",
    );
  });

  test("sorting puts the columns in a metric's order, the first series stays bold", () => {
    const sorted = render(pageOf([fund, btc]), "?series=ai-fund,btc&sort=cumulative");
    expect(row(sorted, "Over the range, % ▸")).toEqual(["Over the range, % ▸", "−50.0", "+39.0"]);
    expect(sorted).toContain('aria-sort="ascending"');
  });

  test("several benchmarks at once, every metric on request", () => {
    const all = render(pageOf([fund, btc]), "?series=ai-fund&bench=btc,ai-fund&rows=all");
    expect(all).toContain("Against Bitcoin");
    expect(all).toContain("Against AI fund");
    expect(tableRows(all).filter(([head]) => head === "Information ratio")).toHaveLength(2);
  });
});

describe("series that do not cover the range", () => {
  const html = render(pageOf([fund, dead, late]), "?series=ai-fund,MKR,IP");

  test("a coin that ended, a gap, a late start and an early end are each named", () => {
    expect(html).toContain("MKR ended on 11 Feb 2026.");
    expect(html).toContain("MKR has no price on 1 day in between; its line is open there.");
    expect(html).toContain("IP starts on 1 Mar 2026.");
    expect(html).toContain("IP has no price after 4 Mar 2026.");
    // no value at the end of the range where there is none
    expect(html).toContain("AI fund 139.0, MKR –, IP –.");
  });

  test("they have no return over the range and no point in the picture", () => {
    expect(row(html, "Over the range, %")).toEqual(["Over the range, %", "+39.0", "–", "–"]);
    expect(html).toContain("MKR, IP: not in the picture, since the history does not fill the range.");
  });

  test("a range before all data is named, and shows what there is", () => {
    const early = render(pageOf([fund]), "?series=ai-fund&from=2016-01-01&to=2026-03-18");
    expect(early).toContain("Asked for from 1 Jan 2016; the earliest price here is of 7 Feb 2026.");
  });

  test("five days are shown as five days", () => {
    const week = render(pageOf([fund, late]), "?series=ai-fund,IP&from=2026-02-07&to=2026-02-11");
    expect(week).toContain("4 days, daily closes");
    expect(week).toContain("IP has no price in this range.");
    // 104/100
    expect(row(week, "Over the range, %")).toEqual(["Over the range, %", "+4.0", "–"]);
  });
});

describe("what an address names wrongly", () => {
  test("an unknown name is reported, the rest is shown", () => {
    const html = render(pageOf([fund], { unknown: ["NOPE"] }), "?series=ai-fund,NOPE&bench=");
    expect(html).toContain("No track or asset with a price is called “NOPE”.");
    expect(html).toContain("AI fund 139.0.");
  });

  test("nothing to show offers the usual five", () => {
    const html = render(pageOf([], { unknown: ["NOPE"] }), "?series=NOPE&bench=");
    expect(html).toContain("Nothing to compare yet");
    expect(html).toContain("Show the usual five");
  });

  test("past twelve the first twelve are shown, and it says so", () => {
    const many = Array.from({ length: 14 }, (_, i) => levelSeriesOf(`COIN${i}`, "2026-02-07", [1, 2, 3, 4 + i]));
    const html = render(pageOf(many), `?series=${many.map(({ id }) => id).join(",")}&bench=`);
    expect(html).toContain("The first 12 of 14 series are shown");
    expect(html).toContain("COIN11");
    expect(html).not.toContain('aria-label="Remove COIN12"');
  });
});

test("in German, in German form", () => {
  const html = render(pageOf([fund, btc]), "?series=ai-fund,btc", "de");
  expect(html).toContain("Stand, 07.02.2026 = 100, 07.02.2026 bis 18.03.2026. KI-Fonds 139,0, Bitcoin 50,0.");
  expect(row(html, "Im Zeitraum, %")).toEqual(["Im Zeitraum, %", "+39,0", "−50,0"]);
});
