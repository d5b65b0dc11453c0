import { fatTailed, seededRandom } from "@/lib/simulator/seeded-random";

/** 2015-01-01: every path starts here at 0, so that it never depends on the requested range. */
const EPOCH_DAY = 16_436;
/** What a day keeps of yesterday's distance from the anchor: a half-life of about a year, so prices stay plausible. */
const MEMORY = 0.998;

/** A mean-reverting walk in log space (AR(1) with fat-tailed steps): day → distance from the anchor. */
export type LogPath = (day: number) => number;

/**
 * @param key names the stream, e.g. "7/BTC"
 * @param stepSd standard deviation of a day's step
 * @returns the path's value at the end of a UTC day; 0 before 2015
 */
export function createLogPath(key: string, stepSd: number): LogPath {
  const values = [0];
  return (day) => {
    const index = Math.max(0, day - EPOCH_DAY);
    for (let t = values.length; t <= index; t++) {
      const step = fatTailed(seededRandom(key, EPOCH_DAY + t));
      values.push((values[t - 1] ?? 0) * MEMORY + step * stepSd);
    }
    return values[index] ?? 0;
  };
}
