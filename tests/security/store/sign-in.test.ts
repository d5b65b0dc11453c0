import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiError } from "@/lib/contracts/api/error";
import { InvitationLink } from "@/lib/contracts/people/invitation";
import { NewAuthenticator, People } from "@/lib/contracts/people/people";
import { countAttempt } from "@/lib/db/people/attempts";
import { verifyAudit } from "@/lib/services/audit/verify";
import { inviteFirstAdmin } from "@/lib/services/people/invite-first-admin";
import { serveStore } from "../../support/serve-store";
import { admit, askAdmin, codeAt, cookieOf, PASSWORD, signInAs } from "../../support/sign-in";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;
let close: () => Promise<void>;

beforeAll(async () => {
  store = await createTestStore(Date.now);
  close = await serveStore(store.url);
});
afterAll(async () => {
  await close?.();
  await store?.close();
});

const errorOf = async (response: Response) => ApiError.parse(await response.json()).error;
const isIn = async (cookie: string) => (await askAdmin("account/authenticator", { cookie, body: {} })).status !== 401;

describe("First admin", { tags: ["first-admin"] }, () => {
  test("a one-time token lets the first admin in, once, and only while no person exists", async () => {
    const early = await inviteFirstAdmin(store.ctx);
    const token = await inviteFirstAdmin(store.ctx);
    const who = { email: "First@Example.org", name: "First", password: PASSWORD };
    // A later start has printed a new link: the older one is over.
    expect((await askAdmin("session/accept", { body: { token: early, ...who } })).status).toBe(403);
    const both = await Promise.all([1, 2].map(() => askAdmin("session/accept", { body: { token, ...who } })));
    expect(both.map((response) => response.status).sort()).toEqual([200, 403]);
    expect(await inviteFirstAdmin(store.ctx)).toBeNull();
    expect((await askAdmin("session/accept", { body: { token, ...who, email: "other@example.org" } })).status).toBe(
      403,
    );
    const cookie = cookieOf(both.find((response) => response.status === 200) as Response);
    const people = People.parse(await (await askAdmin("people", { method: "GET", cookie })).json());
    expect(people.people.map(({ email, roles }) => [email, roles])).toEqual([["first@example.org", ["admin"]]]);
  });

  test("the token is over after 30 minutes", async () => {
    const other = await createTestStore(() => Date.now() - 31 * 60_000);
    try {
      const token = await inviteFirstAdmin(other.ctx);
      const late = { ...other.ctx, now: Date.now };
      const { acceptInvitation } = await import("@/lib/services/people/accept-invitation");
      const input = { token: token ?? "", email: "late@example.org", name: "Late", password: PASSWORD };
      await expect(acceptInvitation(late, input)).rejects.toMatchObject({ code: "FORBIDDEN", field: "token" });
      expect(await other.ctx.db.person.count()).toBe(0);
    } finally {
      await other.close();
    }
  });
});

