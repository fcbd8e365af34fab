-- CreateTable
CREATE TABLE "newsroom"."session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "session_opened_at_idx" ON "newsroom"."session"("opened_at");

-- AddForeignKey
ALTER TABLE "newsroom"."session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

