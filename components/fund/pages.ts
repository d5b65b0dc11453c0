/** The pages that exist, in the order of the navigation. `nav` names the message; the phone's bar shows the first four. */
export const PAGES = [
  { href: "/", nav: "overview" },
  { href: "/compare", nav: "compare" },
  { href: "/reviews", nav: "reviews" },
  { href: "/methodology", nav: "methodology" },
] as const;

export type Page = (typeof PAGES)[number];
