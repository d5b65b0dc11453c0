import { expect, test } from "vitest";
import { Role } from "@/lib/contracts/people/role";
import type { Actor, Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";

// The rule reads the actor alone; no store stands behind it.
const ctxOf = (actor: Actor): Ctx => ({ db: undefined as never, now: () => 0, actor, isSimulated: false });
const personWith = (...roles: Role[]): Actor => ({
  type: "person",
  id: "p1",
  name: "Editor",
  email: "editor@example.org",
  roles,
  steppedUpAt: null,
});

test("no one but a signed-in person passes, not even a job", () => {
  for (const actor of [{ type: "anonymous" }, { type: "job", name: "cli" }] as const) {
    expect(() => requireRole(ctxOf(actor), ...Role.options)).toThrow(expect.objectContaining({ code: "UNAUTHORIZED" }));
  }
});

test("a person passes with one of the roles and with no other", () => {
  expect(requireRole(ctxOf(personWith("editor")), "editor", "admin").id).toBe("p1");
  expect(requireRole(ctxOf(personWith("editor", "approver")), "approver").roles).toEqual(["editor", "approver"]);
  for (const roles of [[], ["approver"], ["admin"]] as Role[][]) {
    expect(() => requireRole(ctxOf(personWith(...roles)), "editor")).toThrow(
      expect.objectContaining({ code: "FORBIDDEN" }),
    );
  }
});
