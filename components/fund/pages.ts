/** The pages that exist, in the order of the navigation. `nav` names the message; the phone's bar shows the first four. */
export const PAGES = [
  { href: "/", nav: "overview" },
  { href: "/reviews", nav: "reviews" },
  { href: "/methodology", nav: "methodology" },
  { href: "/status", nav: "status" },
] as const;

export type Page = (typeof PAGES)[number];
