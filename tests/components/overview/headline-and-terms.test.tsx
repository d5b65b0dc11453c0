import { expect, test } from "vitest";
import { NavHeadline } from "@/components/overview/nav-headline";
import { TermList } from "@/components/overview/term-list";
import { AsOfStrip } from "@/components/shell/as-of-strip";
import { PageFrame } from "@/components/shell/page-frame";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { fundOverviewOf } from "@/tests/support/fund-overview-of";
import { renderIn } from "@/tests/support/render-in";

const overview = fundOverviewOf({});

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/[^\S\u00a0]+/g, " ");
}

test("the headline says NAV, unit and the change of the day", () => {
  const text = textOf(renderIn("en", <NavHeadline overview={overview} />));
  expect(text).toContain("Decentralized AI Fund");
  expect(text).toContain("22.22 USD, NAV per share, net");
  expect(text).toContain("\u22120.61 (\u22122.69%) on the day");
});

test("the German headline has comma and no-break space", () => {
  const text = textOf(renderIn("de", <NavHeadline overview={overview} />));
  expect(text).toContain("Fonds für dezentrale KI");
  expect(text).toContain("\u22120,61 (\u22122,69\u00a0%) zum Vortag");
});

test("the terms mark the unverified fee and say that there are no live quotes", () => {
  const html = renderIn("en", <TermList overview={overview} />);
  const text = textOf(html);
  expect(text).toContain("2.50% p.a. Unverified");
  expect(text).toContain("7 Apr 2026 in 20 days");
  expect(text).toContain("277 of 610");
  expect(html).toContain('aria-label="No value: No live quotes in this dataset."');
});

test("the indicative NAV is shown with its time, its change and its mark; a stale one in grey", () => {
  const quoted: FundOverview["indicative"] = {
    ...overview.indicative,
    at: "2026-03-19T08:16:00.000Z",
    gross: 23.46,
    net: 22.5,
    reason: null,
    change: 0.01264,
    oldestQuoteAt: "2026-03-19T08:15:00.000Z",
  };
  const show = (indicative: FundOverview["indicative"]): string =>
    renderIn("de", <TermList overview={fundOverviewOf({ indicative })} />);
  expect(textOf(show(quoted))).toContain("22,50 +1,26\u00a0% seit Schluss 18.03.2026, 08:15 UTC Indikativ");
  const stale = show({ ...quoted, at: "2026-03-20T08:21:00.000Z", isStale: true });
  expect(textOf(stale)).toContain("19.03.2026, 08:15 UTC Veraltet");
  expect(stale).toContain('<span class="text-ink-3">');
  expect(show(quoted)).not.toContain('<span class="text-ink-3">');
  const partial = show({ ...quoted, net: null, gross: null, reason: "missing-quotes", missing: ["IP", "GRT"] });
  expect(partial).toContain("Kein laufender Kurs für IP, GRT.");
  expect(textOf(partial)).not.toContain("22,50");
});

test("the strip names the day, the weights held and the set that is missing", () => {
  const text = textOf(renderIn("en", <AsOfStrip dataset={overview.dataset} />));
  expect(text).toContain("As of 18 Mar 2026 , 24:00 UTC");
  expect(text).toContain("6 of 6 constituents priced");
  expect(text).toContain("Weights of 3 Oct 2025 held");
  expect(text).toContain("Set of 6 Jan 2026 missing");
  expect(text).toContain("Dataset 2026-03-18.1 · formula 1.0");
});

test("restated levels are announced with their days, one day in the singular", () => {
  const restated = { firstDay: "2025-06-10", lastDay: "2026-03-17", days: 2, recordedOn: "2026-03-18" };
  const html = renderIn("en", <AsOfStrip dataset={{ ...overview.dataset, restated }} />);
  expect(textOf(html)).toContain("Restated on 18 Mar 2026");
  expect(html).toContain("2 levels between 10 Jun 2025 and 17 Mar 2026 were corrected after they had been published.");
  const single = { ...restated, lastDay: "2025-06-10", days: 1 };
  const german = renderIn("de", <AsOfStrip dataset={{ ...overview.dataset, restated: single }} />);
  expect(german).toContain("Neu festgestellt am 18.03.2026");
  expect(german).toContain("Der Stand vom 10.06.2025 wurde nach der Veröffentlichung berichtigt.");
  expect(renderIn("en", <AsOfStrip dataset={overview.dataset} />)).not.toContain("Restated");
});

test("a simulated market is named on the page, in both languages", () => {
  const dataset = { ...overview.dataset, simulated: true };
  expect(renderIn("en", <PageFrame dataset={dataset}>x</PageFrame>)).toContain("Simulated market.");
  expect(renderIn("de", <PageFrame dataset={dataset}>x</PageFrame>)).toContain("Simulierter Markt.");
  expect(renderIn("en", <PageFrame dataset={overview.dataset}>x</PageFrame>)).not.toContain("Simulated");
});
