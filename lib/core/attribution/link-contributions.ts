/** Contributions over a whole period, fractions of the level at its start. */
export interface LinkedContributions {
  /** in the order of the columns given; they sum to `total` */
  readonly linked: Float64Array;
  /** compounded return of the period; NaN (with every linked value) when a period loses everything */
  readonly total: number;
}

/**
 * Links single-period contributions so that they add up over time (rule 16; D. Carino, "Combining Attribution
 * Effects Over Time", 1999): C_i = Σ c_i,t·k_t / K with k = ln(1 + r)/r, 1 at r = 0.
 * @param contributions one column a contributor, one fraction a period; a period's contributions sum to its return
 */
export function linkContributions(contributions: readonly Float64Array[]): LinkedContributions {
  const periods = contributions[0]?.length ?? 0;
  const linked = new Float64Array(contributions.length);
  let growth = 0;
  for (let t = 0; t < periods; t++) {
    let periodReturn = 0;
    for (const column of contributions) periodReturn += column[t]!;
    if (!(periodReturn > -1)) return { linked: linked.fill(Number.NaN), total: Number.NaN };
    const k = carinoFactor(periodReturn);
    for (let i = 0; i < linked.length; i++) linked[i]! += contributions[i]![t]! * k;
    growth += Math.log1p(periodReturn);
  }
  const total = Math.expm1(growth);
  const scale = carinoFactor(total);
  return { linked: linked.map((value) => value / scale), total };
}

/** ln(1 + r)/r, continued to 1 at r = 0. */
export function carinoFactor(periodReturn: number): number {
  return periodReturn === 0 ? 1 : Math.log1p(periodReturn) / periodReturn;
}
