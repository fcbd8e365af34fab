-- CreateTable
CREATE TABLE "newsroom"."draft_author" (
    "piece_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "last_seq" BIGINT NOT NULL,

    CONSTRAINT "draft_author_pkey" PRIMARY KEY ("piece_id","person_id")
);

-- AddForeignKey
ALTER TABLE "newsroom"."draft_author" ADD CONSTRAINT "draft_author_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."draft_author" ADD CONSTRAINT "draft_author_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

