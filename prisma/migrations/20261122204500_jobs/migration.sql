-- The worker's queue (pg-boss) keeps its own tables, in a schema of its own that Prisma does not
-- manage. The role may fill the schema; only the owner may create one.
CREATE SCHEMA "jobs";
GRANT USAGE, CREATE ON SCHEMA "jobs" TO fangzhi_app;
