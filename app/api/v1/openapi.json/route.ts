import { getMessages } from "next-intl/server";
import { openApiDocument } from "@/lib/contracts/api/openapi";
import { ENGINE_VERSION } from "@/lib/core/engine-version";

export const dynamic = "force-dynamic";

/** The OpenAPI 3.1 description of everything under /api/v1/. */
export async function GET(): Promise<Response> {
  const { developers } = await getMessages({ locale: "en" });
  return Response.json(openApiDocument(ENGINE_VERSION, developers.words), {
    headers: { "Cache-Control": "public, max-age=0, must-revalidate" },
  });
}
