/** Headers of an answer that is made for one person: nobody else's cache may hold it. */
export const NOT_KEPT = { "Cache-Control": "private, no-store" } as const;
