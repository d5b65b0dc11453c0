/** After how long a gap is asked for again, by how often it was: then it is a known one (market-data policy). */
const ASK_AGAIN_MS = [3_600_000, 6 * 3_600_000, 24 * 3_600_000, 7 * 24 * 3_600_000];

/** When a gap that is noted now is asked for first. */
export const firstQuestionAt = (now: number): Date => new Date(now + (ASK_AGAIN_MS[0] ?? 0));

/** When a gap that is asked for now is asked for next, by how often it was before. */
export const nextQuestionsAt = (now: number): Date[] => ASK_AGAIN_MS.slice(1).map((ms) => new Date(now + ms));