describe("Sessions", { tags: ["sessions"] }, () => {
  test("the cookie is __Host-, Secure, HttpOnly, SameSite, its token has 128 bits or more, and it is signed", async () => {
    await admit(store.ctx, "cookie", [], { isPlain: true });
    const response = await askAdmin("session/sign-in", { body: { email: "cookie@example.org", password: PASSWORD } });
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-tracklight=/);
    for (const attribute of [/; Path=\/(;|$)/i, /; HttpOnly/i, /; Secure/i, /; SameSite=Lax/i, /; Max-Age=43200/i]) {
      expect(cookie).toMatch(attribute);
    }
    expect(cookie).not.toMatch(/Domain=/i);
    const [token = "", signature = ""] = decodeURIComponent(cookie.split(";")[0]?.split("=")[1] ?? "").split(".");
    // 32 letters of 62 are 190 bits.
    expect(token).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(Buffer.from(signature, "base64").length).toBe(32);
  });

  test("the session table alone can't sign in: its token without the signature, or with another's, is refused", async () => {
    const person = await admit(store.ctx, "thief", ["admin"], { isPlain: true });
    const [row] = await store.ctx.db.session.findMany({ where: { personId: person.id } });
    expect(await isIn(person.cookie)).toBe(true);
    const [, signature = ""] = decodeURIComponent(person.cookie).split(".");
    const other = await admit(store.ctx, "victim", ["admin"], { isPlain: true });
    const [, stolen] = decodeURIComponent(other.cookie).split(".");
    for (const value of [`${row?.token}`, `${row?.token}.`, `${row?.token}.${stolen}`, `${row?.token}x.${signature}`]) {
      expect(await isIn(`__Host-tracklight=${encodeURIComponent(value)}`)).toBe(false);
    }
  });

  test("a session ends after 30 idle minutes, and after 12 hours whatever it does", async () => {
    const person = await admit(store.ctx, "idle", [], { isPlain: true });
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const where = { personId: person.id };
    await store.ctx.db.session.updateMany({ where, data: { seenAt: ago(29) } });
    expect(await isIn(person.cookie)).toBe(true);
    const [row] = await store.ctx.db.session.findMany({ where });
    expect(row?.seenAt.getTime()).toBeGreaterThan(ago(1).getTime());
    expect((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)).toBeLessThanOrEqual(
      12 * 3_600_000 + 1_000,
    );
    await store.ctx.db.session.updateMany({ where, data: { expiresAt: ago(1) } });
    expect(await isIn(person.cookie)).toBe(false);
    const again = await signInAs(person.email);
    await store.ctx.db.session.updateMany({ where, data: { seenAt: ago(30) } });
    expect(await isIn(again)).toBe(false);
    expect(await store.ctx.db.session.count({ where })).toBe(0);
  });

  test("a sign-in and a first code give a new token; sign-out kills it", async () => {
    const person = await admit(store.ctx, "rotate", []);
    const half = await signInAs(person.email);
    expect(half).not.toBe(person.cookie);
    // The code of the step after the one that `admit` used.
    const code = codeAt(person.secret ?? "", Date.now() + 30_000);
    const proved = await askAdmin("session/prove", { cookie: half, body: { code } });
    expect([proved.status, await isIn(half)]).toEqual([200, false]);
    const whole = cookieOf(proved);
    expect(await isIn(whole)).toBe(true);
    const out = await askAdmin("session/sign-out", { cookie: whole, body: {} });
    expect([out.status, out.headers.getSetCookie()[0]]).toEqual([200, expect.stringMatching(/Max-Age=0/i)]);
    expect(await isIn(whole)).toBe(false);
  });

  test("disabling, new roles, an ended session or a reset authenticator kill every session, each audited with its reason", async () => {
    const admin = await admit(store.ctx, "keeper", ["admin"]);
    for (const [action, extra] of [
      ["people/roles", { roles: ["editor"] }],
      ["people/sessions", {}],
      ["people/authenticator", {}],
      ["people/access", { isDisabled: true }],
    ] as const) {
      const name = `subject-${action.split("/")[1]}`;
      const person = await admit(store.ctx, name, ["approver"]);
      const body = { id: person.id, reason: `because of ${action}`, ...extra };
      expect((await askAdmin(action, { cookie: admin.cookie, body })).status).toBe(200);
      expect(await isIn(person.cookie)).toBe(false);
      const [row] = await store.ctx.db.auditEntry.findMany({
        where: { subject: `person:${person.id}` },
        orderBy: { seq: "desc" },
      });
      expect([row?.actorId, row?.reason]).toEqual([admin.id, `because of ${action}`]);
    }
    const shut = await askAdmin("session/sign-in", {
      body: { email: "subject-access@example.org", password: PASSWORD },
    });
    expect([shut.status, (await errorOf(shut)).message]).toEqual([401, "The e-mail address or the password is wrong."]);
    expect((await verifyAudit(store.ctx)).broken).toEqual([]);
  });

  test("the last admin can't be lost", async () => {
    const other = await admit(store.ctx, "last", ["admin"]);
    const { db } = store.ctx;
    const others = await db.person.findMany({
      where: { id: { not: other.id }, roles: { has: "admin" }, disabledAt: null },
    });
    await db.person.updateMany({ where: { id: { in: others.map(({ id }) => id) } }, data: { disabledAt: new Date() } });
    const body = { id: other.id, reason: "on my way out", isDisabled: true };
    const response = await askAdmin("people/access", { cookie: other.cookie, body });
    expect([response.status, await isIn(other.cookie)]).toEqual([409, true]);
    await db.person.updateMany({ where: { id: { in: others.map(({ id }) => id) } }, data: { disabledAt: null } });
  });
});

