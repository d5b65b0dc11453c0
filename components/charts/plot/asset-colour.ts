import { HUES, type Hue, hashOf, hueOf } from "@/components/charts/plot/hue";

/** Two assets of one hue differ by dash in all but a quarter of the cases; every line also carries its name. */
const DASHES = [undefined, "6 2", "2 2", "8 2 2 2"];

/** Colour and dash of an asset, the same on every page and whatever else is shown: they follow from its ticker alone. */
export function assetColour(ticker: string): { readonly colour: Hue; readonly dash: string | undefined } {
  return { colour: hueOf(ticker), dash: DASHES[Math.floor(hashOf(ticker) / HUES) % DASHES.length] };
}
