import * as z from "zod";

const MAX_IDS = 60;

/**
 * Several names in one parameter, "ai-fund,btc": each once, in the order given, at most sixty.
 * @param noun what is named, for the messages
 */
export function idList(noun: string) {
  return z.codec(z.string().min(1).max(2_000), z.array(z.string()), {
    decode: (text, ctx) => {
      const ids = text.split(",").map((id) => id.trim());
      const repeated = ids.find((id, i) => ids.indexOf(id) !== i);
      if (ids.some((id) => id === "")) {
        const message = `has an empty name; separate ${noun}s by single commas`;
        ctx.issues.push({ code: "custom", input: text, message });
      } else if (repeated !== undefined) {
        const message = `names ${repeated} twice; name each ${noun} once`;
        ctx.issues.push({ code: "custom", input: text, message });
      } else if (ids.length > MAX_IDS) {
        const message = `names ${ids.length} ${noun}s; at most ${MAX_IDS}`;
        ctx.issues.push({ code: "custom", input: text, message });
      }
      return ids;
    },
    encode: (ids) => ids.join(","),
  });
}
