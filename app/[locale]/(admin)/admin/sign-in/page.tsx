import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { SignInForm } from "@/components/admin/sign-in/sign-in-form";
import { SignInFrame } from "@/components/admin/sign-in/sign-in-frame";
import { getPathname } from "@/lib/i18n/navigation";
import { findVisitor } from "@/lib/server/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.signIn");
  return pageMetadata("/admin/sign-in", t("title"), t("title"));
}

/** Where to go once signed in: an admin page and nothing else. */
function ownPage(next: string | string[] | undefined): string {
  return typeof next === "string" && /^\/admin(\/[a-z-]+)?(\?[\w=&.,%-]*)?$/.test(next) ? next : "/admin";
}

export default async function SignInPage({ searchParams }: PageProps<"/[locale]/admin/sign-in">) {
  const [{ next }, visitor, locale] = await Promise.all([searchParams, findVisitor(await headers()), getLocale()]);
  const t = await getTranslations("admin.signIn");
  const href = getPathname({ href: ownPage(next), locale });
  if (visitor?.person) redirect(href);
  return (
    <SignInFrame title={t("title")} lead={t("lead")}>
      <SignInForm next={href} isCodeDue={visitor !== null} />
    </SignInFrame>
  );
}
