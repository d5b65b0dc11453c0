import type { LookupAddress } from "node:dns";
import { describe, expect, it } from "vitest";
import { guardedLookup, outgoingBaseUrl } from "@/lib/providers/outgoing-address";

const OWN = "https://data-api.binance.vision";

describe("Outgoing: an override is https or loopback: where a provider may be called", {
  tags: ["outgoing-override"],
}, () => {
  it("is its own host without an override", () => {
    expect(outgoingBaseUrl(OWN, undefined).href).toBe("https://data-api.binance.vision/");
  });
  it.each(["http://127.0.0.1:4200/binance", "http://localhost:4200", "http://[::1]:4200", "https://mirror.example"])(
    "may be %s",
    (url) => {
      expect(outgoingBaseUrl(OWN, url).href).toContain(new URL(url).host);
    },
  );
  it.each([
    ["http://mirror.example", "https"],
    ["ftp://127.0.0.1/", "https"],
    ["https://10.0.0.1", "private"],
    ["https://169.254.169.254/latest", "private"],
    ["https://192.168.1.1", "private"],
    ["https://[fd00::1]", "private"],
    ["https://[::ffff:10.0.0.1]", "private"],
    ["https://[2002:0a00:0001::1]", "private"],
    ["https://[64:ff9b::a00:1]", "private"],
    ["https://[64:ff9b:1::a00:1]", "private"],
    ["https://[2001::1]", "private"],
    ["https://[fe80::1]", "private"],
    ["https://012.0.0.1", "private"],
    ["https://0x0a000001", "private"],
    ["mirror.example", "not a URL"],
    ["", "not a URL"],
  ])("may not be %s", (url, reason) => {
    expect(() => outgoingBaseUrl(OWN, url)).toThrow(reason);
  });
});

function resolve(base: string, hostname: string): Promise<LookupAddress[] | string> {
  return new Promise((done) => {
    guardedLookup(new URL(base))(hostname, { all: true }, (error, found) => {
      done(error ? error.message : Array.isArray(found) ? found : []);
    });
  });
}

describe("Outgoing: private addresses are refused: where a name may lead", { tags: ["outgoing-private"] }, () => {
  it("refuses a public host's name that leads to loopback", async () => {
    expect(await resolve("https://mirror.example", "localhost")).toMatch(/localhost leads to .*refused/);
  });
  it("lets localhost lead to loopback when loopback was requested", async () => {
    expect(await resolve("http://localhost:4200", "localhost")).toContainEqual(
      expect.objectContaining({ address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/) }),
    );
  });
});