describe("Passwords", { tags: ["passwords"] }, () => {
  test("are stored as argon2id, m=19456 t=2 p=1", async () => {
    const person = await admit(store.ctx, "hash", [], { isPlain: true });
    const [row] = await store.ctx.db.credential.findMany({ where: { personId: person.id } });
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test.each([
    ["short7x", "password"],
    ["password1", "password"],
    ["qwertyuiop", "password"],
    ["tracklight", "password"],
    ["elevenowner", "password"],
  ])("%s is refused, and the link stays good", async (password, field) => {
    const admin = await admit(store.ctx, `inviter-${password.slice(0, 4)}`, ["admin"]);
    const invitation = {
      email: `${password.slice(0, 4)}@example.org`,
      name: "Eleven Owner",
      roles: [],
      reason: "a trial",
    };
    const made = await askAdmin("people/invite", { cookie: admin.cookie, body: invitation });
    const { token } = InvitationLink.parse(await made.json());
    const refused = await askAdmin("session/accept", { body: { token, password } });
    expect([refused.status, (await errorOf(refused)).parameters]).toEqual([400, [field]]);
    const taken = await askAdmin("session/accept", { body: { token, password: PASSWORD } });
    expect(taken.status).toBe(200);
  });

  test("one's own is changed with the old one; other sessions end, this one goes on", async () => {
    const person = await admit(store.ctx, "changer", [], { isPlain: true });
    const second = await signInAs(person.email);
    const next = "another-granite-otter-9";
    const wrong = await askAdmin("account/password", { cookie: person.cookie, body: { current: "wrong", next } });
    expect([wrong.status, (await errorOf(wrong)).parameters]).toEqual([400, ["current"]]);
    expect(
      (await askAdmin("account/password", { cookie: person.cookie, body: { current: PASSWORD, next } })).status,
    ).toBe(200);
    expect([await isIn(person.cookie), await isIn(second)]).toEqual([true, false]);
    expect((await askAdmin("session/sign-in", { body: { email: person.email, password: next } })).status).toBe(200);
  });
});

describe("Brute force", { tags: ["brute-force"] }, () => {
  test("429 from the sixth try on an account, the same whether it is known, and growing", async () => {
    await admit(store.ctx, "target", [], { isPlain: true });
    const seen = new Map<string, unknown[]>();
    for (const email of ["target@example.org", "nobody-at-all@example.org"]) {
      const answers: unknown[] = [];
      for (let attempt = 1; attempt <= 7; attempt += 1) {
        const address = `198.18.${email.length}.${attempt}`;
        const response = await askAdmin("session/sign-in", { address, body: { email, password: "wrong wrong" } });
        const { id: _, ...answer } = await errorOf(response);
        answers.push([response.status, answer, response.headers.has("retry-after")]);
      }
      seen.set(email, answers);
    }
    const [known, unknown] = [...seen.values()];
    expect(unknown).toEqual(known);
    expect(known?.map((answer) => (answer as unknown[])[0])).toEqual([401, 401, 401, 401, 401, 429, 429]);
    // The right password is refused too, until the window ends.
    const right = { address: "198.18.0.99", body: { email: "target@example.org", password: PASSWORD } };
    expect((await askAdmin("session/sign-in", right)).status).toBe(429);
  });

  test("an overrun window doubles the next", async () => {
    const limit = { tries: 2, windowMs: 1_000, maxStrikes: 6 };
    const { db } = store.ctx;
    const tryAt = (at: number) => countAttempt(db, "a-key", limit, at);
    const start = Date.UTC(2026, 0, 1);
    expect([await tryAt(start), await tryAt(start), await tryAt(start)]).toEqual([0, 0, 1_000]);
    expect([await tryAt(start + 1_000), await tryAt(start + 1_000), await tryAt(start + 1_500)]).toEqual([0, 0, 1_500]);
    expect([await tryAt(start + 2_900), await tryAt(start + 3_000)]).toEqual([100, 0]);
  });

  test("20 tries from an address (an IPv6 /64), whatever the accounts", async () => {
    const statuses: number[] = [];
    for (let attempt = 1; attempt <= 22; attempt += 1) {
      const body = { email: `spray-${attempt}@example.org`, password: "wrong wrong" };
      const response = await askAdmin("session/sign-in", { address: `2001:db8:1:2::${attempt}`, body });
      statuses.push(response.status);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
    const elsewhere = { address: "2001:db8:1:3::1", body: { email: "spray-1@example.org", password: "wrong wrong" } };
    expect((await askAdmin("session/sign-in", elsewhere)).status).toBe(401);
  });

  test("parallel tries are counted one by one", async () => {
    const body = { email: "parallel@example.org", password: "wrong wrong" };
    const tries = Array.from({ length: 12 }, (_, k) => askAdmin("session/sign-in", { address: `198.19.0.${k}`, body }));
    const statuses = (await Promise.all(tries)).map((response) => response.status);
    expect(statuses.filter((status) => status === 401).length).toBe(5);
    expect(statuses.filter((status) => status === 429).length).toBe(7);
  });

  test("codes are counted too: the sixth is 429, even the right one", async () => {
    const person = await admit(store.ctx, "coder", []);
    const half = await signInAs(person.email);
    const wrong = Array.from({ length: 5 }, (_, k) => `00000${k}`);
    for (const code of wrong)
      expect((await askAdmin("session/prove", { cookie: half, body: { code } })).status).toBe(401);
    const code = codeAt(person.secret ?? "", Date.now() + 30_000);
    expect((await askAdmin("session/prove", { cookie: half, body: { code } })).status).toBe(429);
  });

  test("an unknown address takes as long as a wrong password", async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 16; round += 1) {
      const name = `timed-${round}`;
      await admit(store.ctx, name, [], { isPlain: true });
      for (const [kind, email] of [
        ["known", `${name}@example.org`],
        ["unknown", `${name}@example.com`],
      ] as const) {
        const startedMs = performance.now();
        const address = `10.${round}.${kind.length}.1`;
        await askAdmin("session/sign-in", { address, body: { email, password: "wrong wrong" } });
        times[kind].push(performance.now() - startedMs);
      }
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length / 2] ?? Number.NaN;
    // argon2 takes some 25 ms; without it an unknown address would answer in a fifth of the time.
    expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.6);
    expect(median(times.unknown) / median(times.known)).toBeLessThan(1.6);
  });
});

