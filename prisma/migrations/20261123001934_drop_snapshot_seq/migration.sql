-- AlterTable
ALTER TABLE "collab"."live_document" DROP COLUMN "snapshot_seq";

