import { ReleaseProvider } from "@/lib/contracts/provider-desk";
import { mutationRoute } from "@/lib/server/mutation-route";
import { releaseProvider } from "@/lib/services/release-provider";

export const POST = mutationRoute({ body: ReleaseProvider, verb: releaseProvider });
