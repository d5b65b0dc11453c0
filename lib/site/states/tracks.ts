import { parseAsStringLiteral } from "nuqs/server";
import { TrackWeighting } from "@/lib/contracts/analysis/tracks";
import { chartState, parseAsDay, SCALES } from "@/lib/site/states/chart";

/** Logarithmic at first: many lines over one base read best so. */
export const tracksState = {
  from: parseAsDay,
  to: parseAsDay,
  weighting: parseAsStringLiteral(TrackWeighting.options).withDefault("published"),
  scale: parseAsStringLiteral(SCALES).withDefault("log"),
  view: chartState.view,
};
