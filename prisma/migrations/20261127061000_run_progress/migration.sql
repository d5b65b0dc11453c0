-- AlterTable
ALTER TABLE "ingest_run" ADD COLUMN     "assets_done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "assets_total" INTEGER NOT NULL DEFAULT 0;
