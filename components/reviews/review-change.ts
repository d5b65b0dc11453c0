import type { Review } from "@/lib/contracts/baskets/review";

/**
 * The members that came and went, as one line: "+IP, −LPT".
 * @returns empty text where nothing changed or nothing is known
 */
export function toReviewChange(review: Pick<Review, "added" | "removed">): string {
  const signed = [...review.added.map((asset) => `+${asset}`), ...review.removed.map((asset) => `\u2212${asset}`)];
  return signed.join(", ");
}

/**
 * Whether the review is the one that built the basket: the oldest, with nothing before it.
 * @param review applied or not
 */
export function isLaunch(review: Pick<Review, "appliedDay" | "weights">): boolean {
  return (
    review.appliedDay !== null && review.weights.length > 0 && review.weights.every((weight) => weight.before === null)
  );
}