describe("TOTP", { tags: ["totp"] }, () => {
  test("a code counts once, also when two bring it at once", async () => {
    const person = await admit(store.ctx, "once", []);
    const [first, second] = [await signInAs(person.email), await signInAs(person.email)];
    const code = codeAt(person.secret ?? "", Date.now() + 30_000);
    const answers = await Promise.all(
      [first, second].map((cookie) => askAdmin("session/prove", { cookie, body: { code } })),
    );
    expect(answers.map((response) => response.status).sort()).toEqual([200, 401]);
    expect((await askAdmin("session/prove", { cookie: await signInAs(person.email), body: { code } })).status).toBe(
      401,
    );
  });

  test("a new authenticator needs a fresh code of the one in use, which goes on until the new one is proved", async () => {
    const person = await admit(store.ctx, "renewer", []);
    const old = new Date(Date.now() - 6 * 60_000);
    await store.ctx.db.session.updateMany({ where: { personId: person.id }, data: { steppedUpAt: old } });
    const stale = await askAdmin("account/authenticator", { cookie: person.cookie, body: {} });
    expect([stale.status, (await errorOf(stale)).parameters]).toEqual([403, ["code"]]);
    const code = codeAt(person.secret ?? "", Date.now() + 30_000);
    expect((await askAdmin("session/prove", { cookie: person.cookie, body: { code } })).status).toBe(200);
    const begun = await askAdmin("account/authenticator", { cookie: person.cookie, body: {} });
    const { secret, uri } = NewAuthenticator.parse(await begun.json());
    expect(uri).toContain(`secret=${secret}`);
    const [row] = await store.ctx.db.person.findMany({ where: { id: person.id } });
    expect(row?.totpSecret).not.toBeNull();
    for (const sealed of [row?.totpSecret, row?.totpPending]) expect(sealed).not.toContain(secret);
    const wrong = await askAdmin("account/authenticator/confirm", { cookie: person.cookie, body: { code: "000000" } });
    expect([wrong.status, (await errorOf(wrong)).parameters]).toEqual([400, ["code"]]);
    const right = { code: codeAt(secret, Date.now()) };
    expect((await askAdmin("account/authenticator/confirm", { cookie: person.cookie, body: right })).status).toBe(200);
  });
});

describe("Sign-up is closed", { tags: ["sign-up"] }, () => {
  test("there is no route of better-auth's own, and none to sign up", async () => {
    const { existsSync } = await import("node:fs");
    expect(existsSync("app/api/auth")).toBe(false);
    const { getAdminRuntime } = await import("@/lib/server/context");
    const body = { email: "me@example.org", password: PASSWORD, name: "Me" };
    await expect(getAdminRuntime().auth.api.signUpEmail({ body })).rejects.toMatchObject({ statusCode: 400 });
    expect(await store.ctx.db.person.count({ where: { email: "me@example.org" } })).toBe(0);
  });
});

describe("Input: mutation limits are counted in the database", { tags: ["input-changes"] }, () => {
  test("the 121st change of a person within a minute is 429 with Retry-After, in whatever process", async () => {
    const person = await admit(store.ctx, "hasty", ["editor"]);
    const key = `change:${person.id}`;
    const forgetAt = new Date(Date.now() + 3_600_000);
    await store.ctx.db.attemptCounter.deleteMany({ where: { key } });
    // As other processes have counted them.
    await store.ctx.db.attemptCounter.create({ data: { key, startedAt: new Date(), count: 119, forgetAt } });
    const ask = () => askAdmin("account/authenticator", { cookie: person.cookie, body: {} });
    expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await errorOf(refused)).code).toBe("TOO_MANY");
  });
});
