-- CreateTable
CREATE TABLE "newsroom"."house_rule_setting" (
    "rule_id" TEXT NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "severity" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "house_rule_setting_pkey" PRIMARY KEY ("rule_id")
);

-- AddForeignKey
ALTER TABLE "newsroom"."house_rule_setting" ADD CONSTRAINT "house_rule_setting_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

