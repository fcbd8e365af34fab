-- CreateTable
CREATE TABLE "newsroom"."comment_thread" (
    "id" UUID NOT NULL,
    "piece_id" UUID NOT NULL,
    "revision_id" UUID,
    "fragment" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "block_hint" INTEGER NOT NULL,
    "offset_hint" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."comment" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_thread_piece_id_status_idx" ON "newsroom"."comment_thread"("piece_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "comment_thread_id_position_key" ON "newsroom"."comment"("thread_id", "position");

-- AddForeignKey
ALTER TABLE "newsroom"."comment_thread" ADD CONSTRAINT "comment_thread_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."comment_thread" ADD CONSTRAINT "comment_thread_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "newsroom"."revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."comment_thread" ADD CONSTRAINT "comment_thread_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."comment_thread" ADD CONSTRAINT "comment_thread_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "newsroom"."person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "newsroom"."comment_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."comment" ADD CONSTRAINT "comment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What somebody said stays said: threads are resolved, words are never rewritten.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "newsroom"."comment" FOR EACH ROW EXECUTE FUNCTION "newsroom"."refuse_rewriting"();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "newsroom"."comment" FOR EACH STATEMENT EXECUTE FUNCTION "newsroom"."refuse_rewriting"();
