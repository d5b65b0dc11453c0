import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LineChart } from "@/components/charts/layers/line-chart";
import type { ChartLine } from "@/components/charts/plot/line";

const DAYS = ["2026-03-14", "2026-03-15", "2026-03-16", "2026-03-17", "2026-03-18"];

function line(over: Partial<ChartLine> & Pick<ChartLine, "id" | "values">): ChartLine {
  return { basket: "ai", variant: "net", isLead: false, name: over.id, shortName: over.id, end: "", ...over };
}

const fund = line({
  id: "ai-fund",
  basket: "ai-fund",
  isLead: true,
  name: "AI fund, net",
  shortName: "Fund",
  end: "+20.0%",
  values: Float64Array.of(100, 150, Number.NaN, 50, 120),
});
const btc = line({
  id: "btc",
  basket: "btc",
  name: "Bitcoin",
  shortName: "BTC",
  end: "−1.0%",
  values: Float64Array.of(100, 100, 100, 99, 99),
});

function render(over: Partial<Parameters<typeof LineChart>[0]> = {}): string {
  return renderToStaticMarkup(
    <LineChart
      id="nav"
      locale="en"
      summary="NAV, five days"
      days={DAYS}
      lines={[fund, btc]}
      format={{ decimals: 2 }}
      {...over}
    />,
  );
}

function tag(html: string, id: string): string {
  return (
    [...html.matchAll(/<path[^>]*>/g)].map(([match]) => match).find((match) => match.includes(`data-line="${id}"`)) ??
    ""
  );
}

describe("a line chart without script", () => {
  test("is one image with a sentence for those who do not see it", () => {
    expect(render()).toContain('role="img" aria-label="NAV, five days"');
  });

  test("breaks the line where a day is unknown and never draws it as zero", () => {
    // axis 46 to 154 (4 % air): 100 at half height, 150 at 4/108, 50 at 104/108, 120 at 34/108
    expect(tag(render(), "ai-fund")).toContain('d="M0,500L250,37M750,963L1000,314.8"');
  });

  test("draws the fund thicker and on top, bitcoin dashed, each in its token", () => {
    const html = render();
    expect(tag(html, "ai-fund")).toContain('stroke="var(--color-track-fund)" stroke-width="2.25"');
    expect(tag(html, "btc")).toContain('stroke="var(--color-track-btc)" stroke-width="1.5" stroke-dasharray="5 3"');
    expect(html.indexOf('data-line="btc"')).toBeLessThan(html.indexOf('data-line="ai-fund"'));
  });

  test("names the ends with their figures, short where it is narrow", () => {
    const html = render();
    expect(html).toContain(">AI fund, net</text>");
    expect(html).toContain(">Fund</text>");
    expect(html).toContain(">+20.0%</text>");
    expect(html).toContain("var(--color-track-btc-text)");
  });

  test("keeps what belongs to each width in a class that a container query picks", () => {
    for (const tier of ["narrow", "medium", "wide"]) expect(render()).toContain(`tier-${tier}`);
  });

  test("a lone known day between two gaps is a dot, not nothing", () => {
    const lone = line({
      id: "rwa",
      basket: "rwa",
      values: Float64Array.of(Number.NaN, Number.NaN, 100, Number.NaN, Number.NaN),
    });
    expect(tag(render({ lines: [fund, lone] }), "rwa")).toContain('d="M500,500Z"');
  });

  test("a chart without a value has its frame and says nothing false", () => {
    const html = render({ lines: [] });
    expect(html).not.toContain("NaN");
    expect(html).not.toContain("data-line");
  });
});

describe("doubt and events", () => {
  const bands = [
    { from: 0, to: 1, kind: "unverified", label: "unverified", shortLabel: "" },
    { from: 3, to: 4, kind: "missing", label: "set of Jan 2026 missing", shortLabel: "missing" },
  ] as const;

  test("a missing set is hatched and named, an unverified one tinted", () => {
    const html = render({ bands });
    expect(html).toContain('<rect x="62.5%" width="37.5%" height="100%" fill="url(#nav-hatch)"');
    expect(html).toContain('<rect x="0%" width="37.5%" height="100%" fill="var(--color-band-unverified)"');
    expect(html).toContain(">set of Jan 2026 missing</text>");
    expect(html).toContain(">missing</text>");
  });

  test("a chart with a fill of its own gets the caps alone", () => {
    const html = render({ bands, shading: "caps", fillTo: 50 });
    expect(html).not.toContain('<rect x="62.5%"');
    expect(html).toContain('y1="-3" y2="-3"');
    // the area's edge at 50, which is 104/108 down from 154
    expect(html).toMatch(/<path d="M[^"]*963[^"]*Z" fill="var\(--color-track-fund\)"/);
  });

  test("a review's diamond is filled only when its set is published, dashed when missing", () => {
    const mark = (status: "published" | "missing" | "unverified") =>
      render({ marks: [{ kind: "review", index: 2, day: "2026-03-16", status }] });
    expect(mark("published")).toContain('class="fill-ink-2 stroke-ink-2"');
    expect(mark("unverified")).not.toContain("fill-ink-2");
    expect(mark("missing")).toContain('class="fill-surface stroke-ink-2" stroke-dasharray="2 1.4"');
  });

  test("an event's ring carries its number", () => {
    const marks = [
      {
        kind: "event",
        id: "2026-03-15-crash",
        index: 1,
        day: "2026-03-15",
        number: 7,
        title: "crash",
        precision: "day",
      },
    ] as const;
    expect(render({ marks })).toContain(">7</text>");
  });

  test("the level that the comparison starts from has the strong line", () => {
    expect(render({ base: 100 })).toContain('y1="50%" y2="50%" class="stroke-axis"');
  });
});
