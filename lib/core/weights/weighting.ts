import { IndexError } from "@/lib/core/index-error";

/** Slack that admits a cap of 1/n itself, which no binary fraction meets exactly. */
const ROUNDING = 1e-12;

/**
 * The same weight for every asset (rule 6).
 * @returns fractions, in the order given; empty for no asset
 */
export function equalWeights(assets: readonly string[]): Map<string, number> {
  return new Map(assets.map((asset) => [asset, 1 / assets.length]));
}

/**
 * Weights in proportion to the square root of a value, √mc/Σ√mc (rule 6).
 * @param values market values ≥ 0 in any one unit
 * @returns fractions, in the order given
 * @throws IndexError WEIGHTS_EMPTY, WEIGHTS_NOT_FINITE, WEIGHTS_NEGATIVE, WEIGHTS_SUM (all values are 0)
 */
export function sqrtWeights(values: ReadonlyMap<string, number>): Map<string, number> {
  checkValues(values);
  return proportional(
    [...values].map(([asset, value]) => [asset, Math.sqrt(value)]),
    1,
  );
}

/**
 * Weights in proportion to value, none above a cap (rule 6): the k largest get the cap and the rest share
 * 1 − cap·k, with the smallest k that lets all of them keep the cap.
 * @param values market values ≥ 0 in any one unit
 * @param cap fraction; cap · n ≥ 1
 * @returns fractions, in the order given
 * @throws IndexError CAP_INFEASIBLE, WEIGHTS_EMPTY, WEIGHTS_NOT_FINITE, WEIGHTS_NEGATIVE, WEIGHTS_SUM (all values are 0)
 */
export function capWeights(values: ReadonlyMap<string, number>, cap: number): Map<string, number> {
  checkValues(values);
  if (!(cap * values.size >= 1 - ROUNDING)) {
    throw new IndexError("CAP_INFEASIBLE", `${values.size} weights of at most ${cap} cannot reach 1`);
  }
  const sorted = [...values].sort(([, a], [, b]) => b - a);
  let k = 0;
  let rest = proportional(sorted, 1);
  while (k < sorted.length && rest.get(sorted[k]![0])! > cap + ROUNDING) {
    k++;
    if (k < sorted.length && sorted[k]![1] === 0) {
      throw new IndexError("CAP_INFEASIBLE", `what ${k} capped weights leave has no value to be shared by`);
    }
    rest = proportional(sorted.slice(k), 1 - cap * k);
  }
  return new Map([...values.keys()].map((asset) => [asset, rest.get(asset) ?? cap]));
}

/** Splits `total` in proportion to positive numbers. */
function proportional(values: readonly (readonly [string, number])[], total: number): Map<string, number> {
  const sum = values.reduce((all, [, value]) => all + value, 0);
  return new Map(values.map(([asset, value]) => [asset, (total * value) / sum]));
}

function checkValues(values: ReadonlyMap<string, number>): void {
  if (values.size === 0) throw new IndexError("WEIGHTS_EMPTY", "there is nothing to weigh");
  let sum = 0;
  for (const [asset, value] of values) {
    if (!Number.isFinite(value)) throw new IndexError("WEIGHTS_NOT_FINITE", `${asset}: ${value} is no value`);
    if (value < 0) throw new IndexError("WEIGHTS_NEGATIVE", `${asset}: ${value} is below 0`);
    sum += value;
  }
  if (sum === 0) throw new IndexError("WEIGHTS_SUM", "all values are 0");
}
