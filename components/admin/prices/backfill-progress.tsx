"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeProps } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { Backfills } from "@/lib/contracts/ingest/price-admin";
import { formatInstant, formatNumber } from "@/lib/format";

type Run = Backfills["runs"][number];

const LOOKS: Readonly<Record<Run["status"], Omit<BadgeProps, "children">>> = {
  running: { glyph: "open", tone: "plain" },
  done: { glyph: "full", tone: "good" },
  failed: { glyph: "square", tone: "bad" },
  aborted: { glyph: "diamond", tone: "warn" },
};

function Assets({ run }: { readonly run: Run }) {
  const t = useTranslations("admin.backfill");
  const runs = useTranslations("quality.run");
  const locale = useLocale();
  const figures = runs("of", {
    done: formatNumber(locale, run.assetsDone, 0),
    total: formatNumber(locale, run.assetsTotal, 0),
  });
  return (
    <span className="inline-flex items-center gap-2 max-sm:flex-col max-sm:items-end max-sm:gap-0.5">
      <progress
        className="h-1.5 w-24 appearance-none rounded-sm border border-control bg-sunken max-sm:w-14 [&::-moz-progress-bar]:bg-ink-2 [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ink-2"
        aria-label={t("progressOf", { provider: run.provider })}
        value={run.assetsDone}
        max={Math.max(1, run.assetsTotal)}
      />
      {figures}
    </span>
  );
}

export function BackfillProgress({ backfills }: { readonly backfills: Backfills }) {
  const t = useTranslations("admin.backfill");
  const runs = useTranslations("quality.run");
  const locale = useLocale();
  const { queue } = backfills;
  const columns: DataColumn<Run>[] = [
    { id: "started", head: runs("started"), align: "left", cell: ({ startedAt }) => formatInstant(locale, startedAt) },
    { id: "provider", head: runs("provider"), align: "left", cell: ({ provider }) => provider },
    {
      id: "status",
      head: runs("status"),
      align: "left",
      cell: ({ status }) => <Badge {...LOOKS[status]}>{runs(`state.${status}`)}</Badge>,
    },
    { id: "assets", head: runs("assets"), cell: (run) => <Assets run={run} /> },
    { id: "added", head: runs("added"), priority: 2, cell: ({ rowsAdded }) => formatNumber(locale, rowsAdded, 0) },
    { id: "error", head: t("error"), align: "left", tone: "muted", priority: 2, cell: ({ error }) => error },
  ];
  return (
    <>
      <p role="status">
        {queue === null ? t("noWorker") : t("queue", { waiting: queue.waiting, running: queue.running })}
        {queue?.lastError == null ? null : ` ${t("lastError", { error: queue.lastError })}`}
      </p>
      {backfills.runs.length === 0 ? null : (
        <DataTable
          caption={t("caption")}
          columns={columns}
          rows={backfills.runs}
          rowKey={({ id }) => id}
          allColumnsLabel={t("allColumns")}
        />
      )}
    </>
  );
}
