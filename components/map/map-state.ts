import { parseAsStringLiteral } from "nuqs/server";
import { parseAsDay } from "@/components/charts/plot/state";

export const mapState = {
  from: parseAsDay,
  to: parseAsDay,
  size: parseAsStringLiteral(["equal", "cap"]).withDefault("equal"),
};
