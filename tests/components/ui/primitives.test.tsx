import { expect, test } from "vitest";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { Tooltip } from "@/components/ui/tooltip";
import { renderIn } from "@/tests/support/render-in";

test("a segmented control is a named group of radio buttons, the impossible one off with its reason", () => {
  const html = renderIn(
    "en",
    <Segmented
      legend="Range"
      name="range"
      value="1m"
      options={[
        { value: "1m", label: "1M", name: "one month" },
        { value: "1y", label: "1Y", reason: "The history is shorter." },
      ]}
      onChoose={() => {}}
    />,
  );
  expect(html).toMatch(/<legend[^>]*>Range<\/legend>/);
  expect(html).toMatch(/<input type="radio" aria-label="one month" name="range" checked="" value="1m"\/>/);
  expect(html).toMatch(/title="The history is shorter\."><input type="radio" disabled=""/);
});

test("tabs open on the first", () => {
  const html = renderIn(
    "en",
    <Tabs
      label="Views"
      tabs={[
        { id: "a", label: "Contribution", content: "first" },
        { id: "b", label: "Attribution", content: "second" },
      ]}
    />,
  );
  expect(html).toContain('role="tablist"');
  expect(html).toContain("first");
  expect(html).not.toContain("second");
});

test("a field ties label, input and error together", () => {
  const html = renderIn("en", <Field label="Source" name="source" error="Give a full address" />);
  const id = /<label[^>]*for="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`id="${id}"`);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain(`aria-describedby="${id}-note"`);
  expect(html).toContain(`id="${id}-note"`);
});

test("a field with nothing to add describes nothing", () => {
  expect(renderIn("en", <Field label="Day" />)).not.toContain("aria-describedby");
});

test("a tooltip's trigger is a button that says what the tip says", () => {
  const html = renderIn(
    "en",
    <Tooltip text="Too few days." label="No value: Too few days.">
      –
    </Tooltip>,
  );
  expect(html).toMatch(/<button[^>]*type="button"[^>]*aria-label="No value: Too few days\."/);
});

test("each badge glyph has a class of its own", () => {
  const classOf = (glyph: "full" | "half" | "dashed") =>
    /class="([^"]+)"/.exec(
      renderIn(
        "en",
        <Badge glyph={glyph} tone="plain">
          x
        </Badge>,
      ),
    )?.[1];
  expect(new Set([classOf("full"), classOf("half"), classOf("dashed")]).size).toBe(3);
});

test("only a banner that reports a failure interrupts a screen reader", () => {
  expect(renderIn("en", <Banner tone="bad">x</Banner>)).toContain('role="alert"');
  expect(renderIn("en", <Banner tone="warn">x</Banner>)).toContain('role="note"');
});

test("a failure shows what holds, its reference and a way on", () => {
  const html = renderIn(
    "en",
    <ErrorState title="Not loaded" reference="Reference 7f3c" action={<Button>Try again</Button>}>
      What is stored is unchanged.
    </ErrorState>,
  );
  expect(html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|")).toBe(
    "|Not loaded|What is stored is unchanged.|Reference 7f3c|Try again|",
  );
});

test("an empty place and a loading one say so without script", () => {
  expect(renderIn("en", <EmptyState title="No review">The next is on 7 April.</EmptyState>)).toContain("<h2");
  const skeleton = renderIn("en", <Skeleton height={300} label="Loading the chart" />);
  expect(skeleton).toContain('role="status"');
  expect(skeleton).toContain("height:300px");
});

test("a section is named by its title", () => {
  const html = renderIn("en", <Section title="Holdings">x</Section>);
  const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`<h2 id="${id}">Holdings</h2>`);
});
