import { parseAsStringLiteral } from "nuqs/server";
import { parseAsDay } from "@/lib/site/states/chart";

/** The state of the market map as the URL holds it. */
export const mapState = {
  from: parseAsDay,
  to: parseAsDay,
  size: parseAsStringLiteral(["equal", "cap"]).withDefault("equal"),
};
