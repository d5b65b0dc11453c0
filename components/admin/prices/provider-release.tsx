import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/admin/change-form";
import { ProviderHoldKind } from "@/lib/contracts/ingest/provider-admin";
import type { ProviderRow } from "@/lib/contracts/quality/data-quality";

function holdsOf({ breaker, bannedUntil, isThrottled }: ProviderRow): ReadonlySet<ProviderHoldKind> {
  const holds = new Set<ProviderHoldKind>();
  if (breaker !== null && breaker !== "closed") holds.add("breaker");
  if (bannedUntil !== null) holds.add("ban");
  if (isThrottled) holds.add("budget");
  return holds;
}

/** What an admin can end before its time, of the providers that something holds. */
export function ProviderRelease({ providers }: { readonly providers: readonly ProviderRow[] }) {
  const t = useTranslations("admin.providers");
  const held = providers.filter((row) => holdsOf(row).size > 0);
  const [first] = held;
  if (first === undefined) return <p>{t("noHold")}</p>;
  const kinds = ProviderHoldKind.options.filter((kind) => held.some((row) => holdsOf(row).has(kind)));
  return (
    <ChangeForm
      key={held.map(({ id }) => id).join()}
      path="/api/admin/providers/release"
      fixed={{}}
      fields={[
        {
          name: "provider",
          label: t("provider"),
          kind: "choice",
          value: first.id,
          options: held.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: "what",
          label: t("what"),
          kind: "choice",
          value: kinds[0] ?? "breaker",
          options: kinds.map((kind) => ({ value: kind, label: t(`release.${kind}`) })),
        },
      ]}
      submit={t("submit")}
      hasSource={false}
    />
  );
}
