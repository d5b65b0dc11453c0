import type { Browser } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { AuditList } from "@/lib/contracts/audit/audit";
import { type Access, ADMIN_PAGES, ADMIN_ROUTES, adminPageFiles } from "../support/admin-access";
import {
  type AdminReader,
  becomeFirstAdmin,
  freshCode,
  inviteAndAccept,
  proveWhereAsked,
  setUpAuthenticator,
} from "../support/admin-reader";
import { expectAccessiblePage } from "../support/expect-accessible";
import { openReader } from "../support/open-page";
import { PASSWORD } from "../support/sign-in";
import type { RunningProduct } from "../support/start-product";

const PAGES = Object.entries(ADMIN_PAGES).map(([path, access]) => ({
  address: path === "" ? "/admin" : `/admin/${path}`,
  access,
}));
const GUARDED = PAGES.filter(({ access }) => access !== "signed-out");
/** How Next's own client asks for a page: a navigation, and one fetched ahead. */
const VARIANTS: Readonly<Record<string, Record<string, string>>> = {
  page: {},
  "a navigation": { rsc: "1" },
  "a prefetch": { rsc: "1", "next-router-prefetch": "1" },
  "a prefetched segment": { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
};

function isOpen(access: Access, roles: readonly string[]): boolean {
  return access === "signed-out" || access === "signed-in" || access.some((role) => roles.includes(role));
}

/** From a fresh start to three people, each let in where they belong and nowhere else. */
export function describeSignInJourney(product: () => RunningProduct, browser: () => Browser): void {
  const people: Record<string, AdminReader> = {};
  const open = async (name: string): Promise<AdminReader> => {
    const reader = people[name];
    if (reader === undefined) throw new Error(`${name} has not come in`);
    return reader;
  };

  describe("Authorisation: sign-in is required", { tags: ["authorisation-sign-in"] }, () => {
    afterAll(async () => {
      for (const reader of Object.values(people)) await reader.close();
    });

    test("every page of the admin area has an entry in the matrix", () => {
      expect(adminPageFiles().map(({ address }) => address)).toEqual(Object.keys(ADMIN_PAGES).sort());
    });

    test.each(Object.entries(ADMIN_ROUTES).filter(([, { access }]) => access !== "signed-out"))(
      "%s over HTTP: 401 without a session, 403 from another site",
      async (key, route) => {
        const [method = "", path = ""] = key.split(" ");
        const url = `${product().url}/api/admin/${path}${route.query ?? ""}`;
        const body = route.body === undefined ? {} : { body: JSON.stringify(route.body) };
        const ask = (headers: Record<string, string>) =>
          fetch(url, { method, headers: { "content-type": "application/json", ...headers }, ...body });
        expect((await ask({ origin: product().url })).status).toBe(401);
        if (method === "POST") expect((await ask({ origin: "https://evil.example" })).status).toBe(403);
        for (const other of ["PUT", "DELETE", "PATCH"]) {
          expect((await fetch(url, { method: other })).status).toBe(405);
        }
      },
    );

    test("the printed token lets the first admin in, once; an authenticator follows", async () => {
      people["admin"] = await becomeFirstAdmin(browser(), product());
      const { page } = people["admin"];
      const again = await openReader(browser());
      await again.page.goto(/(http:\S+\/admin\/first-admin#[\w-]+)/.exec(product().output())?.[1] ?? "");
      await again.page.getByLabel("Name").fill("Mallory");
      await again.page.getByLabel("E-mail address").fill("mallory@example.org");
      await again.page.getByLabel("Password of your own").fill(PASSWORD);
      await again.page.getByRole("button", { name: "Come in" }).click();
      await again.page.getByText("This link was used, or its time is over").waitFor();
      // What was typed is still there.
      expect(await again.page.getByLabel("Name").inputValue()).toBe("Mallory");
      await again.close();
      await page.goto(`${product().url}/admin/people`);
      expect(await page.getByRole("row", { name: /Ada Admin/ }).innerText()).toMatch(/Admin\s+In use/);
    });

    test("an editor and an approver are invited and come in", async () => {
      const admin = await open("admin");
      people["editor"] = await inviteAndAccept(browser(), admin, {
        name: "Edith Editor",
        email: "edith@example.org",
        roles: ["Editor"],
      });
      const approver = await inviteAndAccept(browser(), admin, {
        name: "Abel Approver",
        email: "abel@example.org",
        roles: ["Approver"],
      });
      people["approver"] = { ...approver, secret: await setUpAuthenticator(approver) };
    });

    test.each(GUARDED.flatMap((page) => Object.entries(VARIANTS).map(([how, headers]) => ({ ...page, how, headers }))))(
      "$address as $how shows nothing without a session",
      async ({ address, headers }) => {
        for (const language of ["", "/de"]) {
          const url = product().url + language + address;
          const response = await fetch(url, { headers, redirect: "manual" });
          const body = await response.text();
          const isRedirect = [303, 307].includes(response.status) || body.includes("NEXT_REDIRECT");
          expect([401, 403].includes(response.status) || isRedirect).toBe(true);
          expect(response.headers.get("cache-control")).toMatch(/no-store/);
          expect(/example\.org|Ada Admin/.test(body)).toBe(false);
        }
      },
    );

    test("each is let in where they belong and refused elsewhere, in the bar and by address", async () => {
      for (const name of ["editor", "approver", "admin"]) {
        const { page } = await open(name);
        const refused: string[] = [];
        for (const { address, access } of GUARDED) {
          const response = await page.goto(product().url + address);
          const status = response?.status() ?? 0;
          expect([address, status]).toEqual([address, isOpen(access, [name]) ? 200 : 403]);
          if (status === 403) refused.push(address);
        }
        await page.goto(`${product().url}/admin`);
        const links = await page.getByRole("navigation", { name: "Admin" }).getByRole("link").all();
        const hrefs = await Promise.all(links.map((link) => link.getAttribute("href")));
        expect(hrefs.filter((href) => refused.includes(href ?? ""))).toEqual([]);
        expect(hrefs.length).toBeGreaterThan(1);
      }
    });

    test("sign-out, a wrong password, the right one, a wrong code, the right one", async () => {
      const { page, secret, email } = await open("approver");
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: "Sign in" }).waitFor();
      await page.goto(`${product().url}/admin/account`);
      expect(new URL(page.url()).pathname).toBe("/admin/sign-in");
      const signIn = async (password: string) => {
        await page.getByLabel("E-mail address").fill(email);
        await page.getByLabel("Password").fill(password);
        await page.getByRole("button", { name: "Sign in" }).click();
      };
      await signIn("");
      await page.getByText("Fill this in.").waitFor();
      expect(await page.getByLabel("E-mail address").inputValue()).toBe(email);
      expect(await page.getByLabel("Password").getAttribute("aria-invalid")).toBe("true");
      await signIn("not the password");
      await page.getByText("The e-mail address or the password is wrong.").waitFor();
      expect(await page.getByLabel("E-mail address").inputValue()).toBe(email);
      await signIn(PASSWORD);
      const code = page.getByLabel("Code of your authenticator");
      await code.fill("000000");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByText("Wrong or used before").waitFor();
      // Half in is not in.
      expect((await fetch(`${product().url}/admin/account`, { redirect: "manual" })).status).toBe(307);
      await code.fill(await freshCode(secret ?? ""));
      await page.getByRole("button", { name: "Continue" }).click();
      // Back on the page that asked for a sign-in.
      await page.waitForURL(/\/admin\/account$/);
    });

    test("a disabled person is out at once, and it is in the audit with its reason", async () => {
      const admin = await open("admin");
      const editor = await open("editor");
      const { page } = admin;
      await page.goto(`${product().url}/admin/people`);
      await page.getByRole("button", { name: "Change Edith Editor" }).click();
      const panel = page.getByRole("region", { name: "Change Edith Editor" });
      await panel.getByLabel("Disable").check();
      await panel.getByLabel("Reason, required").fill("Left the organisation");
      await panel.getByRole("button", { name: "Disable" }).click();
      await proveWhereAsked(admin);
      await page.getByRole("row", { name: /Edith Editor.*Disabled/ }).waitFor();
      await editor.page.goto(`${product().url}/admin/account`);
      expect(new URL(editor.page.url()).pathname).toBe("/admin/sign-in");
      const response = await page.request.get(`${product().url}/api/admin/audit?action=person.disable`);
      const audit = AuditList.parse(await response.json());
      expect(audit.rows.map(({ actor, reason }) => [actor, reason])).toEqual([["Ada Admin", "Left the organisation"]]);
      expect(audit.chain.broken).toEqual([]);
      await page.goto(`${product().url}/admin/audit?action=person.disable`);
      await page.getByText("Left the organisation").waitFor();
      await page.getByText(/Chain verified/).waitFor();
    });

    test("the worker fetches what an admin requests, and the page shows its progress", async () => {
      const { page } = await open("admin");
      await page.goto(`${product().url}/admin/prices`);
      const part = page.getByRole("region", { name: "Backfill" });
      await part.getByRole("combobox").selectOption("TAO");
      await part.getByLabel("From", { exact: true }).fill("2025-01-01");
      await part.getByLabel("Reason, required").fill("Its exchange told them late");
      await part.getByRole("button", { name: "Fetch" }).click();
      await part.getByText("Taken; it is in the audit.").waitFor();
      await part.getByRole("row", { name: /done .*1 of 1/ }).waitFor();
      // The job ends a moment after its last row is written.
      await part
        .getByRole("status")
        .and(page.getByText("Nothing waits, nothing runs.", { exact: true }))
        .waitFor();
      const response = await page.request.get(`${product().url}/api/admin/audit?action=prices.backfill`);
      const { rows } = AuditList.parse(await response.json());
      expect(rows.map(({ actor, reason }) => [actor, reason])).toEqual([["Ada Admin", "Its exchange told them late"]]);
    });

    test.each(PAGES.filter(({ address }) => address !== "/admin"))(
      "axe finds nothing on $address, in both themes and languages, and nothing scrolls sideways at 360 px",
      async ({ address, access }) => {
        const { page } = access === "signed-out" ? await openReader(browser()) : await open("admin");
        for (const language of ["", "/de"]) await expectAccessiblePage(page, `${product().url}${language}${address}`);
        if (access === "signed-out") await page.context().close();
      },
    );

    test("no page of the admin area broke its own policy or logged an error", async () => {
      const expected = /^(40[13]) |status of 40[13]/;
      for (const { complaints } of Object.values(people)) {
        expect(complaints.filter((line) => !expected.test(line))).toEqual([]);
      }
    });
  });
}
