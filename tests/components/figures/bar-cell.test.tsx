import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BarCell, WeightBar } from "@/components/figures/bar-cell";

test("a loss runs left from the zero line that all rows share", () => {
  const html = renderToStaticMarkup(<BarCell value={-0.2} low={-0.3} high={0.1} />);
  expect(html).toContain('<rect x="25%" width="50%"');
  expect(html).toContain('<line x1="75%" x2="75%"');
});

test("an unknown value draws no bar", () => {
  const html = renderToStaticMarkup(<BarCell value={null} low={-0.3} high={0.1} />);
  expect(html).toContain('width="0%"');
  expect(renderToStaticMarkup(<BarCell value={Number.NaN} low={0} high={0} />)).not.toContain("NaN");
});

test("a weight has its target as a tick, and none without a target", () => {
  expect(renderToStaticMarkup(<WeightBar weight={0.2} target={0.3} max={0.4} />)).toMatch(
    /<rect width="50%".*<line x1="75%" x2="75%"/,
  );
  expect(renderToStaticMarkup(<WeightBar weight={0.2} target={null} max={0.4} />)).not.toContain("<line");
});
