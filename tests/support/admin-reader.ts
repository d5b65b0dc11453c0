import { setTimeout as sleep } from "node:timers/promises";
import { TOTP } from "otpauth";
import type { Browser } from "playwright-core";
import { openReader, type Reader } from "./open-page";
import { PASSWORD } from "./sign-in";
import type { RunningProduct } from "./start-product";

const PERIOD_MS = 30_000;

/** A person with access and a browser of their own. */
export interface AdminReader extends Reader {
  readonly email: string;
  /** secret of their authenticator, base32; null without one */
  readonly secret: string | null;
}

/** Step of the last code that each authenticator gave: none counts twice. */
const lastSteps = new Map<string, number>();

/** A code that this authenticator has not given yet; waits for its time where the last ones came too fast. */
export async function freshCode(secret: string): Promise<string> {
  const step = Math.max(Math.floor(Date.now() / PERIOD_MS), (lastSteps.get(secret) ?? 0) + 1);
  lastSteps.set(secret, step);
  // One step ahead of the clock still counts.
  await sleep(Math.max(0, (step - 1) * PERIOD_MS + 500 - Date.now()));
  return new TOTP({ secret }).generate({ timestamp: step * PERIOD_MS });
}

/** Sets up an authenticator on the account page, by its secret as text. @returns the secret */
export async function setUpAuthenticator({ page }: Reader): Promise<string> {
  await page.getByRole("button", { name: "Set up an authenticator" }).click();
  const secret = (await page.locator("code").first().innerText()).replaceAll(" ", "");
  await page.getByLabel("Code of your authenticator").fill(await freshCode(secret));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("An authenticator is in use").waitFor();
  return secret;
}

/** Opens the printed link and becomes the first admin, with an authenticator. */
export async function becomeFirstAdmin(browser: Browser, product: RunningProduct): Promise<AdminReader> {
  const find = () => /(http:\S+\/admin\/first-admin#[\w-]+)/.exec(product.output())?.[1];
  // It is printed right after the address that a start is known by.
  for (let waited = 0; waited < 50 && find() === undefined; waited += 1) await sleep(100);
  const link = find();
  if (link === undefined) throw new Error(`no link of the first admin was printed:\n${product.output()}`);
  const reader = await openReader(browser);
  const { page } = reader;
  const email = "ada@example.org";
  // The printed address is by number; the browser takes Secure cookies over plain HTTP on either.
  await page.goto(link);
  await page.getByLabel("Name").fill("Ada Admin");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password of your own").fill(PASSWORD);
  await page.getByRole("button", { name: "Come in" }).click();
  await page.getByRole("heading", { name: "Ada Admin" }).waitFor();
  return { ...reader, email, secret: await setUpAuthenticator(reader) };
}

/** Enters a fresh code where the page requests one. */
export async function proveWhereAsked({ page, secret }: AdminReader): Promise<void> {
  const code = page.getByLabel("Code of your authenticator");
  const isAsked = await code.waitFor({ timeout: 1_500 }).then(
    () => true,
    () => false,
  );
  if (!isAsked) return;
  await code.fill(await freshCode(secret ?? ""));
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Has the admin invite a person, and opens the link in a browser of theirs. */
export async function inviteAndAccept(
  browser: Browser,
  admin: AdminReader,
  who: { readonly name: string; readonly email: string; readonly roles: readonly ("Editor" | "Approver" | "Admin")[] },
): Promise<AdminReader> {
  const { page } = admin;
  await page.goto(new URL("/admin/people", page.url()).href);
  const form = page.getByRole("region", { name: "Invite somebody" });
  await form.getByLabel("Name").fill(who.name);
  await form.getByLabel("E-mail address").fill(who.email);
  for (const role of ["Editor", "Approver", "Admin"] as const) {
    await form.getByLabel(role, { exact: true }).setChecked(who.roles.includes(role));
  }
  await form.getByLabel("Reason, required").fill("Joins the organisation");
  await form.getByRole("button", { name: "Make a link" }).click();
  await proveWhereAsked(admin);
  const link = await page.getByLabel("Link, shown here once").inputValue();
  const reader = await openReader(browser);
  await reader.page.goto(link);
  await reader.page.getByLabel("Password of your own").fill(PASSWORD);
  await reader.page.getByRole("button", { name: "Come in" }).click();
  await reader.page.getByRole("heading", { name: who.name }).waitFor();
  return { ...reader, email: who.email, secret: null };
}
