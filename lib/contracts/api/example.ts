import { API_V1, type ApiName } from "@/lib/contracts/api/reads";

/** A value of each parameter that some read requires. */
const EXAMPLES: Readonly<Record<string, string>> = {
  basket: "ai-fund",
  baskets: "ai-fund,btc",
  against: "large-cap",
  asset: "TAO",
  assets: "TAO,NEAR",
  series: "ai-fund,TAO",
  event: "2024-07-17-grayscale-announces-the-decentralized",
};

/**
 * An address of a read that answers, with its required parameters only.
 * @param format "csv" for the CSV export
 */
export function exampleAddress(name: ApiName, format?: "csv"): string {
  const required = Object.entries(API_V1[name].query.shape).filter(([, field]) => !field.safeParse(undefined).success);
  const query = new URLSearchParams(required.map(([parameter]) => [parameter, EXAMPLES[parameter] ?? ""]));
  if (format !== undefined) query.set("format", format);
  return `/api/v1/${name}${query.size > 0 ? `?${query}` : ""}`;
}
