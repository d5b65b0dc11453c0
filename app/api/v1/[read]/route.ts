import { answerApiRead } from "@/lib/server/reads";

export const dynamic = "force-dynamic";

/** Every public read, by the table in lib/server/reads.ts. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/[read]">): Promise<Response> {
  return await answerApiRead((await params).read, request);
}
