-- AlterTable
ALTER TABLE "newsroom"."piece" ADD COLUMN     "scheduled_failures" INTEGER NOT NULL DEFAULT 0;

