import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import { AppError } from "@/lib/errors";
import type { Person } from "@/lib/services/context";

/** Below 2 of 4 a password falls to some million guesses (zxcvbn's scale): it, or its pattern, is on everybody's list. */
const LEAST_SCORE = 2;
/** zxcvbn's time grows with the square of the length; what is longer is no common password. */
const LOOKED_AT = 64;

let strength: ZxcvbnFactory | undefined;

/**
 * Refuses a password that is common, or made of the person's own name or address. Nothing leaves the machine.
 * @param field of the body that holds it
 * @throws AppError VALIDATION naming the field
 */
export function checkPassword(
  password: string,
  { name, email }: Pick<Person, "name" | "email">,
  field: "password" | "next",
): void {
  const own = [name, email, ...name.split(" "), ...email.split("@"), "tracklight"];
  strength ??= new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
  const { score } = strength.check(password.slice(0, LOOKED_AT), own);
  if (score >= LEAST_SCORE) return;
  const message = "This password is easily guessed; take a longer one, or several words.";
  throw new AppError("VALIDATION", message, { field });
}
