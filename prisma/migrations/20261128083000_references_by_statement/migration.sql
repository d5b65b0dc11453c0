-- A page of 1,000 closes asks for the same asset, provider and run 1,000 times: a foreign key looks each up by itself, which
-- took more than half of an append. The statement is checked as a whole instead. What is referred to is never removed or
-- renamed, so one look is enough.
ALTER TABLE "observation"
    DROP CONSTRAINT "observation_asset_id_fkey",
    DROP CONSTRAINT "observation_provider_id_fkey",
    DROP CONSTRAINT "observation_run_id_fkey";
ALTER TABLE "chosen_price" DROP CONSTRAINT "chosen_price_asset_id_fkey";

CREATE FUNCTION keep_referred() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % stay under their id, since prices refer to them: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE TRIGGER asset_stays BEFORE UPDATE OF "id" OR DELETE ON "asset" FOR EACH STATEMENT EXECUTE FUNCTION keep_referred();
CREATE TRIGGER provider_stays BEFORE UPDATE OF "id" OR DELETE ON "provider" FOR EACH STATEMENT EXECUTE FUNCTION keep_referred();
CREATE TRIGGER ingest_run_stays BEFORE UPDATE OF "id" OR DELETE ON "ingest_run" FOR EACH STATEMENT EXECUTE FUNCTION keep_referred();

CREATE FUNCTION check_observation_refers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stray record;
BEGIN
    SELECT asset_id, provider_id, run_id INTO stray
    FROM (SELECT DISTINCT asset_id, provider_id, run_id FROM added) a
    WHERE NOT EXISTS (SELECT FROM asset WHERE id = a.asset_id)
       OR NOT EXISTS (SELECT FROM provider WHERE id = a.provider_id)
       OR NOT EXISTS (SELECT FROM ingest_run WHERE id = a.run_id);
    IF FOUND THEN
        RAISE EXCEPTION 'observation refers to asset %, provider %, run %, one of which is not there',
            stray.asset_id, stray.provider_id, stray.run_id USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER observation_refers AFTER INSERT ON "observation" REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION check_observation_refers();

CREATE FUNCTION check_chosen_price_refers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stray text;
BEGIN
    SELECT asset_id INTO stray FROM (SELECT DISTINCT asset_id FROM added) a
    WHERE NOT EXISTS (SELECT FROM asset WHERE id = a.asset_id);
    IF FOUND THEN
        RAISE EXCEPTION 'chosen_price refers to asset %, which is not there', stray USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER chosen_price_refers AFTER INSERT ON "chosen_price" REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION check_chosen_price_refers();
