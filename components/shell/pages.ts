/** The pages that exist, in the order of the navigation. `nav` names the message; the phone's bar shows the first four. */
export const PAGES = [
  { href: "/", nav: "overview" },
  { href: "/tracks", nav: "tracks" },
  { href: "/compare", nav: "compare" },
  { href: "/contribution", nav: "contribution" },
  { href: "/map", nav: "map" },
  { href: "/events", nav: "events" },
  { href: "/reviews", nav: "reviews" },
  { href: "/facts", nav: "facts" },
  { href: "/methodology", nav: "methodology" },
  { href: "/status", nav: "status" },
  { href: "/developers", nav: "developers" },
] as const;

export type Page = (typeof PAGES)[number];
