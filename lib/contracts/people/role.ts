import * as z from "zod";

/** What a person of the organisation may do: editors write, approvers release what another wrote, admins keep people and prices. */
export const Role = z.enum(["editor", "approver", "admin"]);
export type Role = z.infer<typeof Role>;
