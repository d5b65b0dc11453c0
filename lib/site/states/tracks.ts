import { parseAsStringLiteral } from "nuqs/server";
import { TrackWeighting } from "@/lib/contracts/analysis/tracks";
import { chartState, parseAsDay, SCALES } from "@/lib/site/states/chart";

/** The state of the tracks' page as the URL holds it. Many lines over one base read best on a logarithmic scale. */
export const tracksState = {
  from: parseAsDay,
  to: parseAsDay,
  weighting: parseAsStringLiteral(TrackWeighting.options).withDefault("published"),
  scale: parseAsStringLiteral(SCALES).withDefault("log"),
  view: chartState.view,
};
