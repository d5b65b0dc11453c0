import { AppError } from "@/lib/errors";
import type { Ctx, Person } from "@/lib/services/context";

/**
 * The first line of a verb that whoever is signed in may use for themselves.
 * @throws AppError UNAUTHORIZED for anyone who is not signed in
 */
export function requirePerson({ actor }: Pick<Ctx, "actor">): Person {
  if (actor.type !== "person") throw new AppError("UNAUTHORIZED", "Sign in to do this.");
  return actor;
}
