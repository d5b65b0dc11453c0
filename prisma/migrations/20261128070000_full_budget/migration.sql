-- AlterTable
ALTER TABLE "provider_state" ADD COLUMN     "full_per_minute" DOUBLE PRECISION,
ALTER COLUMN "budget_per_minute" DROP NOT NULL;


-- What was one figure becomes two: until a provider throttles us again, it is asked by its full budget.
UPDATE "provider_state" SET "full_per_minute" = "budget_per_minute", "budget_per_minute" = NULL;
