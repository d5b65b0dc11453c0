-- CreateTable
CREATE TABLE "asset" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_alias" (
    "asset_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "native_id" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "factor" DECIMAL NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "asset_alias_pkey" PRIMARY KEY ("asset_id","provider_id","native_id")
);

-- CreateTable
CREATE TABLE "provider" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "url" TEXT,
    "priority" INTEGER NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ingest_run" (
    "id" UUID NOT NULL,
    "provider_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_added" INTEGER NOT NULL DEFAULT 0,
    "rows_rejected" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "ingest_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rejected_line" (
    "run_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "rejected_line_pkey" PRIMARY KEY ("run_id","seq")
);

-- CreateTable
CREATE TABLE "observation" (
    "asset_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "provider_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "close_usd" DECIMAL NOT NULL,
    "quote" TEXT NOT NULL,
    "volume_usd" DECIMAL,
    "market_cap_usd" DECIMAL,
    "observed_at" TIMESTAMPTZ NOT NULL,
    "run_id" UUID NOT NULL,
    "body_sha256" TEXT NOT NULL,
    "parser_version" INTEGER NOT NULL,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("asset_id","day","provider_id","revision")
);

-- CreateTable
CREATE TABLE "chosen_price" (
    "asset_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "close_usd" DECIMAL NOT NULL,
    "quality" TEXT NOT NULL,
    "inputs" TEXT[],
    "chosen_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "chosen_price_pkey" PRIMARY KEY ("asset_id","day","version")
);

-- CreateTable
CREATE TABLE "basket" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "weighting" TEXT NOT NULL,
    "fee_per_year" DOUBLE PRECISION,
    "fee_status" TEXT,
    "position" INTEGER NOT NULL,
    "note" TEXT,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "basket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "basket_member" (
    "basket_id" TEXT NOT NULL,
    "asset_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "basket_member_pkey" PRIMARY KEY ("basket_id","asset_id")
);

-- CreateTable
CREATE TABLE "weight_set" (
    "id" TEXT NOT NULL,
    "basket_id" TEXT NOT NULL,
    "effective_day" DATE NOT NULL,
    "announced_day" DATE,
    "announced_month" TEXT,
    "status" TEXT NOT NULL,
    "sum_bps" INTEGER NOT NULL,
    "source" TEXT,
    "note" TEXT,

    CONSTRAINT "weight_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weight_set_entry" (
    "weight_set_id" TEXT NOT NULL,
    "asset_id" TEXT NOT NULL,
    "weight_bps" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "weight_set_entry_pkey" PRIMARY KEY ("weight_set_id","asset_id")
);

-- CreateTable
CREATE TABLE "ticker_migration" (
    "from_asset_id" TEXT NOT NULL,
    "to_asset_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "ratio" DECIMAL NOT NULL,
    "note" TEXT,
    "source" TEXT,
    "status" TEXT NOT NULL,

    CONSTRAINT "ticker_migration_pkey" PRIMARY KEY ("from_asset_id","to_asset_id","day")
);

-- CreateTable
CREATE TABLE "level" (
    "basket_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "gross" DOUBLE PRECISION,
    "net" DOUBLE PRECISION,
    "flags" TEXT[],
    "inputs_sha256" TEXT NOT NULL,
    "engine_version" TEXT NOT NULL,

    CONSTRAINT "level_pkey" PRIMARY KEY ("basket_id","day")
);

-- CreateTable
CREATE TABLE "event" (
    "id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "precision" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_de" TEXT NOT NULL,
    "assets" TEXT[],
    "note" TEXT,
    "source" TEXT,
    "status" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "as_of" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "market_map_entry" (
    "position" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "group" TEXT,
    "protocol" TEXT NOT NULL,
    "asset_id" TEXT,
    "former_id" TEXT,
    "token_since" TEXT,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "market_map_entry_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "dataset_version" (
    "version" SERIAL NOT NULL,
    "label" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "dataset_version_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "ingest_run_started_at_idx" ON "ingest_run"("started_at");

-- CreateIndex
CREATE UNIQUE INDEX "weight_set_basket_id_effective_day_key" ON "weight_set"("basket_id", "effective_day");

-- AddForeignKey
ALTER TABLE "asset_alias" ADD CONSTRAINT "asset_alias_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_alias" ADD CONSTRAINT "asset_alias_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ingest_run" ADD CONSTRAINT "ingest_run_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejected_line" ADD CONSTRAINT "rejected_line_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ingest_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ingest_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chosen_price" ADD CONSTRAINT "chosen_price_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_member" ADD CONSTRAINT "basket_member_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "basket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_member" ADD CONSTRAINT "basket_member_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weight_set" ADD CONSTRAINT "weight_set_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "basket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weight_set_entry" ADD CONSTRAINT "weight_set_entry_weight_set_id_fkey" FOREIGN KEY ("weight_set_id") REFERENCES "weight_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weight_set_entry" ADD CONSTRAINT "weight_set_entry_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticker_migration" ADD CONSTRAINT "ticker_migration_from_asset_id_fkey" FOREIGN KEY ("from_asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticker_migration" ADD CONSTRAINT "ticker_migration_to_asset_id_fkey" FOREIGN KEY ("to_asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "level" ADD CONSTRAINT "level_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "basket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "market_map_entry" ADD CONSTRAINT "market_map_entry_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Observations and chosen prices only ever grow: what was known on a day must stay readable.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE TRIGGER observation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "observation"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER chosen_price_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "chosen_price"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A price is a positive finite number; anything else belongs in rejected_line.
ALTER TABLE "observation" ADD CONSTRAINT "observation_close_usd_positive" CHECK ("close_usd" > 0 AND "close_usd" < 'Infinity');
ALTER TABLE "chosen_price" ADD CONSTRAINT "chosen_price_close_usd_positive" CHECK ("close_usd" > 0 AND "close_usd" < 'Infinity');
ALTER TABLE "weight_set_entry" ADD CONSTRAINT "weight_set_entry_bps_range" CHECK ("weight_bps" BETWEEN 0 AND 10000);
