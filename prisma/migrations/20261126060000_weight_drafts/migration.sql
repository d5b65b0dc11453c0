-- DropIndex
DROP INDEX "weight_set_basket_id_effective_day_key";

-- AlterTable
ALTER TABLE "weight_set" ADD COLUMN     "draft_id" UUID,
ADD COLUMN     "published_at" TIMESTAMPTZ,
ADD COLUMN     "replaces_id" TEXT,
ADD COLUMN     "reverts_id" TEXT,
ADD COLUMN     "superseded_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "weight_draft" (
    "id" UUID NOT NULL,
    "basket_id" TEXT NOT NULL,
    "effective_day" DATE NOT NULL,
    "announced_day" DATE,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "spread_bps" INTEGER,
    "replaces_id" TEXT,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "writer_ids" TEXT[],
    "submitter_id" TEXT,
    "submitter_name" TEXT,
    "approver_id" TEXT,
    "approver_name" TEXT,
    "is_single_person" BOOLEAN NOT NULL DEFAULT false,
    "withdrawer_name" TEXT,
    "withdrawal_reason" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "submitted_at" TIMESTAMPTZ,
    "approved_at" TIMESTAMPTZ,
    "published_at" TIMESTAMPTZ,

    CONSTRAINT "weight_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weight_draft_row" (
    "draft_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "weight_bps" INTEGER,

    CONSTRAINT "weight_draft_row_pkey" PRIMARY KEY ("draft_id","position")
);

-- CreateIndex
CREATE INDEX "weight_draft_status_updated_at_idx" ON "weight_draft"("status", "updated_at");

-- CreateIndex
CREATE INDEX "weight_draft_basket_id_effective_day_idx" ON "weight_draft"("basket_id", "effective_day");

-- CreateIndex
CREATE INDEX "weight_set_basket_id_effective_day_idx" ON "weight_set"("basket_id", "effective_day");

-- AddForeignKey
ALTER TABLE "weight_set" ADD CONSTRAINT "weight_set_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "weight_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weight_draft" ADD CONSTRAINT "weight_draft_basket_id_fkey" FOREIGN KEY ("basket_id") REFERENCES "basket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weight_draft_row" ADD CONSTRAINT "weight_draft_row_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "weight_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- One set of a basket and day is in force, and one approved draft waits for its day.
CREATE UNIQUE INDEX "weight_set_in_force" ON "weight_set"("basket_id", "effective_day") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "weight_draft_waiting" ON "weight_draft"("basket_id", "effective_day") WHERE "status" = 'approved';
ALTER TABLE "weight_draft" ADD CONSTRAINT "weight_draft_status_known"
    CHECK ("status" IN ('draft', 'submitted', 'approved', 'published', 'withdrawn', 'superseded'));

-- What people published stays as it was published: only the moment at which it was superseded is ever added.
CREATE FUNCTION keep_published_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.superseded_at IS NOT NULL
       OR (OLD.published_at IS NOT NULL
           AND (TG_OP = 'DELETE' OR to_jsonb(NEW) - 'superseded_at' IS DISTINCT FROM to_jsonb(OLD) - 'superseded_at')) THEN
        RAISE EXCEPTION 'weight set % is history: % refused', OLD.id, TG_OP USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER weight_set_history BEFORE UPDATE OR DELETE ON "weight_set" FOR EACH ROW EXECUTE FUNCTION keep_published_set();

CREATE FUNCTION keep_published_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM weight_set s WHERE s.id = OLD.weight_set_id
               AND (s.published_at IS NOT NULL OR s.superseded_at IS NOT NULL)) THEN
        RAISE EXCEPTION 'weight set % is history: % of a weight refused', OLD.weight_set_id, TG_OP
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER weight_set_entry_history BEFORE UPDATE OR DELETE ON "weight_set_entry"
    FOR EACH ROW EXECUTE FUNCTION keep_published_entry();

-- At the end of its transaction a set that people published is whole, whatever code wrote it.
CREATE FUNCTION check_published_sum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total INTEGER;
BEGIN
    SELECT COALESCE(sum(weight_bps), 0) INTO total FROM weight_set_entry WHERE weight_set_id = NEW.id;
    IF total <> NEW.sum_bps OR (NEW.reverts_id IS NULL AND total <> 10000) THEN
        RAISE EXCEPTION 'weight set % sums to % basis points', NEW.id, total USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER weight_set_whole AFTER INSERT ON "weight_set" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION check_published_sum();
