-- AlterTable
ALTER TABLE "asset" ADD COLUMN     "last_day" DATE,
ADD COLUMN     "listed_day" DATE;

-- AlterTable
ALTER TABLE "chosen_price" ADD COLUMN     "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "close_usd" DROP NOT NULL;

-- A close is in the currency that the provider quotes, so the column no longer says USD.
ALTER TABLE "observation" RENAME COLUMN "close_usd" TO "close";
ALTER TABLE "observation" RENAME CONSTRAINT "observation_close_usd_positive" TO "observation_close_positive";
ALTER TABLE "observation" ADD COLUMN "native_id" TEXT, ADD COLUMN "origin" TEXT;

-- Until now every provider was its own origin, except DefiLlama, which hands on CoinGecko's prices.
ALTER TABLE "observation" DISABLE TRIGGER observation_append_only;
UPDATE "observation" SET "origin" = CASE "provider_id" WHEN 'defillama' THEN 'coingecko' ELSE "provider_id" END;
ALTER TABLE "observation" ENABLE TRIGGER observation_append_only;
ALTER TABLE "observation" ALTER COLUMN "origin" SET NOT NULL;

-- CreateTable
CREATE TABLE "quarantine_verdict" (
    "asset_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "provider_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "close_usd" DECIMAL NOT NULL,
    "reference" DECIMAL,
    "measured" DOUBLE PRECISION,
    "threshold" DOUBLE PRECISION,
    "decider" TEXT NOT NULL,
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "quarantine_verdict_pkey" PRIMARY KEY ("asset_id","day","provider_id","revision","seq")
);

-- CreateTable
CREATE TABLE "restatement" (
    "id" UUID NOT NULL,
    "basket_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "engine_version" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "restatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restatement_change" (
    "restatement_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "gross_before" DOUBLE PRECISION,
    "gross_after" DOUBLE PRECISION,
    "net_before" DOUBLE PRECISION,
    "net_after" DOUBLE PRECISION,
    "inputs_before" TEXT,
    "inputs_after" TEXT,

    CONSTRAINT "restatement_change_pkey" PRIMARY KEY ("restatement_id","day")
);

-- CreateTable
CREATE TABLE "ingest_cursor" (
    "asset_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "native_id" TEXT NOT NULL,
    "next_day" DATE NOT NULL,
    "lease_owner" TEXT,
    "lease_until" TIMESTAMPTZ,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ingest_cursor_pkey" PRIMARY KEY ("asset_id","provider_id","native_id")
);

-- CreateTable
CREATE TABLE "price_gap" (
    "asset_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "found_at" TIMESTAMPTZ NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_ask_at" TIMESTAMPTZ,
    "status" TEXT NOT NULL,

    CONSTRAINT "price_gap_pkey" PRIMARY KEY ("asset_id","day")
);

-- CreateTable
CREATE TABLE "provider_state" (
    "provider_id" TEXT NOT NULL,
    "breaker" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ,
    "retry_at" TIMESTAMPTZ,
    "banned_until" TIMESTAMPTZ,
    "budget_per_minute" DOUBLE PRECISION NOT NULL,
    "last_answer_at" TIMESTAMPTZ,
    "last_error_at" TIMESTAMPTZ,
    "last_error_kind" TEXT,
    "last_error" TEXT,

    CONSTRAINT "provider_state_pkey" PRIMARY KEY ("provider_id")
);

-- CreateTable
CREATE TABLE "provider_spend" (
    "provider_id" TEXT NOT NULL,
    "minute" TIMESTAMPTZ NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "errors" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "provider_spend_pkey" PRIMARY KEY ("provider_id","minute")
);

-- CreateTable
CREATE TABLE "capability" (
    "provider_id" TEXT NOT NULL,
    "native_id" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "quote" TEXT,
    "is_trading" BOOLEAN NOT NULL,
    "first_seen_at" TIMESTAMPTZ NOT NULL,
    "last_seen_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "capability_pkey" PRIMARY KEY ("provider_id","native_id")
);

-- CreateTable
CREATE TABLE "latest_quote" (
    "asset_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "price" DECIMAL NOT NULL,
    "currency" TEXT NOT NULL,
    "quoted_at" TIMESTAMPTZ NOT NULL,
    "fetched_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "latest_quote_pkey" PRIMARY KEY ("asset_id","provider_id")
);

-- CreateIndex
CREATE INDEX "quarantine_verdict_decided_at_idx" ON "quarantine_verdict"("decided_at");

-- CreateIndex
CREATE INDEX "restatement_recorded_at_idx" ON "restatement"("recorded_at");

-- CreateIndex
CREATE INDEX "price_gap_next_ask_at_idx" ON "price_gap"("next_ask_at");

-- AddForeignKey
ALTER TABLE "restatement" ADD CONSTRAINT "restatement_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "basket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restatement_change" ADD CONSTRAINT "restatement_change_restatement_id_fkey" FOREIGN KEY ("restatement_id") REFERENCES "restatement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ingest_cursor" ADD CONSTRAINT "ingest_cursor_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ingest_cursor" ADD CONSTRAINT "ingest_cursor_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_gap" ADD CONSTRAINT "price_gap_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_state" ADD CONSTRAINT "provider_state_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_spend" ADD CONSTRAINT "provider_spend_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capability" ADD CONSTRAINT "capability_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "latest_quote" ADD CONSTRAINT "latest_quote_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "latest_quote" ADD CONSTRAINT "latest_quote_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Verdicts and restatements only ever grow, like what they speak of.
CREATE TRIGGER quarantine_verdict_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "quarantine_verdict"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER restatement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "restatement"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER restatement_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "restatement_change"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "quarantine_verdict" ADD CONSTRAINT "quarantine_verdict_known" CHECK ("verdict" IN ('held', 'readmitted', 'accepted', 'rejected'));
ALTER TABLE "latest_quote" ADD CONSTRAINT "latest_quote_price_positive" CHECK ("price" > 0 AND "price" < 'Infinity');
