import { createNavigation } from "next-intl/navigation";
import { routing } from "@/lib/i18n/routing";

/** Links and paths that know the language of the page: write "/reviews", get "/de/reviews" on a German page. */
export const { Link, getPathname, usePathname } = createNavigation(routing);
