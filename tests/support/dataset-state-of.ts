import type { DatasetState } from "@/lib/contracts/levels/dataset-state";

/** A complete, settled day of the fund with nothing to say about its weights; a test states what it is about. */
export function datasetStateOf(parts: Partial<DatasetState> = {}): DatasetState {
  return {
    simulated: false,
    label: "2026-03-18.1",
    engineVersion: "1.0",
    asOf: "2026-03-18",
    dayState: "settled",
    daysLate: 0,
    pricedConstituents: 6,
    constituents: 6,
    setInForce: null,
    setMissing: null,
    restated: null,
    ...parts,
  };
}
