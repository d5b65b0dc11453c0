import { ReleaseProvider } from "@/lib/contracts/ingest/provider-admin";
import { mutationRoute } from "@/lib/server/http/mutation-route";
import { releaseProvider } from "@/lib/services/ingest/release-provider";

export const POST = mutationRoute({ body: ReleaseProvider, verb: releaseProvider });
