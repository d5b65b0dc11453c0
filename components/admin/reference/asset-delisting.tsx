import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/admin/change-form";
import { Fold } from "@/components/admin/fold";
import { NO_WHY, useWhyFields } from "@/components/admin/why-fields";
import type { AssetAdmin } from "@/lib/contracts/reference/reference-admin";
import { type FormatLocale, formatDay } from "@/lib/format";

interface AssetDelistingProps {
  readonly asset: NonNullable<AssetAdmin["asset"]>;
  readonly locale: FormatLocale;
}

export function AssetDelisting({ asset, locale }: AssetDelistingProps) {
  const t = useTranslations("admin.assets");
  const why = useWhyFields();
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
          endpoint="setDelisting"
          values={{
            asset: asset.id,
            lastDay: delisting?.lastDay ?? "",
            priceUsd: delisting?.priceUsd ?? null,
            version,
            ...NO_WHY,
          }}
          fields={[
            { name: "lastDay", label: t("lastDay"), kind: "day" },
            { name: "priceUsd", label: t("priceUsd"), kind: "decimal", isNullable: true },
            ...why,
          ]}
          submit={t("save")}
        />
      </Fold>
      {delisting === null ? null : (
        <Fold label={t("remove")}>
          <ChangeForm
            endpoint="removeDelisting"
            values={{ asset: asset.id, version: delisting.version, ...NO_WHY }}
            fields={why}
            submit={t("remove")}
            tone="danger"
          />
        </Fold>
      )}
    </>
  );
}
