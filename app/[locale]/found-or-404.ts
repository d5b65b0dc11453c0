import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/**
 * Turns a verb's NOT_FOUND into the not-found page; every other failure goes on to the error page.
 * @param answer of a verb
 */
export async function foundOr404<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
