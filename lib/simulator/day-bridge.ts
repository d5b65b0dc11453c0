import { normal, type SeededRandom } from "@/lib/simulator/seeded-random";

const TERMS = 6;

/** Path inside a day: 0 at its start and at its end, wandering in between. Argument: part of the day in [0, 1]. */
export type DayBridge = (part: number) => number;

/**
 * A Brownian bridge by the first six terms of its Karhunen–Loève expansion, √2·Σ zₖ·sin(kπt)/(kπ): smooth, and the
 * same at a moment whichever moments were read before.
 * @param sd standard deviation of the whole day's move
 */
export function createDayBridge(random: SeededRandom, sd: number): DayBridge {
  const amplitudes = Array.from({ length: TERMS }, (_, i) => (Math.SQRT2 * sd * normal(random)) / ((i + 1) * Math.PI));
  return (part) => amplitudes.reduce((sum, amplitude, i) => sum + amplitude * Math.sin((i + 1) * Math.PI * part), 0);
}
