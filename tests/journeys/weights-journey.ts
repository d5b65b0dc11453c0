import type { Browser, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { AuditList } from "@/lib/contracts/audit/audit";
import {
  type AdminReader,
  becomeFirstAdmin,
  inviteAndAccept,
  proveWhereAsked,
  setUpAuthenticator,
} from "../support/admin-reader";
import { expectAccessiblePage } from "../support/expect-accessible";
import type { RunningProduct } from "../support/start-product";

const RELEASE =
  "NEAR Protocol (NEAR), 30.03%; Bittensor (TAO), 27.67%; Filecoin (FIL), 17.54%; Render (RENDER), 13.93%; The Graph (GRT), 10.83%";
const DAY = "2024-10-04";
const LEVELS = `/api/v1/nav?basket=ai-fund&from=${DAY}&to=2025-01-06`;

async function levelsText(product: RunningProduct): Promise<string> {
  const body = (await (await fetch(product.url + LEVELS)).json()) as Record<string, unknown>;
  const { gross, net, days } = body;
  return JSON.stringify({ gross, net, days });
}

const weight = (page: Page, symbol: string) => page.getByLabel(`Weight of ${symbol}, %`);

/** From a pasted release to a published set and back, under four eyes. */
export function describeWeightsJourney(product: () => RunningProduct, browser: () => Browser): void {
  const people: Record<string, AdminReader> = {};
  let before = "";
  let overviewBefore = "";

  const open = (name: string): AdminReader => {
    const reader = people[name];
    if (reader === undefined) throw new Error(`${name} has not come in`);
    return reader;
  };

  describe("weights under four eyes", () => {
    afterAll(async () => {
      for (const reader of Object.values(people)) await reader.close();
    });

    test("an editor, another and an approver are invited", async () => {
      const admin = await becomeFirstAdmin(browser(), product());
      people["admin"] = admin;
      const editor = { name: "Edith Editor", email: "edith@example.org", roles: ["Editor"] } as const;
      people["editor"] = await inviteAndAccept(browser(), admin, editor);
      const other = { name: "Emil Editor", email: "emil@example.org", roles: ["Editor"] } as const;
      people["other"] = await inviteAndAccept(browser(), admin, other);
      const approver = { name: "Abel Approver", email: "abel@example.org", roles: ["Approver"] } as const;
      const came = await inviteAndAccept(browser(), admin, approver);
      people["approver"] = { ...came, secret: await setUpAuthenticator(came) };
      before = await levelsText(product());
      overviewBefore = await (await fetch(product().url)).text();
    });

    test("the editor pastes the release, changes TAO and NEAR by 1.00 each, sees the preview and submits", async () => {
      const { page } = open("editor");
      await page.goto(`${product().url}/admin/weights?basket=ai-fund&day=${DAY}`);
      await page.getByLabel("Text of the release").fill(RELEASE);
      await page.getByText("5 weights, sum 100.00, remainder 0.00").waitFor();
      await page.getByRole("button", { name: "Take" }).click();
      await weight(page, "NEAR").fill("29.03");
      // One per cent is missing, and the one dark button knows it.
      await page.getByText("Remainder 1.00 left").waitFor();
      expect(await page.getByRole("button", { name: "Submit for approval" }).isDisabled()).toBe(true);
      await weight(page, "TAO").fill("28,67");
      await page.getByText("Remainder 0.00, ready to submit").waitFor();
      await page.getByLabel("Announced").fill(DAY);
      const preview = page.getByRole("region", { name: "Preview, net" });
      await preview.getByRole("row", { name: /Turnover, one way, % – \d+\.\d\d/ }).waitFor();
      const level = await preview.getByRole("row", { name: /^Level, / }).innerText();
      expect(level).toMatch(/\d+\.\d\d\s+\d+\.\d\d\s+[+\u2212]\d/);
      // Without source and reason it is not taken, each is named beside its field, and nothing typed is lost.
      await page.getByLabel("Source, required").fill("");
      await page.getByRole("button", { name: "Submit for approval" }).click();
      await page.getByText("Say why the weights are set.").waitFor();
      await page.getByText("Name the source of the weights.").waitFor();
      expect(await weight(page, "TAO").inputValue()).toMatch(/^28[.,]67$/);
      await page.getByLabel("Source, required").fill("https://example.org/2024-10-04");
      await page.getByLabel("Reason, required").fill("Third-quarter review of 2024, NEAR and TAO corrected");
      await page.getByRole("button", { name: "Submit for approval" }).click();
      await page.getByRole("list").filter({ hasText: "Submitted" }).getByText("Edith Editor").nth(1).waitFor();
      // Nothing has changed for anybody else.
      expect(await levelsText(product())).toBe(before);
    });

    test("who wrote it can't approve it: no button, and the verb refuses an approver who wrote a version", async () => {
      const { page } = open("editor");
      expect(await page.getByRole("button", { name: "Approve" }).count()).toBe(0);
      const id = new URL(page.url()).searchParams.get("draft");
      const response = await page.request.post(`${product().url}/api/admin/weights/approve`, {
        data: { id, version: 1 },
        headers: { origin: product().url },
      });
      expect(response.status()).toBe(403);
    });

    test("the approver sees what changes and approves with a code; overview and API show the new level", async () => {
      const approver = open("approver");
      const { page } = approver;
      await page.goto(`${product().url}/admin/approvals`);
      const row = page.getByRole("row", { name: /4 Oct 2024/ });
      expect(await row.innerText()).toContain("GRT +10.83");
      await row.getByRole("link", { name: "4 Oct 2024" }).click();
      await page.getByRole("button", { name: "Approve" }).click();
      await proveWhereAsked(approver);
      await page.getByRole("list").filter({ hasText: "Published" }).getByText("Abel Approver").waitFor();
      const after = await levelsText(product());
      expect(after).not.toBe(before);
      const overview = await (await fetch(product().url)).text();
      expect(overview).not.toBe(overviewBefore);
      const nav = (await (await fetch(`${product().url}/api/v1/nav?basket=ai-fund`)).json()) as { net: number[] };
      await page.goto(product().url);
      expect(await page.locator("main").innerText()).toContain((nav.net.at(-1) ?? 0).toFixed(2));
    });

    test("the audit shows the chain of steps with who, why and from where", async () => {
      const { page } = open("admin");
      const response = await page.request.get(`${product().url}/api/admin/audit?action=weights.`);
      const audit = AuditList.parse(await response.json());
      const steps = audit.rows.map(({ action, actor }) => [action, actor]).reverse();
      expect(steps).toEqual([
        ["weights.create", "Edith Editor"],
        ["weights.save", "Edith Editor"],
        ["weights.submit", "Edith Editor"],
        ["weights.approve", "Abel Approver"],
        ["weights.publish", "Abel Approver"],
      ]);
      expect(audit.chain.broken).toEqual([]);
      expect(audit.rows[0]?.source).toBe("https://example.org/2024-10-04");
    });

    test("revert restores the old level to the last bit", async () => {
      const approver = open("approver");
      const { page } = approver;
      await page.goto(`${product().url}/admin/approvals`);
      const published = page.getByRole("region", { name: "Published here" });
      await published.getByRole("button", { name: "Revert" }).click();
      await published.getByLabel("Reason, required").fill("The correction was wrong");
      await published.getByRole("button", { name: "Revert" }).click();
      await proveWhereAsked(approver);
      await page.getByText("Nothing has been published here yet").waitFor();
      expect(await levelsText(product())).toBe(before);
    });

    test("two editors at once: the second sees both versions and loses nothing", async () => {
      const [mine, theirs] = [open("editor").page, open("other").page];
      await mine.goto(`${product().url}/admin/weights?basket=ai-fund&day=2025-04-03`);
      await mine.getByLabel("Reason, required").fill("first");
      await mine.getByRole("button", { name: "Save draft" }).click();
      await mine.waitForURL(/draft=/);
      await theirs.goto(mine.url());
      await theirs.getByLabel("Reason, required").fill("theirs");
      await theirs.getByRole("button", { name: "Save draft" }).click();
      await theirs.getByText(/draft version 2/).waitFor();
      await mine.getByLabel("Reason, required").fill("mine");
      await mine.getByRole("button", { name: "Save draft" }).click();
      const conflict = mine.getByRole("region", { name: "Two versions" });
      expect(await conflict.getByRole("row", { name: /^Reason/ }).innerText()).toMatch(/mine\s+theirs/);
      await conflict.getByRole("button", { name: "Save mine over it" }).click();
      await mine.getByText(/draft version 3/).waitFor();
      expect(await mine.getByLabel("Reason, required").inputValue()).toBe("mine");
    });

    test("a session that ends while an editor types loses nothing", async () => {
      const { page, context } = { page: open("editor").page, context: open("editor").page.context() };
      await page.getByLabel("Reason, required").fill("typed before the session ended");
      const cookies = await context.cookies();
      await context.clearCookies();
      await page.getByRole("button", { name: "Save draft" }).click();
      await page.getByText("Your session has ended").waitFor();
      expect(await page.getByLabel("Reason, required").inputValue()).toBe("typed before the session ended");
      await context.addCookies(cookies);
      await page.reload();
      await page.getByText("What you had typed and not saved is here again.").waitFor();
      expect(await page.getByLabel("Reason, required").inputValue()).toBe("typed before the session ended");
      await page.getByRole("button", { name: "Save draft" }).click();
      await page.getByText(/draft version 4/).waitFor();
    });

    test("a line that can't be read, an unknown symbol and a file with a bad line are each named", async () => {
      const { page } = open("editor");
      await page.goto(`${product().url}/admin/weights?basket=ai-fund&day=${DAY}`);
      await page.getByLabel("Text of the release").fill(`${RELEASE}\nMystery (MYST), 5.00%\nNEAR about 12%`);
      await page.getByText("Line 2: there is no asset MYST.").waitFor();
      await page.getByText(/Line 3: .*can’t be read as a weight/).waitFor();
      const csv = "\uFEFFsymbol;weight_percent\nNEAR;50,00\nTAO;fifty\n";
      await page.locator("input[type=file]").setInputFiles({
        name: "weights.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(csv),
      });
      await page.getByText("One line can’t be read; nothing was taken.").waitFor();
      await page.getByText(/Line 3: “fifty” is no percentage/).waitFor();
    });

    test("a close is corrected with its reason; the original stays beside it, and the audit has both", async () => {
      const { page } = open("admin");
      await page.goto(`${product().url}/admin/prices?asset=GRT&day=2025-01-06`);
      const form = page.getByRole("region", { name: "Correct the close" });
      await form.getByLabel("Close, USD").fill("0,25");
      await form.getByLabel("Reason, required").fill("The file had a slip");
      await form.getByLabel("Source, required").fill("https://example.org/grt");
      await form.getByRole("button", { name: "Correct the close" }).click();
      await page.getByText(/^Version\s*2,/).waitFor();
      const closes = page.getByRole("table", { name: "What each provider said" });
      expect(await closes.getByRole("row", { name: /CSV import/ }).innerText()).toMatch(/not used/);
      const api = `${product().url}/api/v1/prices?assets=GRT&from=2025-01-06&to=2025-01-06`;
      expect(JSON.stringify(await (await fetch(api)).json())).toContain("0.25");
      const audit = AuditList.parse(
        await (await page.request.get(`${product().url}/api/admin/audit?action=price.correct`)).json(),
      );
      expect(audit.rows.map(({ actor, reason }) => [actor, reason])).toEqual([["Ada Admin", "The file had a slip"]]);
    });

    test("axe finds nothing on editor and approvals, in both themes and languages, nor does 360 px overflow", async () => {
      const { page } = open("editor");
      for (const address of [`/admin/weights?basket=ai-fund&day=${DAY}`, "/admin/approvals"]) {
        for (const language of ["", "/de"]) await expectAccessiblePage(page, `${product().url}${language}${address}`);
      }
    });
  });
}
