import type { LineColour } from "@/components/charts/plot/line";

const HUES = 12;
/** Two assets of one hue differ by dash in all but a quarter of the cases; every line also carries its name. */
const DASHES = [undefined, "6 2", "2 2", "8 2 2 2"];

/**
 * Colour and dash of an asset, the same on every page and whatever else is shown: they follow from its ticker alone.
 * Source of the hash: FNV-1a, 32 bits.
 */
export function assetColour(ticker: string): { readonly colour: LineColour; readonly dash: string | undefined } {
  let hash = 0x811c9dc5;
  for (const letter of ticker) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return { colour: `hue-${(hash % HUES) + 1}`, dash: DASHES[Math.floor(hash / HUES) % DASHES.length] };
}
