-- AlterTable
ALTER TABLE "event" ADD COLUMN "note_de" TEXT;
