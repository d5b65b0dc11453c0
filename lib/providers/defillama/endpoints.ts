import { DefillamaChart, DefillamaPrices } from "@/lib/providers/defillama/schema";
import { DEFILLAMA_PARSER_VERSION, LEAST_CONFIDENCE, toDefillamaCloses } from "@/lib/providers/defillama/transform";
import { createEndpoint } from "@/lib/providers/endpoint";
import type { ClassifyRefusal } from "@/lib/providers/http-reply";
import { toQuote } from "@/lib/providers/to-quote";

/** A coin that DefiLlama does not know is no error to it: 200 with an empty object. */
const classifyChart: ClassifyRefusal = (status, body) => {
  const coins = DefillamaChart.safeParse(body).data?.coins;
  return status === 200 && coins && Object.keys(coins).length === 0 ? "unknown-symbol" : null;
};

/** GET /chart/{coin} with period=1d, of one coin */
export const defillamaChart = createEndpoint({
  schema: DefillamaChart.refine(({ coins }) => Object.keys(coins).length === 1, "holds not exactly one coin"),
  classify: classifyChart,
  read: ({ coins }, { pastMs }) => {
    const [series] = Object.values(coins);
    return {
      ...toDefillamaCloses(series?.prices ?? [], series?.confidence, pastMs),
      parserVersion: DEFILLAMA_PARSER_VERSION,
    };
  },
});

/** GET /prices/current/{coins}. A price that DefiLlama itself doubts is left out. */
export const defillamaPrices = createEndpoint({
  schema: DefillamaPrices,
  read: ({ coins }, { pastMs }) =>
    Object.entries(coins).flatMap(([coin, { price, timestamp, confidence }]) =>
      Number(confidence ?? "1") < LEAST_CONFIDENCE ? [] : toQuote(coin, price, "USD", timestamp * 1000, pastMs),
    ),
});
