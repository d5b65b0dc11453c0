import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/admin/change-form";
import { useWhyFields } from "@/components/admin/why-fields";
import { ProviderHoldKind } from "@/lib/contracts/ingest/provider-admin";
import type { ProviderRow } from "@/lib/contracts/quality/data-quality";

function holdsOf({ breaker, bannedUntil, isThrottled }: ProviderRow): ReadonlySet<ProviderHoldKind> {
  const holds = new Set<ProviderHoldKind>();
  if (breaker !== null && breaker !== "closed") holds.add("breaker");
  if (bannedUntil !== null) holds.add("ban");
  if (isThrottled) holds.add("budget");
  return holds;
}

export function ProviderRelease({ providers }: { readonly providers: readonly ProviderRow[] }) {
  const t = useTranslations("admin.providers");
  const [reason] = useWhyFields();
  const pausedProviders = providers.filter((row) => holdsOf(row).size > 0);
  const [first] = pausedProviders;
  if (first === undefined) return <p>{t("noHold")}</p>;
  const kinds = ProviderHoldKind.options.filter((kind) => pausedProviders.some((row) => holdsOf(row).has(kind)));
  return (
    <ChangeForm
      key={pausedProviders.map(({ id }) => id).join()}
      endpoint="releaseProvider"
      values={{ provider: first.id, what: kinds[0] ?? "breaker", reason: "" }}
      fields={[
        {
          name: "provider",
          label: t("provider"),
          kind: "choice",
          options: pausedProviders.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: "what",
          label: t("what"),
          kind: "choice",
          options: kinds.map((kind) => ({ value: kind, label: t(`release.${kind}`) })),
        },
        reason,
      ]}
      submit={t("submit")}
    />
  );
}
