import { parseAsStringLiteral } from "nuqs/server";
import { parseAsDay } from "@/lib/site/states/chart";

export const mapState = {
  from: parseAsDay,
  to: parseAsDay,
  size: parseAsStringLiteral(["equal", "cap"]).withDefault("equal"),
};
