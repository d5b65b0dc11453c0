import * as z from "zod";

/** Why a person changes something; recorded in the audit. */
export const StatedReason = z.string().trim().min(1, "say why").max(2_000);
/** Address or document that a change rests on. */
export const StatedSource = z.string().trim().min(1, "name what it rests on").max(1_000);
