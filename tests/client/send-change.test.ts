import { afterEach, describe, expect, test, vi } from "vitest";
import { apiQuery, apiUrl } from "@/lib/client/api-query";
import type { ChangeError } from "@/lib/client/change-error";
import { sendChange } from "@/lib/client/send-change";
import { Tracks } from "@/lib/contracts/analysis/tracks";
import type { AdminDetails } from "@/lib/contracts/api/admin";
import { NavSeries } from "@/lib/contracts/levels/nav";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The server at the other end. */
function answerWith(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetchMock = vi.fn(async (_url: string, _init?: RequestInit) => Response.json(body, { status, headers }));
  vi.stubGlobal("fetch", fetchMock);
  return fetchMock;
}

const refusal = (code: string, details?: unknown) => ({
  error: { code, message: "no", parameters: ["key"], id: "0badf00d", details },
});

const KEY = { id: "00000000-0000-4000-8000-000000000000", version: 1 };
const FAULT = { code: "no-rows", field: "rows", row: null, symbol: null, values: {}, message: "none" };

describe("a change that a form sends", () => {
  test("goes to the address of its row as JSON, and comes back as the row's answer", async () => {
    const fetchMock = answerWith(200, { levelsChanged: 7 });
    const body = { asset: "TAO", version: 0, reason: "why", source: "https://example.org" };
    expect(await sendChange("removeDelisting", body)).toEqual({ levelsChanged: 7 });
    const [url, init] = fetchMock.mock.calls[0] ?? [];
    expect([url, init?.method, init?.body]).toEqual([
      "/api/admin/assets/delisting/remove",
      "POST",
      '{"asset":"TAO","version":0,"reason":"why","source":"https://example.org"}',
    ]);
  });

  test("an answer that is not the contract's is a fault, not a success", async () => {
    answerWith(200, { levelsChanged: "many" });
    const sent = sendChange("removeDelisting", { asset: "TAO", version: 0, reason: "why", source: "there" });
    await expect(sent).rejects.toMatchObject({ name: "ChangeError", code: "INTERNAL" });
  });

  test("a refusal has the server's words, fields, id, wait, and the details of its code only", async () => {
    answerWith(400, refusal("VALIDATION", [FAULT]), { "retry-after": "9" });
    const error: ChangeError<AdminDetails<"submitDraft">> = await sendChange("submitDraft", KEY).catch(
      (cause) => cause,
    );
    expect(error).toMatchObject({
      code: "VALIDATION",
      message: "no",
      parameters: ["key"],
      id: "0badf00d",
      retryAfterS: 9,
    });
    expect(error.detail("VALIDATION")).toEqual([FAULT]);
    expect(error.detail("CONFLICT")).toBeNull();
  });

  test("details that are not the contract's are none", async () => {
    answerWith(409, refusal("CONFLICT", { id: "half a draft" }));
    const error: ChangeError<AdminDetails<"saveDraft">> = await sendChange("submitDraft", KEY).catch((cause) => cause);
    expect([error.code, error.detail("CONFLICT")]).toEqual(["CONFLICT", null]);
  });

  test("a server that can't be reached is told apart from one that refuses", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("fetch failed");
    });
    await expect(sendChange("signOut", {})).rejects.toMatchObject({ code: "NETWORK", id: null });
  });
});

describe("a changed contract breaks its callers", () => {
  test("bodies, names, answers and details are those of the row", () => {
    const why = { reason: "why", source: "there" };
    const calls = [
      () => sendChange("setMember", { basket: "defi", asset: "UNI", from: null, to: null, version: null, ...why }),
      // @ts-expect-error the seen version is missing
      () => sendChange("setMember", { basket: "defi", asset: "UNI", from: null, to: null, ...why }),
      // @ts-expect-error a field that the body does not have
      () => sendChange("removeDelisting", { asset: "UNI", version: 0, day: "2024-07-16", ...why }),
      // @ts-expect-error a version is a number
      () => sendChange("removeDelisting", { asset: "UNI", version: "0", ...why }),
      // @ts-expect-error a decision is one of two
      () => sendChange("decideGap", { asset: "UNI", from: "", to: "", decision: "maybe", reason: "why" }),
      // @ts-expect-error no row has this name
      () => sendChange("setEverything", {}),
      // @ts-expect-error a read is not sent
      () => sendChange("people", {}),
      // @ts-expect-error the answer has other fields
      async () => (await sendChange("decideGap", { asset: "", from: "", to: "", decision: "open", reason: "" })).rows,
      // @ts-expect-error saving has no faults to hand over
      (error: ChangeError<AdminDetails<"saveDraft">>) => error.detail("VALIDATION"),
      // @ts-expect-error the basket is missing
      () => apiUrl("nav", { knownOn: "2025-01-07" }),
      // @ts-expect-error another read's answer
      () => apiQuery("nav", { basket: "ai-fund" }, Tracks),
      () => apiQuery("nav", { basket: "ai-fund" }, NavSeries),
    ];
    expect(calls).toHaveLength(12);
  });
});
