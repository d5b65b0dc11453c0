import { priceFile } from "./price-folder";

/** Files of the five launch members at 10 USD from 16 to 22 July 2024; NEAR doubles on the second day. */
export function launchWeek(): Record<string, string> {
  const flat = priceFile("2024-07-16", "2024-07-22", () => 10);
  const near = priceFile("2024-07-16", "2024-07-22", (day) => (day === "2024-07-16" ? 10 : 20));
  return { "FIL.csv": flat, "RNDR.csv": flat, "LPT.csv": flat, "TAO.csv": flat, "NEAR.csv": near };
}
