import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/admin/change-form";
import { Fold } from "@/components/admin/fold";
import type { AssetAdmin } from "@/lib/contracts/reference/reference-admin";
import { type FormatLocale, formatDay } from "@/lib/format";

interface AssetDelistingProps {
  readonly asset: NonNullable<AssetAdmin["asset"]>;
  readonly locale: FormatLocale;
}

/** The day on which the asset left its markets, and what a holder got; stated here, or open. */
export function AssetDelisting({ asset, locale }: AssetDelistingProps) {
  const t = useTranslations("admin.assets");
  const path = "/api/admin/assets/delisting";
  const { delisting } = asset;
  const version = delisting?.version ?? null;
  const stated =
    delisting === null
      ? t("noDelisting")
      : t(delisting.priceUsd === null ? "delistedAtClose" : "delistedAt", {
          day: formatDay(locale, delisting.lastDay),
          price: delisting.priceUsd ?? "",
        });
  return (
    <>
      <p>{stated}</p>
      <Fold label={t(delisting === null ? "addDelisting" : "edit")}>
        <ChangeForm
          key={version}
          path={path}
          fixed={{ asset: asset.id, version }}
          fields={[
            { name: "lastDay", label: t("lastDay"), kind: "day", value: delisting?.lastDay ?? "" },
            {
              name: "priceUsd",
              label: t("priceUsd"),
              kind: "decimal",
              value: delisting?.priceUsd ?? "",
              isNullable: true,
            },
          ]}
          submit={t("save")}
        />
      </Fold>
      {delisting === null ? null : (
        <Fold label={t("remove")}>
          <ChangeForm
            path={`${path}/remove`}
            fixed={{ asset: asset.id, version: delisting.version }}
            fields={[]}
            submit={t("remove")}
            tone="danger"
          />
        </Fold>
      )}
    </>
  );
}
