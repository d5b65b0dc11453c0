import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ADMIN_API, type AdminChange, type AdminRead } from "@/lib/contracts/api/admin";
import type { AdminChangeHandlers } from "@/lib/server/http/admin-change";
import type { AdminReadHandlers } from "@/lib/server/http/admin-read";
import type { ReadHandlers } from "@/lib/server/http/answer-read";
import { type Access, ADMIN_ROUTES, endpointKey } from "../../support/admin-access";

const rows: readonly (AdminRead | AdminChange)[] = Object.values(ADMIN_API);

describe("the table of admin endpoints", () => {
  test("says of every row who may, and names each endpoint once", () => {
    for (const { path, access } of rows) {
      expect([path, typeof access === "string" || access.length > 0]).toEqual([path, true]);
    }
    const keys = rows.map(endpointKey);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test("has paths that a router takes apart again", () => {
    for (const { path } of rows) expect(path).toMatch(/^[a-z]+(?:[/-][a-z]+)*$/);
  });

  test("only changes by people with a role want a fresh code", () => {
    const stepped = rows.filter((row) => row.method === "POST" && row.isSteppedUp === true);
    expect(stepped.map(endpointKey).sort()).toEqual([
      "POST people/access",
      "POST people/authenticator",
      "POST people/invite",
      "POST people/roles",
      "POST people/sessions",
      "POST weights/approve",
      "POST weights/revert",
    ]);
    expect(stepped.filter(({ access }) => typeof access === "string")).toEqual([]);
  });

  test("does not compile with a row without access, or without a role in it", () => {
    const row = { method: "POST", path: "x", body: z.string(), output: z.string() } as const;
    // @ts-expect-error a row says who may
    row satisfies AdminChange;
    // @ts-expect-error an empty list of roles lets nobody in
    ({ ...row, access: [] }) satisfies AdminChange;
    ({ ...row, access: ["editor"] }) satisfies AdminChange;
  });

  test("does not compile with a verb without a row, or one that answers something else", () => {
    const nothing = { verb: async () => undefined };
    // @ts-expect-error no row has this name
    ({ nosuch: nothing }) satisfies Partial<AdminChangeHandlers>;
    // @ts-expect-error no row has this name
    ({ nosuch: nothing }) satisfies Partial<AdminReadHandlers>;
    // @ts-expect-error no row has this name
    ({ nosuch: nothing }) satisfies Partial<ReadHandlers>;
    // @ts-expect-error the row answers with a link
    ({ invitePerson: nothing }) satisfies Partial<AdminChangeHandlers>;
    ({ setPersonRoles: nothing }) satisfies Partial<AdminChangeHandlers>;
  });
});

test("the table of endpoints lets in whom the matrix lets in, and no other", { tags: ["authorisation-matrix"] }, () => {
  const sorted = (access: Access) => (typeof access === "string" ? access : access.toSorted());
  const stated = Object.entries(ADMIN_ROUTES).map(([key, { access, isSteppedUp = false }]) => ({
    key,
    access: sorted(access),
    isSteppedUp,
  }));
  const table = rows.map((row) => ({
    key: endpointKey(row),
    access: sorted(row.access),
    isSteppedUp: row.method === "POST" && row.isSteppedUp === true,
  }));
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  expect(table.toSorted(byKey)).toEqual(stated.toSorted(byKey));
});
