-- A figure now says what it is a figure of, in both languages, and stands as a number beside its source's wording.
-- Facts are reference data, written anew from prisma/seed at every start, so the old rows make room for the full ones.
DELETE FROM "fact";

-- AlterTable
ALTER TABLE "fact" ADD COLUMN     "assets" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "figure_de" TEXT NOT NULL,
ADD COLUMN     "member" TEXT,
ADD COLUMN     "note_de" TEXT,
ADD COLUMN     "qualifier" TEXT,
ADD COLUMN     "series" TEXT,
ADD COLUMN     "subject_de" TEXT NOT NULL,
ADD COLUMN     "topic" TEXT NOT NULL,
ADD COLUMN     "unit" TEXT,
ADD COLUMN     "value" DOUBLE PRECISION;
