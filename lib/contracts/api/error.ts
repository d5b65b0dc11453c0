import * as z from "zod";

export const ApiError = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    parameters: z.array(z.string()),
    id: z.string(),
    /** what the admin forms need beside the message: the faults of a form, or what another has stored meanwhile */
    details: z.unknown().optional(),
  }),
});
export type ApiError = z.infer<typeof ApiError>;
