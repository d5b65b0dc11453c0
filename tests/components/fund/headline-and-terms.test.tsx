import { expect, test } from "vitest";
import { AsOfStrip } from "@/components/fund/as-of-strip";
import { NavHeadline } from "@/components/fund/nav-headline";
import { PageFrame } from "@/components/fund/page-frame";
import { TermList } from "@/components/fund/term-list";
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
  expect(text).toContain("– no live quotes");
  expect(html).toContain('aria-label="No value: No live quotes in this dataset."');
});

test("a live quote is shown with its time", () => {
  const quoted = fundOverviewOf({
    headline: { ...overview.headline, indicativeNet: { value: 22.5, at: "2026-03-19T08:15:00Z" } },
  });
  expect(textOf(renderIn("de", <TermList overview={quoted} />))).toContain("22,50 live, 08:15 UTC");
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

test("a simulated market is said on the page, in both languages", () => {
  const dataset = { ...overview.dataset, simulated: true };
  expect(renderIn("en", <PageFrame dataset={dataset}>x</PageFrame>)).toContain("Simulated market.");
  expect(renderIn("de", <PageFrame dataset={dataset}>x</PageFrame>)).toContain("Simulierter Markt.");
  expect(renderIn("en", <PageFrame dataset={overview.dataset}>x</PageFrame>)).not.toContain("Simulated");
});
