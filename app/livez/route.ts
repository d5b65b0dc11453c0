export const dynamic = "force-dynamic";

/** The process runs. Asks nothing of anybody. */
export function GET(): Response {
  return Response.json({ status: "live" }, { headers: { "Cache-Control": "no-store" } });
}
