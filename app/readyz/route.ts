import { AppError } from "@/lib/errors";
import { getContext } from "@/lib/server/context";
import { checkReady } from "@/lib/services/quality/check-ready";

export const dynamic = "force-dynamic";

/** The store answers, takes writes and has its schema. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    return Response.json(await checkReady(await getContext()), { headers });
  } catch (cause) {
    const message = cause instanceof AppError ? cause.message : "The store can't be reached.";
    return Response.json({ status: "unavailable", message }, { status: 503, headers });
  }
}
