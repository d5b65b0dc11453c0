import * as z from "zod";

/** The three questions that the seed article's market map sorts protocols by. */
export const MapCategory = z.enum(["infrastructure", "resources", "problems"]);
export type MapCategory = z.infer<typeof MapCategory>;
