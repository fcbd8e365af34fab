-- The collab server appends to logs, moves their heads and folds them into snapshots; only the worker
-- prunes, and only the editor starts a document.
REVOKE UPDATE, DELETE ON "collab"."document_update" FROM fangzhi_collab;
REVOKE INSERT, DELETE ON "collab"."live_document" FROM fangzhi_collab;
REVOKE UPDATE ON "collab"."document_snapshot" FROM fangzhi_collab;
ALTER DEFAULT PRIVILEGES IN SCHEMA "collab" REVOKE INSERT, UPDATE, DELETE ON TABLES FROM fangzhi_collab;

-- Everybody may make temporary tables and large objects unless told otherwise; no role needs either.
-- The functions are the cluster's superuser's: where another role migrates this only warns.
DO $$
DECLARE
  routine regprocedure;
BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  FOR routine IN
    SELECT oid::regprocedure FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace
      AND proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lo_open', 'lowrite')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
  END LOOP;
END $$;
