import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ApiError } from "@/lib/contracts/api/error";
import type { Role } from "@/lib/contracts/people/role";
import { ADMIN_ROUTES, type AdminRoute } from "../../support/admin-access";
import { serveStore } from "../../support/serve-store";
import { type AdminPerson, admit, askAdmin, signInAs } from "../../support/sign-in";
import { createTestStore } from "../../support/test-store";

const PEOPLE: Readonly<Record<string, readonly Role[]>> = {
  guest: [],
  editor: ["editor"],
  approver: ["approver"],
  admin: ["admin"],
};

let store: Awaited<ReturnType<typeof createTestStore>>;
let close: () => Promise<void>;
const people = new Map<string, AdminPerson>();
let half: string;

beforeAll(async () => {
  store = await createTestStore(Date.now);
  close = await serveStore(store.url);
  for (const [name, roles] of Object.entries(PEOPLE)) people.set(name, await admit(store.ctx, name, roles));
  half = await signInAs("admin@example.org");
});
afterAll(async () => {
  await close?.();
  await store?.close();
});

const entries = Object.entries(ADMIN_ROUTES).map(([key, route]) => {
  const [method = "", path = ""] = key.split(" ");
  return { key, method: method as "GET" | "POST", path, route };
});
const cases = entries.flatMap((entry) => Object.keys(PEOPLE).map((who) => ({ ...entry, who })));
const changes = entries.filter(({ method }) => method === "POST");
const guarded = entries.filter(({ route }) => route.access !== "signed-out");

function isAllowed({ access }: AdminRoute, who: string): boolean {
  if (access === "signed-out" || access === "signed-in") return true;
  return access.some((role) => PEOPLE[who]?.includes(role));
}

function send(entry: (typeof entries)[number], cookie?: string, headers: Record<string, string | null> = {}) {
  const { method, path, route } = entry;
  // Signing out for real would leave the rest of the matrix without its person.
  const own = cookie === undefined || path === "session/sign-out" ? {} : { cookie };
  const body = route.body === undefined ? {} : { body: route.body };
  return askAdmin(path, { method, query: route.query ?? "", headers, ...own, ...body });
}

describe("Authorisation: role × route × method", { tags: ["authorisation-matrix"] }, () => {
  test("a path that no row has is a 404, and another method of a path that one has is a 405", async () => {
    const cookie = people.get("admin")?.cookie ?? "";
    const unknown = await askAdmin("people/everything", { method: "GET", cookie });
    expect([unknown.status, unknown.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(ApiError.parse(await unknown.json()).error.code).toBe("NOT_FOUND");
    const read = await askAdmin("people", { method: "POST", cookie, body: {} });
    expect([read.status, read.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    const change = await askAdmin("people/invite", { method: "GET", cookie });
    expect([change.status, change.headers.get("allow")]).toEqual([405, "POST"]);
  });

  test.each(guarded)("$key: no one without a session", async (entry) => {
    const response = await send(entry);
    expect(response.status).toBe(401);
    expect(ApiError.parse(await response.json()).error.code).toBe("UNAUTHORIZED");
  });

  test.each(guarded.filter(({ path }) => path !== "session/prove"))(
    "$key: no one whose code is still due",
    async (entry) => {
      expect((await send(entry, half)).status).toBe(401);
    },
  );

  test.each(cases)("$key: $who", async ({ who, ...entry }) => {
    const person = people.get(who);
    const response = await send(entry, person?.cookie);
    if (!isAllowed(entry.route, who)) expect(response.status).toBe(403);
    else {
      expect(response.status).toBeLessThan(500);
      const isSignIn = entry.route.access === "signed-out" || entry.path === "session/prove";
      if (!isSignIn) expect([401, 403]).not.toContain(response.status);
    }
    expect(response.headers.get("cache-control")).toMatch(/no-store/);
  });

  test.each(entries.filter(({ route }) => route.isSteppedUp))("$key: not without a fresh code", async (entry) => {
    const plain = await admit(store.ctx, `plain-${entry.path.replaceAll("/", "-")}`, ["editor", "approver", "admin"], {
      isPlain: true,
    });
    const response = await send(entry, plain.cookie);
    expect(response.status).toBe(403);
    expect(ApiError.parse(await response.json()).error.parameters).toEqual(["code"]);
  });
});

describe("Authorisation: mutations come from our own pages", { tags: ["authorisation-origin"] }, () => {
  const FOREIGN = {
    "a foreign origin": { origin: "https://evil.example" },
    "a null origin": { origin: "null" },
    "an origin of another port": { origin: "http://admin.test:8080" },
    "neither origin nor fetch metadata": { origin: null, "sec-fetch-site": null },
    "another site by fetch metadata": { "sec-fetch-site": "cross-site" },
    "a sibling site by fetch metadata": { origin: null, "sec-fetch-site": "same-site" },
    "a typed address": { origin: null, "sec-fetch-site": "none" },
  };
  test.each(
    changes.flatMap((entry) => Object.entries(FOREIGN).map(([what, headers]) => ({ ...entry, what, headers }))),
  )("$key refuses $what", async ({ headers, ...entry }) => {
    const response = await send(entry, people.get("admin")?.cookie, headers);
    expect(response.status).toBe(403);
    expect(ApiError.parse(await response.json()).error.parameters).toEqual(["origin"]);
  });

  test.each(changes)("$key refuses what is no JSON", async (entry) => {
    const response = await send(entry, people.get("admin")?.cookie, { "content-type": "text/plain" });
    expect(response.status).toBe(400);
    expect(ApiError.parse(await response.json()).error.parameters).toEqual(["content-type"]);
  });
});
