import * as z from "zod";

/** A source that contributed to what is shown, with the attribution line it is owed. */
export const SourceLine = z.object({ id: z.string(), attribution: z.string(), url: z.string().nullable() });
export type SourceLine = z.infer<typeof SourceLine>;
