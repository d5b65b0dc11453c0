import { answerAdmin } from "@/lib/server/admin-api";

type Context = RouteContext<"/api/admin/[...path]">;

/** Every read of the admin area, by the table in lib/server/admin-api.ts. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerAdmin("GET", (await params).path.join("/"), request);
}

/** Every change, by the same table. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return await answerAdmin("POST", (await params).path.join("/"), request);
}
