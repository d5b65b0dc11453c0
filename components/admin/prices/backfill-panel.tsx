"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/admin/change-form";
import { BackfillProgress } from "@/components/admin/prices/backfill-progress";
import { useWhyFields } from "@/components/admin/why-fields";
import { adminQuery } from "@/lib/client/admin-query";
import type { Backfills } from "@/lib/contracts/ingest/price-admin";

const QUERY = adminQuery("backfills", {});
/** Polling interval of the progress: while something runs, and otherwise. */
const BUSY_MS = 1_000;
const IDLE_MS = 15_000;

interface BackfillPanelProps {
  /** as the server knew it at first paint */
  readonly initial: Backfills;
  readonly assets: readonly { readonly id: string; readonly name: string }[];
  readonly asset: string | undefined;
}

const isBusy = ({ queue }: Backfills): boolean => queue !== null && queue.waiting + queue.running > 0;

export function BackfillPanel({ initial, assets, asset }: BackfillPanelProps) {
  const t = useTranslations("admin.backfill");
  const client = useQueryClient();
  const [reason] = useWhyFields();
  const { data } = useQuery({
    ...QUERY,
    initialData: initial,
    refetchInterval: ({ state }) => (state.data !== undefined && isBusy(state.data) ? BUSY_MS : IDLE_MS),
  });
  const options = [
    { value: "", label: t("allAssets") },
    ...assets.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` })),
  ];
  return (
    <>
      <ChangeForm
        endpoint="requestBackfill"
        values={{ asset: asset ?? null, from: null, reason: "" }}
        fields={[
          { name: "asset", label: t("asset"), kind: "choice", isNullable: true, options },
          { name: "from", label: t("from"), kind: "day", isNullable: true },
          reason,
        ]}
        submit={t("ask")}
        onDone={() => void client.invalidateQueries(QUERY)}
      />
      <BackfillProgress backfills={data} />
    </>
  );
}
