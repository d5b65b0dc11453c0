import { parseAsStringLiteral } from "nuqs/server";
import { chartState, parseAsDay, SCALES } from "@/components/charts/plot/state";
import { TrackWeighting } from "@/lib/contracts/analysis/tracks";

/** Logarithmic at first: many lines over one base read best so. */
export const tracksState = {
  from: parseAsDay,
  to: parseAsDay,
  weighting: parseAsStringLiteral(TrackWeighting.options).withDefault("published"),
  scale: parseAsStringLiteral(SCALES).withDefault("log"),
  view: chartState.view,
};
