import type { Browser } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openReader } from "../support/open-page";
import type { RunningProduct } from "../support/start-product";

const PAGES = ["/", "/tracks", "/compare", "/contribution", "/map", "/events", "/assets/NEAR"];

/** Width and height in the header of a PNG (ISO/IEC 15948, 11.2.2), or why it is none. */
function pngSize(bytes: Buffer): string {
  if (bytes.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") return "no PNG";
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

/** The picture that a shared link of each page names: there, in its state, of the size that networks want. */
export function describeShareJourney(product: () => RunningProduct, browser: () => Browser): void {
  async function pictureOf(address: string): Promise<{ path: string; bytes: Buffer; response: Response }> {
    const { page, close } = await openReader(browser());
    await page.goto(product().url + address);
    const meta = page.locator('meta[property="og:image"]').first();
    const named = new URL((await meta.getAttribute("content")) ?? "", product().url);
    await close();
    const path = named.pathname + named.search;
    const response = await fetch(product().url + path);
    return { path, response, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  describe("the picture of a shared link", () => {
    test.each(PAGES)("%s has one in either language", async (address) => {
      for (const language of ["", "/de"]) {
        const { response, bytes } = await pictureOf(language + address);
        expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
        expect(pngSize(bytes)).toBe("1200 × 630");
        expect(response.headers.get("etag")).not.toBeNull();
      }
    });

    test("it shows the state of the link: another range, another series, another picture", async () => {
      const pictures = await Promise.all([
        pictureOf("/?range=1m"),
        pictureOf("/?range=si"),
        pictureOf("/compare?series=btc,eth"),
        pictureOf("/compare?series=btc,NEAR"),
        pictureOf("/tracks?from=2024-06-01&to=2024-07-01"),
        pictureOf("/tracks?from=2024-07-01&to=2024-08-01"),
      ]);
      expect(pictures.map(({ path }) => path)).toContain("/og/en/compare.png?series=btc%2Ceth");
      expect(new Set(pictures.map(({ bytes }) => bytes.toString("base64"))).size).toBe(pictures.length);
    });

    test("what is no page, no language or no asset is no picture, and says so", async () => {
      for (const path of ["/og/en/nothing.png", "/og/fr/tracks.png", "/og/en/assets/NOSUCH.png", "/og/en/tracks"]) {
        const response = await fetch(product().url + path);
        expect([path, response.status]).toEqual([path, 404]);
      }
    });
  });
}
