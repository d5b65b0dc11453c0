import { TOTP } from "otpauth";
import { GET, POST } from "@/app/api/admin/[...path]/route";
import { NewAuthenticator } from "@/lib/contracts/people/people";
import type { Role } from "@/lib/contracts/people/role";
import { insertPerson } from "@/lib/db/people/people";
import type { Ctx } from "@/lib/services/context";
import { hashPassword } from "@/lib/services/people/hash-password";

/** A password that is on no list of common ones. */
export const PASSWORD = "granite-otter-lantern-48";
const HOST = "admin.test";

/** A request as a browser on our own page sends it. */
export interface Sent {
  readonly method?: "GET" | "POST";
  readonly body?: unknown;
  readonly cookie?: string;
  /** headers that differ from a browser's own; null leaves one out */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** client's address as the HTTP cache settles it; by default one that was not used before */
  readonly address?: string;
  readonly query?: string;
}

let requestCount = 0;

/** Sign-in counts attempts by address too: each request comes from one of its own, unless a test says from where. */
function nextAddress(): string {
  requestCount += 1;
  return `10.${(requestCount >> 16) & 255}.${(requestCount >> 8) & 255}.${requestCount & 255}`;
}

/** Asks a route of the admin area by its handler, as Next would. @param route path under /api/admin, as in "people/invite" */
export async function askAdmin(route: string, sent: Sent = {}): Promise<Response> {
  const { method = "POST", body, cookie, address = nextAddress(), query = "" } = sent;
  const defaults = { host: HOST, "x-tracklight-address": address, ...(cookie === undefined ? {} : { cookie }) };
  const change = { origin: `http://${HOST}`, "sec-fetch-site": "same-origin", "content-type": "application/json" };
  const all = { ...defaults, ...(method === "POST" ? change : {}), ...sent.headers };
  const headers = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const init = { method, headers: new Headers([...headers].map(([name, value]) => [name, value])) };
  const url = `http://${HOST}/api/admin/${route}${query}`;
  const request = new Request(url, body === undefined ? init : { ...init, body: JSON.stringify(body) });
  const params = Promise.resolve({ path: route.split("/") });
  return await (method === "GET" ? GET : POST)(request, { params });
}

/** The cookies that an answer sets, as the browser brings them next. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** A person's browser: what it is signed in with, and the authenticator beside it. */
export interface AdminPerson {
  readonly id: string;
  readonly email: string;
  readonly cookie: string;
  /** base32; null without an authenticator */
  readonly secret: string | null;
}

/** The code that an authenticator shows at an instant, milliseconds since 1970-01-01 UTC. */
export const codeAt = (secret: string, at: number): string => new TOTP({ secret }).generate({ timestamp: at });

/** Signs in by password alone. @returns the session's cookie */
export async function signInAs(email: string): Promise<string> {
  const response = await askAdmin("session/sign-in", { body: { email, password: PASSWORD } });
  if (response.status !== 200) throw new Error(`sign-in of ${email}: ${response.status} ${await response.text()}`);
  return cookieOf(response);
}

/** A signed-in person with these roles who, by default, has just proved an authenticator. */
export async function admit(
  ctx: Ctx,
  name: string,
  roles: readonly Role[],
  options: { readonly isPlain?: boolean } = {},
): Promise<AdminPerson> {
  const email = `${name}@example.org`;
  const id = `person-${name}`;
  await insertPerson(ctx.db, { id, name, email, roles, passwordHash: await hashPassword(PASSWORD), at: new Date() });
  const cookie = await signInAs(email);
  if (options.isPlain) return { id, email, cookie, secret: null };
  const begun = await askAdmin("account/authenticator", { cookie, body: {} });
  const { secret } = NewAuthenticator.parse(await begun.json());
  const code = codeAt(secret, Date.now());
  const confirmed = await askAdmin("account/authenticator/confirm", { cookie, body: { code } });
  if (confirmed.status !== 200) throw new Error(`authenticator of ${name}: ${await confirmed.text()}`);
  return { id, email, cookie, secret };
}
