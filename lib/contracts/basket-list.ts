import * as z from "zod";

const MAX_BASKETS = 60;

/** Several baskets in one parameter, "ai-fund,btc": each once, in the order given. */
export const BasketIds = z.codec(z.string().min(1).max(2_000), z.array(z.string()), {
  decode: (text, ctx) => {
    const ids = text.split(",").map((id) => id.trim());
    const repeated = ids.find((id, i) => ids.indexOf(id) !== i);
    if (ids.some((id) => id === "")) {
      ctx.issues.push({ code: "custom", input: text, message: "has an empty name; separate baskets by single commas" });
    } else if (repeated !== undefined) {
      ctx.issues.push({ code: "custom", input: text, message: `names ${repeated} twice; name each basket once` });
    } else if (ids.length > MAX_BASKETS) {
      ctx.issues.push({ code: "custom", input: text, message: `names ${ids.length} baskets; at most ${MAX_BASKETS}` });
    }
    return ids;
  },
  encode: (ids) => ids.join(","),
});
