-- CreateTable
CREATE TABLE "newsroom"."check_dismissal" (
    "id" UUID NOT NULL,
    "piece_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "quote_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "dismissed_by_id" UUID NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "restored_by_id" UUID,
    "restored_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_dismissal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "check_dismissal_piece_id_rule_id_quote_hash_key" ON "newsroom"."check_dismissal"("piece_id", "rule_id", "quote_hash");

-- AddForeignKey
ALTER TABLE "newsroom"."check_dismissal" ADD CONSTRAINT "check_dismissal_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."check_dismissal" ADD CONSTRAINT "check_dismissal_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."check_dismissal" ADD CONSTRAINT "check_dismissal_restored_by_id_fkey" FOREIGN KEY ("restored_by_id") REFERENCES "newsroom"."person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
