import { NextIntlClientProvider } from "next-intl";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { NavChart } from "@/components/overview/nav-chart";
import type { NavChartProps } from "@/components/overview/use-nav-view";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import de from "@/lib/i18n/messages/de.json";
import en from "@/lib/i18n/messages/en.json";
import { datasetStateOf } from "../../support/dataset-state-of";

// forty days from 2026-02-07 (day 20491) to 2026-03-18: the fund climbs 1 a day from 100, bitcoin stands still
const DAYS = Array.from({ length: 40 }, (_, t) => isoFromDay(20_491 + t));
const none = { value: null };
const returns = { d1: none, m1: none, m3: none, m6: none, ytd: none, y1: none, inception: none, annualised: none };
const row = (basket: "ai-fund" | "btc", level: Float64Array) =>
  ({ basket, variant: "net", name: basket, level, returns, growthOf10000: none }) as const;

const props: NavChartProps = {
  basket: "ai-fund",
  name: "Decentralized AI Fund",
  dataset: datasetStateOf(),
  days: DAYS,
  series: [
    row(
      "ai-fund",
      Float64Array.from(DAYS, (_, t) => 100 + t),
    ),
    row("btc", new Float64Array(40).fill(50_000)),
  ],
  weightPeriods: [
    {
      from: "2026-01-06",
      to: "2026-12-31",
      status: "missing",
      setDay: "2026-01-06",
      heldSetDay: "2025-10-03",
      dropped: [],
    },
  ],
  events: [],
  reviews: [],
  sources: [],
  denominators: { btc: new Float64Array(40).fill(50_000), eth: null },
};

function render(search: string, locale: "en" | "de" = "en"): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={locale === "de" ? de : en} timeZone="UTC">
      <NuqsTestingAdapter searchParams={search}>
        <NavChart {...props} />
      </NuqsTestingAdapter>
    </NextIntlClientProvider>,
  );
}

describe("the NAV chart as the server sends it", () => {
  test("shows the whole history and what each line did", () => {
    const html = render("");
    // 139/100 − 1
    expect(html).toContain("NAV per share, 7 Feb 2026 to 18 Mar 2026, USD. AI fund +39.0%, Bitcoin 0.0%.");
    expect(html).toContain(">set of Jan 2026 missing</text>");
    expect(html).toMatch(/<input [^>]*type="radio"[^>]*name="range"[^>]*checked="" value="si"/);
  });

  test("a shared link shows its range: a month back from the as-of day starts on 18 February", () => {
    const html = render("?range=1m");
    // 18 February is day 11 (level 111): 139/111 − 1 = 25.2 %
    expect(html).toContain("18 Feb 2026 to 18 Mar 2026, USD. AI fund +25.2%, Bitcoin 0.0%.");
    expect(html).toContain("/api/v1/nav?basket=ai-fund&amp;format=csv&amp;from=2026-02-18&amp;to=2026-03-18");
  });

  test("free days go before the range, and what can't be read counts as absent", () => {
    expect(render("?range=1w&from=2026-03-01&to=2026-03-05")).toContain("1 Mar 2026 to 5 Mar 2026");
    expect(render("?range=never&from=2026-02-31")).toContain("7 Feb 2026 to 18 Mar 2026");
  });

  test("in bitcoin the fund is a fraction and bitcoin itself has no line", () => {
    const html = render("?den=btc");
    expect(html).toContain("BTC. AI fund +39.0%.");
    // 139 / 50,000
    expect(html).toContain("<b>0.002780</b>");
  });

  test("units without a rate and ranges past the history are struck out, with the reason in words", () => {
    const html = render("?den=eth&range=1y");
    expect(html).toContain("3M, 6M, YTD, 1Y: the history starts on 7 Feb 2026.");
    expect(html).toContain("EUR, ETH: no rate is stored.");
    expect(html).toContain("USD. AI fund +39.0%");
  });

  test("the table has every day, newest first, the same numbers, and no plot", () => {
    const html = render("?view=table&range=1w");
    const rows = [...html.matchAll(/<tr><th scope="row">([^<]*)<\/th><td[^>]*>([^<]*)<\/td><td[^>]*>([^<]*)<\/td>/g)];
    expect(rows.map(([, day, fund, btc]) => [day, fund, btc])).toEqual([
      ["18 Mar 2026", "139.00", "132.00"],
      ["17 Mar 2026", "138.00", "132.00"],
      ["16 Mar 2026", "137.00", "132.00"],
      ["15 Mar 2026", "136.00", "132.00"],
      ["14 Mar 2026", "135.00", "132.00"],
      ["13 Mar 2026", "134.00", "132.00"],
      ["12 Mar 2026", "133.00", "132.00"],
      ["11 Mar 2026", "132.00", "132.00"],
    ]);
    expect(html).not.toContain("data-picture");
  });

  test("in German, in German form", () => {
    const html = render("?range=1m", "de");
    expect(html).toContain("NAV je Anteil, 18.02.2026 bis 18.03.2026, USD. KI-Fonds +25,2\u00a0%, Bitcoin 0,0\u00a0%.");
    expect(html).toContain("<b>139,00</b>");
  });

  test("both languages say the same things", () => {
    const keys = (value: object): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === "object" ? keys(inner).map((k) => `${key}.${k}`) : [key],
      );
    expect(keys(de)).toEqual(keys(en));
  });
});
