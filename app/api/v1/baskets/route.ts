import { BasketList, BasketsQuery } from "@/lib/contracts/basket";
import { basketsCsv } from "@/lib/contracts/baskets-csv";
import { jsonRoute } from "@/lib/server/json-route";
import { listBaskets } from "@/lib/services/list-baskets";

export const dynamic = "force-dynamic";

export const GET = jsonRoute({
  query: BasketsQuery,
  output: BasketList,
  verb: listBaskets,
  csv: { name: () => "tracklight-baskets.csv", write: basketsCsv },
});
