/** One period of a fund: its return, then what investors brought (positive) or took, in its currency. */
export interface FlowStep {
  /** fraction */
  readonly periodReturn: number;
  readonly flow: number;
}

/** A fund after a period. */
export interface ShareState {
  /** currency per share */
  readonly navPerShare: number;
  readonly shares: number;
  /** assets under management, currency */
  readonly aum: number;
}

/**
 * Follows shares and assets through returns and flows (rule 8): a flow F changes the shares by F/(NAV per share), so
 * it never moves NAV per share.
 * @param shares number of shares at the start, above 0
 * @param aum assets at the start, currency
 * @returns one state a step
 */
export function applyFlows(shares: number, aum: number, steps: readonly FlowStep[]): ShareState[] {
  let state: ShareState = { navPerShare: aum / shares, shares, aum };
  return steps.map(({ periodReturn, flow }) => {
    const navPerShare = state.navPerShare * (1 + periodReturn);
    const held = state.shares + flow / navPerShare;
    state = { navPerShare, shares: held, aum: held * navPerShare };
    return state;
  });
}
