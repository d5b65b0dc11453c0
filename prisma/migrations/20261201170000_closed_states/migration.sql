-- Closed states become types of their own: a state that the product does not know can't be stored. The columns are converted
-- where they stand; a store that holds an unknown state is left as it was, and the error names the state.

-- CreateEnum
CREATE TYPE "provider_status" AS ENUM ('active', 'planned');

-- CreateEnum
CREATE TYPE "ingest_kind" AS ENUM ('import', 'backfill', 'nightly', 'gaps', 'correction');

-- CreateEnum
CREATE TYPE "ingest_status" AS ENUM ('running', 'done', 'failed', 'aborted');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('held', 'readmitted', 'accepted', 'rejected');

-- CreateEnum
CREATE TYPE "price_quality" AS ENUM ('corrected', 'median', 'mean', 'priority', 'single', 'imported', 'withdrawn');

-- CreateEnum
CREATE TYPE "basket_kind" AS ENUM ('fund', 'track', 'benchmark');

-- CreateEnum
CREATE TYPE "basket_weighting" AS ENUM ('published', 'equal', 'single');

-- CreateEnum
CREATE TYPE "weight_set_status" AS ENUM ('published', 'unverified', 'partial', 'missing');

-- CreateEnum
CREATE TYPE "draft_status" AS ENUM ('draft', 'submitted', 'approved', 'published', 'withdrawn', 'superseded');

-- CreateEnum
CREATE TYPE "event_precision" AS ENUM ('day', 'month');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('market', 'context');

-- CreateEnum
CREATE TYPE "fact_topic" AS ENUM ('industry', 'market', 'network', 'mindshare');

-- CreateEnum
CREATE TYPE "fact_status" AS ENUM ('reported', 'no-figure');

-- CreateEnum
CREATE TYPE "fact_unit" AS ENUM ('usd', 'fraction', 'count');

-- CreateEnum
CREATE TYPE "fact_qualifier" AS ENUM ('about', 'over', 'limit');

-- CreateEnum
CREATE TYPE "map_category" AS ENUM ('infrastructure', 'resources', 'problems');

-- CreateEnum
CREATE TYPE "restatement_kind" AS ENUM ('silent', 'restatement');

-- CreateEnum
CREATE TYPE "gap_status" AS ENUM ('open', 'known');

-- CreateEnum
CREATE TYPE "breaker_state" AS ENUM ('closed', 'open', 'half-open');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('editor', 'approver', 'admin');

-- CreateEnum
CREATE TYPE "invitation_kind" AS ENUM ('first-admin', 'invite');

-- The types take the place of these checks; the index is made again on the new type.
ALTER TABLE "quarantine_verdict" DROP CONSTRAINT "quarantine_verdict_known";
ALTER TABLE "weight_draft" DROP CONSTRAINT "weight_draft_status_known";
DROP INDEX "weight_draft_waiting";

-- AlterTable
ALTER TABLE "provider" ALTER COLUMN "status" TYPE "provider_status" USING "status"::"provider_status";

-- AlterTable
ALTER TABLE "ingest_run" ALTER COLUMN "kind" TYPE "ingest_kind" USING "kind"::"ingest_kind",
    ALTER COLUMN "status" TYPE "ingest_status" USING "status"::"ingest_status";

-- AlterTable
ALTER TABLE "quarantine_verdict" ALTER COLUMN "verdict" TYPE "verdict" USING "verdict"::"verdict";

-- AlterTable
ALTER TABLE "chosen_price" ALTER COLUMN "quality" TYPE "price_quality" USING "quality"::"price_quality";

-- AlterTable
ALTER TABLE "basket" ALTER COLUMN "kind" TYPE "basket_kind" USING "kind"::"basket_kind",
    ALTER COLUMN "weighting" TYPE "basket_weighting" USING "weighting"::"basket_weighting";

-- AlterTable
ALTER TABLE "weight_set" ALTER COLUMN "status" TYPE "weight_set_status" USING "status"::"weight_set_status";

-- AlterTable
ALTER TABLE "weight_draft" ALTER COLUMN "status" TYPE "draft_status" USING "status"::"draft_status";

-- AlterTable
ALTER TABLE "event" ALTER COLUMN "precision" TYPE "event_precision" USING "precision"::"event_precision",
    ALTER COLUMN "kind" TYPE "event_kind" USING "kind"::"event_kind";

-- AlterTable
ALTER TABLE "fact" ALTER COLUMN "topic" TYPE "fact_topic" USING "topic"::"fact_topic",
    ALTER COLUMN "status" TYPE "fact_status" USING "status"::"fact_status",
    ALTER COLUMN "unit" TYPE "fact_unit" USING "unit"::"fact_unit",
    ALTER COLUMN "qualifier" TYPE "fact_qualifier" USING "qualifier"::"fact_qualifier";

-- AlterTable
ALTER TABLE "market_map_entry" ALTER COLUMN "category" TYPE "map_category" USING "category"::"map_category";

-- AlterTable
ALTER TABLE "restatement" ALTER COLUMN "kind" TYPE "restatement_kind" USING "kind"::"restatement_kind";

-- AlterTable
ALTER TABLE "price_gap" ALTER COLUMN "status" TYPE "gap_status" USING "status"::"gap_status";

-- AlterTable
ALTER TABLE "provider_state" ALTER COLUMN "breaker" TYPE "breaker_state" USING "breaker"::"breaker_state";

-- AlterTable
ALTER TABLE "person" ALTER COLUMN "roles" TYPE "role"[] USING "roles"::"role"[];

-- AlterTable
ALTER TABLE "invitation" ALTER COLUMN "kind" TYPE "invitation_kind" USING "kind"::"invitation_kind",
    ALTER COLUMN "roles" TYPE "role"[] USING "roles"::"role"[];

CREATE UNIQUE INDEX "weight_draft_waiting" ON "weight_draft"("basket_id", "effective_day") WHERE "status" = 'approved';
