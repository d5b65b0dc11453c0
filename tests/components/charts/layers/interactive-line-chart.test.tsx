import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { InteractiveLineChart } from "@/components/charts/layers/interactive-line-chart";
import en from "@/lib/i18n/messages/en.json";

const html = renderToStaticMarkup(
  <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
    <InteractiveLineChart
      locale="en"
      label="NAV per share"
      summary="NAV, three days"
      days={["2026-03-16", "2026-03-17", "2026-03-18"]}
      format={{ decimals: 2 }}
      lines={[
        {
          id: "ai-fund",
          basket: "ai-fund",
          variant: "net",
          isLead: true,
          name: "AI fund",
          shortName: "Fund",
          values: Float64Array.of(100, 110, 121),
          end: "+21.0%",
        },
      ]}
    />
  </NextIntlClientProvider>,
);

test("a chart arrives as its picture, each line once, without a part of recharts", () => {
  expect(html.match(/data-picture/g)).toHaveLength(1);
  expect(html.match(/data-line="ai-fund"/g)).toHaveLength(1);
  expect(html).not.toContain("recharts");
});

test("it is a slider over its days, with the last day's value to read", () => {
  expect(html).toContain('role="slider"');
  expect(html).toContain('aria-valuemin="0" aria-valuemax="2" aria-valuenow="2" aria-valuetext="18 Mar 2026"');
  expect(html).toContain("<b>121.00</b>");
});
