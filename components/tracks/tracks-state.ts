import { parseAsStringLiteral } from "nuqs/server";
import { chartState, parseAsDay, SCALES } from "@/components/charts/plot/state";
import { TrackWeighting } from "@/lib/contracts/analysis/tracks";

/** The state of the tracks' page as the URL holds it. Many lines over one base read best on a logarithmic scale. */
export const tracksState = {
  from: parseAsDay,
  to: parseAsDay,
  weighting: parseAsStringLiteral(TrackWeighting.options).withDefault("published"),
  scale: parseAsStringLiteral(SCALES).withDefault("log"),
  view: chartState.view,
};
