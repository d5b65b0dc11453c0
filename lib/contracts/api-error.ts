import * as z from "zod";

/** What went wrong with a request: which parameters, how to mend it, and the id under which our log has it. */
export const ApiError = z.object({
  error: z.object({ code: z.string(), message: z.string(), parameters: z.array(z.string()), id: z.string() }),
});
export type ApiError = z.infer<typeof ApiError>;
