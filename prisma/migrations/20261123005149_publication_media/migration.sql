-- CreateTable
CREATE TABLE "published"."publication_media" (
    "publication_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,

    CONSTRAINT "publication_media_pkey" PRIMARY KEY ("publication_id","media_id")
);

-- CreateIndex
CREATE INDEX "publication_media_media_id_idx" ON "published"."publication_media"("media_id");

-- AddForeignKey
ALTER TABLE "published"."publication_media" ADD CONSTRAINT "publication_media_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "published"."publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."publication_media" ADD CONSTRAINT "publication_media_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "published"."published_media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the versions of so far show stands in their manifests.
INSERT INTO "published"."publication_media" ("publication_id", "media_id")
SELECT publication."id", (shown->>'mediaId')::uuid
FROM "published"."publication" AS publication,
     jsonb_array_elements(publication."manifest"->'media') AS shown
ON CONFLICT DO NOTHING;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "published"."publication_media"
  FOR EACH ROW EXECUTE FUNCTION "newsroom"."refuse_rewriting"();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "published"."publication_media"
  FOR EACH STATEMENT EXECUTE FUNCTION "newsroom"."refuse_rewriting"();
