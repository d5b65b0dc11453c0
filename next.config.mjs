import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // A page of the admin area answers 403 to a person without its role.
  experimental: { authInterrupts: true },
  // The type check is a step of `npm test`; a start on a fresh machine need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default withNextIntl(config);
