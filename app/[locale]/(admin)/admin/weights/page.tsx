import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { foundOr404 } from "@/app/[locale]/found-or-404";
import { pageMetadata } from "@/app/[locale]/page-metadata";
import { firstContent } from "@/components/admin/weights/editor/first-content";
import { WeightEditor } from "@/components/admin/weights/editor/weight-editor";
import { PageFrame } from "@/components/shell/page-frame";
import { WeightEditorQuery } from "@/lib/contracts/weights/weight-editor";
import { requireAdminPage } from "@/lib/server/auth/require-admin-page";
import { getWeightEditor } from "@/lib/services/weights/get-editor";
import { rolesOf } from "@/lib/site/admin-pages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return pageMetadata("/admin/weights", t("pages.weights"), t("weights.metaDescription"));
}

export default async function WeightsPage({ searchParams }: PageProps<"/[locale]/admin/weights">) {
  const ctx = await requireAdminPage(await getLocale(), "/admin/weights", rolesOf("/admin/weights"));
  const parsed = WeightEditorQuery.safeParse(await searchParams);
  if (!parsed.success) notFound();
  const data = await foundOr404(getWeightEditor(ctx, parsed.data));
  return (
    <PageFrame isSimulated={ctx.isSimulated}>
      <WeightEditor data={data} content={firstContent(data, parsed.data.day)} roles={ctx.actor.roles} />
    </PageFrame>
  );
}
