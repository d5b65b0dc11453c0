import { expect, test } from "vitest";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Section } from "@/components/ui/section";
import { Segmented, SegmentedLink, SegmentedLinks } from "@/components/ui/segmented";
import { SelectField } from "@/components/ui/select";
import { Tooltip } from "@/components/ui/tooltip";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
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
  expect(html).toMatch(/<input type="radio"[^>]* aria-label="one month" name="range" checked="" value="1m"\/>/);
  expect(html).toMatch(/title="The history is shorter\."[^>]*><input type="radio"[^>]* disabled=""/);
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

const classesOf = (html: string): string[] => (/class="([^"]*)"/.exec(html)?.[1] ?? "").split(" ");

test("a badge's glyph and its tone each say the state", () => {
  const classes = classesOf(
    renderIn(
      "en",
      <Badge glyph="dashed" tone="warn">
        x
      </Badge>,
    ),
  );
  expect(classes).toEqual(expect.arrayContaining(["before:border-dashed", "text-warn"]));
  expect(classes).not.toContain("before:bg-current");
});

test("a button is plain and submits nothing by default, and lends its looks to a link", () => {
  const plain = renderIn("en", <Button>Save</Button>);
  expect(plain).toContain('type="button"');
  expect(classesOf(plain)).toEqual(expect.arrayContaining(["border-control", "text-ink"]));
  expect(classesOf(renderIn("en", <Button tone="primary">Save</Button>))).toEqual(
    expect.arrayContaining(["bg-ink", "text-invert"]),
  );
  const link = renderIn(
    "en",
    <Button asChild className="ml-auto">
      <a href="/csv">CSV</a>
    </Button>,
  );
  expect(link).toMatch(/^<a href="\/csv" class="[^"]+">CSV<\/a>$/);
  expect(classesOf(link)).toEqual(expect.arrayContaining(["border-control", "ml-auto"]));
});

test("a choice by address is a named navigation of links, the chosen one marked", () => {
  const html = renderIn(
    "en",
    <SegmentedLinks label="Basket">
      <SegmentedLink>
        <a href="/reviews" aria-current="page">
          AI
        </a>
      </SegmentedLink>
    </SegmentedLinks>,
  );
  expect(html).toMatch(/<nav [^>]*aria-label="Basket"><a href="\/reviews" aria-current="page" class="[^"]+">AI<\/a>/);
});

test("a select is named by the label above it", () => {
  const html = renderIn(
    "en",
    <SelectField label="Size" name="size" defaultValue="cap">
      <option value="cap">Market value</option>
    </SelectField>,
  );
  const id = /<label[^>]*for="([^"]+)">Size</.exec(html)?.[1];
  expect(html).toMatch(new RegExp(`<select [^>]*id="${id}"`));
});

test("a part that scrolls is named and takes the keyboard", () => {
  expect(renderIn("en", <ScrollRegion label="Months">x</ScrollRegion>)).toMatch(
    /<section [^>]*aria-label="Months" tabindex="0">x<\/section>/,
  );
});

test("a table heads its rows, and marks the bold row and the cells that leave first", () => {
  const html = renderIn(
    "en",
    <DataTable
      caption="Weights"
      columns={[
        { id: "asset", head: "Asset", cell: (row) => row.asset, align: "left" },
        { id: "weight", head: "Weight, %", cell: (row) => row.weight, priority: 2, tone: "muted" },
      ]}
      rows={[{ asset: "TAO", weight: "25.00" }]}
      rowKey={(row) => row.asset}
      isStrong={() => true}
      foot={[{ id: "sum", cells: { asset: "Sum", weight: "100.00" } }]}
    />,
  );
  expect(html).toContain(
    '<caption class="sr-only">Weights</caption><thead><tr>' +
      '<th scope="col" class="left">Asset</th><th scope="col" class="second">Weight, %</th></tr></thead>' +
      '<tbody><tr class="strong"><th scope="row" class="left">TAO</th><td class="second muted">25.00</td></tr></tbody>' +
      '<tfoot><tr class="strong"><th scope="row">Sum</th><td class="second">100.00</td></tr></tfoot>',
  );
});

test("hidden text is read out and not laid out", () => {
  expect(renderIn("en", <VisuallyHidden>up</VisuallyHidden>)).toBe('<span class="sr-only">up</span>');
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

test("an empty place has a title of its own level", () => {
  expect(renderIn("en", <EmptyState title="No review">The next is on 7 April.</EmptyState>)).toMatch(
    /<h2[^>]*>No review/,
  );
  expect(
    renderIn(
      "en",
      <EmptyState title="No page" level={1}>
        x
      </EmptyState>,
    ),
  ).toMatch(/<h1[^>]*>No page/);
});

test("a section is named by its title", () => {
  const html = renderIn("en", <Section title="Holdings">x</Section>);
  const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`<h2 id="${id}">Holdings</h2>`);
});
