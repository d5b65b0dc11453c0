-- AlterTable
ALTER TABLE "price_gap" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "delisting" (
    "asset_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "price_usd" DECIMAL,
    "source" TEXT NOT NULL,

    CONSTRAINT "delisting_pkey" PRIMARY KEY ("asset_id"),
    CONSTRAINT "delisting_price_not_negative" CHECK ("price_usd" >= 0)
);

-- CreateTable
CREATE TABLE "reference_claim" (
    "table_name" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "reference_claim_pkey" PRIMARY KEY ("table_name","row_key")
);

-- AddForeignKey
ALTER TABLE "delisting" ADD CONSTRAINT "delisting_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
