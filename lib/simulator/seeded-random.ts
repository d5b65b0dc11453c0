/** A stream of numbers in (0, 1) that depends on nothing but its key. */
export type SeededRandom = () => number;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * Randomness by key and counter: the draw of a day does not depend on which days were drawn before.
 * @param key e.g. "7/BTC"
 * @param counter e.g. the UTC day number
 * @returns a mulberry32 stream (T. Ettinger), uniform in (0, 1)
 */
export function seededRandom(key: string, counter: number): SeededRandom {
  let state = Math.imul(hash(key) ^ Math.imul(counter, 0x9e3779b1), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 16), 0xc2b2ae35);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
}

/** Standard normal (Box and Muller, 1958). */
export function normal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

const FREEDOM = 4;
const WIDEST = 7;

/**
 * Fat-tailed, mean 0, standard deviation about 1: Student's t with 4 degrees of freedom (R. Bailey, "Polar generation
 * of random variates with the t-distribution", 1994), divided by √2 and cut at ±7.
 */
export function fatTailed(random: SeededRandom): number {
  const radius = Math.sqrt(FREEDOM * (random() ** (-2 / FREEDOM) - 1));
  const t = radius * Math.cos(2 * Math.PI * random());
  return Math.max(-WIDEST, Math.min(WIDEST, t / Math.sqrt(FREEDOM / (FREEDOM - 2))));
}
