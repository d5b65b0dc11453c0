import type { ApiName } from "@/lib/contracts/api/reads";

/** The GET handler of a public read, as Next calls it. */
export async function readRoute(name: ApiName): Promise<(request: Request) => Promise<Response>> {
  const { GET } = await import(`../../app/api/v1/${name}/route.ts`);
  return GET;
}
