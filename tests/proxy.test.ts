import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { proxy } from "@/proxy";

function visit(path: string, headers: Record<string, string> = {}): Response {
  return proxy(new NextRequest(`http://localhost:3000${path}`, { headers }));
}

describe("the address decides the language", () => {
  test("an address without a prefix is English, whatever the browser prefers", () => {
    for (const headers of [{}, { "accept-language": "de-DE,de;q=0.9" }, { cookie: "NEXT_LOCALE=de" }]) {
      const answer = visit("/reviews?basket=defi", headers);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("x-middleware-rewrite")).toBe("http://localhost:3000/en/reviews?basket=defi");
    }
  });

  test("the German prefix is a page of its own", () => {
    const answer = visit("/de/reviews", { "accept-language": "en" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("location")).toBeNull();
  });

  test("the English prefix leads to the address without it", () => {
    expect(visit("/en/reviews").headers.get("location")).toBe("http://localhost:3000/reviews");
  });

  test("no answer sets a cookie, so that pages can be cached", () => {
    for (const path of ["/", "/de", "/en", "/reviews"]) expect(visit(path).headers.get("set-cookie")).toBeNull();
  });

  test("a garbled address is refused rather than failed on", () => {
    for (const path of ["/%E0%A4%A", "/de/assets/%25", "/assets/%2525"]) expect(visit(path).status).toBe(400);
    expect(visit("/assets/T%C3%84O").status).toBe(200);
  });
});
