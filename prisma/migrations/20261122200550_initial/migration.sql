-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "collab";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "newsroom";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "published";

-- CreateTable
CREATE TABLE "newsroom"."person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_latin" TEXT,
    "password_hash" TEXT,
    "roles" TEXT[],
    "session_stamp" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."invitation" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "newsroom"."piece" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region_code" TEXT,
    "industry_slug" TEXT,
    "owner_id" UUID NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'draft',
    "headline" TEXT NOT NULL DEFAULT '',
    "editor_note" TEXT,
    "flow_id" UUID NOT NULL,
    "approved_revision_id" UUID,
    "live_number" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(3),
    "scheduled_for" TIMESTAMPTZ(3),
    "scheduled_change_kind" TEXT,
    "scheduled_note" TEXT,
    "scheduled_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "piece_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."piece_writer" (
    "piece_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "piece_writer_pkey" PRIMARY KEY ("piece_id","person_id")
);

-- CreateTable
CREATE TABLE "newsroom"."piece_byline" (
    "piece_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,

    CONSTRAINT "piece_byline_pkey" PRIMARY KEY ("piece_id","position")
);

-- CreateTable
CREATE TABLE "newsroom"."revision" (
    "id" UUID NOT NULL,
    "piece_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "document" JSONB NOT NULL,
    "details" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "author_ids" UUID[],
    "characters" INTEGER NOT NULL,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."revision_figure" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "figure_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "metric_revision_id" UUID NOT NULL,
    "phrase" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "fragment" TEXT NOT NULL,

    CONSTRAINT "revision_figure_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "newsroom"."draft_figure" (
    "piece_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "figure_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "metric_revision_id" UUID NOT NULL,
    "phrase" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "fragment" TEXT NOT NULL,

    CONSTRAINT "draft_figure_pkey" PRIMARY KEY ("piece_id","position")
);

-- CreateTable
CREATE TABLE "newsroom"."review_flow" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "review_flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."review_step" (
    "flow_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "review_step_pkey" PRIMARY KEY ("flow_id","position")
);

-- CreateTable
CREATE TABLE "newsroom"."review_step_reviewer" (
    "flow_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "review_step_reviewer_pkey" PRIMARY KEY ("flow_id","position","person_id")
);

-- CreateTable
CREATE TABLE "newsroom"."review_round" (
    "id" UUID NOT NULL,
    "piece_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "flow_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "current_step" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT,
    "submitted_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."review_decision" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "step_slug" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "revision_hash" TEXT NOT NULL,
    "note" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."review_reason" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "quote" TEXT,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."metric" (
    "id" UUID NOT NULL,
    "region_code" TEXT NOT NULL,
    "industry_slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "initials" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "current_revision_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."metric_revision" (
    "id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "phrase" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "value_low" DECIMAL(38,12),
    "value_high" DECIMAL(38,12),
    "status" TEXT NOT NULL,
    "period_text" TEXT NOT NULL,
    "period_role" TEXT NOT NULL,
    "period_start" DATE,
    "period_end" DATE,
    "period_precision" TEXT NOT NULL,
    "source_title" TEXT NOT NULL,
    "source_publisher" TEXT,
    "source_url" TEXT,
    "source_published_on" DATE,
    "source_locator" TEXT,
    "source_quote" TEXT,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "rank" TEXT NOT NULL DEFAULT 'normal',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "metric_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."metric_revision_decision" (
    "metric_revision_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "note" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "metric_revision_decision_pkey" PRIMARY KEY ("metric_revision_id")
);

-- CreateTable
CREATE TABLE "newsroom"."update_proposal" (
    "id" UUID NOT NULL,
    "piece_id" UUID NOT NULL,
    "figure_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "from_revision_id" UUID NOT NULL,
    "to_revision_id" UUID NOT NULL,
    "sentence_before" TEXT NOT NULL,
    "sentence_after" TEXT NOT NULL,
    "in_draft" BOOLEAN NOT NULL,
    "in_published" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "snoozed_until" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "update_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "act" TEXT NOT NULL,
    "piece_id" UUID,
    "metric_id" UUID,
    "person_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."media" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collab"."live_document" (
    "piece_id" UUID NOT NULL,
    "head_seq" BIGINT NOT NULL DEFAULT 0,
    "snapshot_seq" BIGINT NOT NULL DEFAULT 0,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "schema_version" INTEGER NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),

    CONSTRAINT "live_document_pkey" PRIMARY KEY ("piece_id")
);

-- CreateTable
CREATE TABLE "collab"."document_update" (
    "piece_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "data" BYTEA NOT NULL,

    CONSTRAINT "document_update_pkey" PRIMARY KEY ("piece_id","seq")
);

-- CreateTable
CREATE TABLE "collab"."document_snapshot" (
    "piece_id" UUID NOT NULL,
    "upto_seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "data" BYTEA NOT NULL,

    CONSTRAINT "document_snapshot_pkey" PRIMARY KEY ("piece_id","upto_seq")
);

-- CreateTable
CREATE TABLE "published"."region" (
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "iso" TEXT,
    "abbreviation" TEXT,
    "short_name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tile_column" INTEGER,
    "tile_row" INTEGER,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "published"."industry" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "industry_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "published"."industry_in_scheme" (
    "scheme" TEXT NOT NULL,
    "industry_slug" TEXT NOT NULL,
    "code" TEXT,

    CONSTRAINT "industry_in_scheme_pkey" PRIMARY KEY ("scheme","industry_slug")
);

-- CreateTable
CREATE TABLE "published"."industry_parent" (
    "child_slug" TEXT NOT NULL,
    "parent_slug" TEXT NOT NULL,

    CONSTRAINT "industry_parent_pkey" PRIMARY KEY ("child_slug","parent_slug")
);

-- CreateTable
CREATE TABLE "published"."published_piece" (
    "piece_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region_code" TEXT,
    "industry_slug" TEXT,
    "latest_number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "published_piece_pkey" PRIMARY KEY ("piece_id")
);

-- CreateTable
CREATE TABLE "published"."publication" (
    "id" UUID NOT NULL,
    "piece_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region_code" TEXT,
    "industry_slug" TEXT,
    "kicker" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "deck" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "details" JSONB NOT NULL,
    "change_kind" TEXT NOT NULL,
    "public_note" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "publisher_name" TEXT NOT NULL,
    "data_as_of" TEXT,
    "revision_hash" TEXT NOT NULL,
    "manifest" JSONB NOT NULL,
    "manifest_hash" TEXT NOT NULL,
    "signature" TEXT,
    "plain_text" TEXT NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."published_figure" (
    "publication_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "figure_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "metric_revision_id" UUID NOT NULL,
    "phrase" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "fragment" TEXT NOT NULL,

    CONSTRAINT "published_figure_pkey" PRIMARY KEY ("publication_id","position")
);

-- CreateTable
CREATE TABLE "published"."published_metric" (
    "id" UUID NOT NULL,
    "region_code" TEXT NOT NULL,
    "industry_slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "kind" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,

    CONSTRAINT "published_metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."published_metric_revision" (
    "id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "phrase" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "value_low" DECIMAL(38,12),
    "value_high" DECIMAL(38,12),
    "status" TEXT NOT NULL,
    "period_text" TEXT NOT NULL,
    "period_role" TEXT NOT NULL,
    "period_start" DATE,
    "period_end" DATE,
    "period_precision" TEXT NOT NULL,
    "source_title" TEXT NOT NULL,
    "source_publisher" TEXT,
    "source_url" TEXT,
    "source_published_on" DATE,
    "source_locator" TEXT,
    "source_quote" TEXT,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "rank" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_metric_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."published_media" (
    "id" UUID NOT NULL,
    "mime_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "published_media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."withdrawal" (
    "id" UUID NOT NULL,
    "piece_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."redirect" (
    "slug" TEXT NOT NULL,
    "piece_id" UUID NOT NULL,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "published"."signing_key" (
    "id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "newsroom"."person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "newsroom"."invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "newsroom"."invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "piece_slug_key" ON "newsroom"."piece"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "piece_approved_revision_id_key" ON "newsroom"."piece"("approved_revision_id");

-- CreateIndex
CREATE INDEX "piece_stage_updated_at_idx" ON "newsroom"."piece"("stage", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "piece_owner_id_idx" ON "newsroom"."piece"("owner_id");

-- CreateIndex
CREATE INDEX "piece_region_code_industry_slug_idx" ON "newsroom"."piece"("region_code", "industry_slug");

-- CreateIndex
CREATE INDEX "piece_writer_person_id_idx" ON "newsroom"."piece_writer"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_piece_id_number_key" ON "newsroom"."revision"("piece_id", "number");

-- CreateIndex
CREATE INDEX "revision_figure_metric_id_idx" ON "newsroom"."revision_figure"("metric_id");

-- CreateIndex
CREATE INDEX "draft_figure_metric_id_idx" ON "newsroom"."draft_figure"("metric_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_flow_slug_key" ON "newsroom"."review_flow"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_piece_id_number_key" ON "newsroom"."review_round"("piece_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "review_decision_round_id_person_id_key" ON "newsroom"."review_decision"("round_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_decision_round_id_position_key" ON "newsroom"."review_decision"("round_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "review_reason_decision_id_position_key" ON "newsroom"."review_reason"("decision_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "metric_current_revision_id_key" ON "newsroom"."metric"("current_revision_id");

-- CreateIndex
CREATE INDEX "metric_initials_idx" ON "newsroom"."metric"("initials");

-- CreateIndex
CREATE UNIQUE INDEX "metric_region_code_industry_slug_name_key" ON "newsroom"."metric"("region_code", "industry_slug", "name");

-- CreateIndex
CREATE UNIQUE INDEX "metric_revision_metric_id_number_key" ON "newsroom"."metric_revision"("metric_id", "number");

-- CreateIndex
CREATE INDEX "update_proposal_status_piece_id_idx" ON "newsroom"."update_proposal"("status", "piece_id");

-- CreateIndex
CREATE UNIQUE INDEX "update_proposal_piece_id_figure_id_to_revision_id_key" ON "newsroom"."update_proposal"("piece_id", "figure_id", "to_revision_id");

-- CreateIndex
CREATE INDEX "event_piece_id_id_idx" ON "newsroom"."event"("piece_id", "id" DESC);

-- CreateIndex
CREATE INDEX "event_metric_id_id_idx" ON "newsroom"."event"("metric_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "media_sha256_key" ON "newsroom"."media"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "region_slug_key" ON "published"."region"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "published_piece_slug_key" ON "published"."published_piece"("slug");

-- CreateIndex
CREATE INDEX "published_piece_region_code_idx" ON "published"."published_piece"("region_code");

-- CreateIndex
CREATE INDEX "published_piece_industry_slug_idx" ON "published"."published_piece"("industry_slug");

-- CreateIndex
CREATE INDEX "publication_published_at_idx" ON "published"."publication"("published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "publication_piece_id_number_key" ON "published"."publication"("piece_id", "number");

-- CreateIndex
CREATE INDEX "published_figure_metric_id_idx" ON "published"."published_figure"("metric_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_metric_revision_metric_id_number_key" ON "published"."published_metric_revision"("metric_id", "number");

-- CreateIndex
CREATE INDEX "withdrawal_withdrawn_at_idx" ON "published"."withdrawal"("withdrawn_at" DESC);

-- AddForeignKey
ALTER TABLE "newsroom"."invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "newsroom"."person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."piece" ADD CONSTRAINT "piece_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "published"."region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."piece" ADD CONSTRAINT "piece_industry_slug_fkey" FOREIGN KEY ("industry_slug") REFERENCES "published"."industry"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."piece" ADD CONSTRAINT "piece_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."piece" ADD CONSTRAINT "piece_flow_id_fkey" FOREIGN KEY ("flow_id") REFERENCES "newsroom"."review_flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."piece" ADD CONSTRAINT "piece_approved_revision_id_fkey" FOREIGN KEY ("approved_revision_id") REFERENCES "newsroom"."revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."piece_writer" ADD CONSTRAINT "piece_writer_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."piece_writer" ADD CONSTRAINT "piece_writer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."piece_byline" ADD CONSTRAINT "piece_byline_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."piece_byline" ADD CONSTRAINT "piece_byline_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "newsroom"."person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."revision" ADD CONSTRAINT "revision_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."revision_figure" ADD CONSTRAINT "revision_figure_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "newsroom"."revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."revision_figure" ADD CONSTRAINT "revision_figure_metric_revision_id_fkey" FOREIGN KEY ("metric_revision_id") REFERENCES "newsroom"."metric_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."draft_figure" ADD CONSTRAINT "draft_figure_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."review_step" ADD CONSTRAINT "review_step_flow_id_fkey" FOREIGN KEY ("flow_id") REFERENCES "newsroom"."review_flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."review_step_reviewer" ADD CONSTRAINT "review_step_reviewer_flow_id_position_fkey" FOREIGN KEY ("flow_id", "position") REFERENCES "newsroom"."review_step"("flow_id", "position") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."review_step_reviewer" ADD CONSTRAINT "review_step_reviewer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."review_round" ADD CONSTRAINT "review_round_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."review_round" ADD CONSTRAINT "review_round_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "newsroom"."revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."review_round" ADD CONSTRAINT "review_round_flow_id_fkey" FOREIGN KEY ("flow_id") REFERENCES "newsroom"."review_flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."review_decision" ADD CONSTRAINT "review_decision_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "newsroom"."review_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."review_decision" ADD CONSTRAINT "review_decision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "newsroom"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."review_reason" ADD CONSTRAINT "review_reason_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "newsroom"."review_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."metric" ADD CONSTRAINT "metric_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "published"."region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."metric" ADD CONSTRAINT "metric_industry_slug_fkey" FOREIGN KEY ("industry_slug") REFERENCES "published"."industry"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."metric" ADD CONSTRAINT "metric_current_revision_id_fkey" FOREIGN KEY ("current_revision_id") REFERENCES "newsroom"."metric_revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."metric_revision" ADD CONSTRAINT "metric_revision_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "newsroom"."metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."metric_revision_decision" ADD CONSTRAINT "metric_revision_decision_metric_revision_id_fkey" FOREIGN KEY ("metric_revision_id") REFERENCES "newsroom"."metric_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."update_proposal" ADD CONSTRAINT "update_proposal_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."update_proposal" ADD CONSTRAINT "update_proposal_from_revision_id_fkey" FOREIGN KEY ("from_revision_id") REFERENCES "newsroom"."metric_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."update_proposal" ADD CONSTRAINT "update_proposal_to_revision_id_fkey" FOREIGN KEY ("to_revision_id") REFERENCES "newsroom"."metric_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."event" ADD CONSTRAINT "event_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collab"."live_document" ADD CONSTRAINT "live_document_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "newsroom"."piece"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."region" ADD CONSTRAINT "region_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "published"."region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."industry_in_scheme" ADD CONSTRAINT "industry_in_scheme_industry_slug_fkey" FOREIGN KEY ("industry_slug") REFERENCES "published"."industry"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."industry_parent" ADD CONSTRAINT "industry_parent_child_slug_fkey" FOREIGN KEY ("child_slug") REFERENCES "published"."industry"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."industry_parent" ADD CONSTRAINT "industry_parent_parent_slug_fkey" FOREIGN KEY ("parent_slug") REFERENCES "published"."industry"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."publication" ADD CONSTRAINT "publication_piece_id_fkey" FOREIGN KEY ("piece_id") REFERENCES "published"."published_piece"("piece_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."published_figure" ADD CONSTRAINT "published_figure_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "published"."publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."published_figure" ADD CONSTRAINT "published_figure_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "published"."published_metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."published_figure" ADD CONSTRAINT "published_figure_metric_revision_id_fkey" FOREIGN KEY ("metric_revision_id") REFERENCES "published"."published_metric_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."published_metric_revision" ADD CONSTRAINT "published_metric_revision_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "published"."published_metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────

-- One open round a piece, whoever submits at the same moment.
CREATE UNIQUE INDEX "review_round_one_open" ON "newsroom"."review_round" ("piece_id") WHERE "status" = 'open';

-- Append-only tables refuse to be rewritten, whoever asks.
CREATE FUNCTION "newsroom"."refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY[
    'newsroom.revision', 'newsroom.revision_figure', 'newsroom.review_decision',
    'newsroom.metric_revision', 'newsroom.metric_revision_decision', 'newsroom.event', 'newsroom.media',
    'published.publication', 'published.published_figure', 'published.published_metric_revision',
    'published.published_media', 'published.withdrawal'
  ] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION newsroom.refuse_rewriting()', target);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION newsroom.refuse_rewriting()', target);
  END LOOP;
END $$;

-- Compaction may delete folded rows of the log; nothing may change one.
CREATE TRIGGER append_only BEFORE UPDATE ON "collab"."document_update" FOR EACH ROW EXECUTE FUNCTION "newsroom"."refuse_rewriting"();

-- Snapshots are already compressed as far as they go; TOAST them uncompressed, out of line.
ALTER TABLE "collab"."document_snapshot" ALTER COLUMN "data" SET STORAGE EXTERNAL;
ALTER TABLE "collab"."live_document" SET (fillfactor = 50);

-- The roles belong to the cluster and may be there from another database. They get their passwords,
-- and with them the right to sign in, from whoever runs the cluster.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['fangzhi_app', 'fangzhi_collab', 'fangzhi_reader'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END $$;

-- Editor and worker: every row, no table.
GRANT USAGE ON SCHEMA "newsroom", "collab", "published" TO fangzhi_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "newsroom", "collab", "published" TO fangzhi_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "newsroom", "collab", "published" TO fangzhi_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA "newsroom", "collab", "published" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO fangzhi_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA "newsroom", "collab", "published" GRANT USAGE ON SEQUENCES TO fangzhi_app;

-- Collab: the live documents, and what admitting a person asks; never a password hash.
GRANT USAGE ON SCHEMA "newsroom", "collab" TO fangzhi_collab;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "collab" TO fangzhi_collab;
ALTER DEFAULT PRIVILEGES IN SCHEMA "collab" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO fangzhi_collab;
GRANT SELECT ON "newsroom"."piece", "newsroom"."piece_writer" TO fangzhi_collab;
GRANT SELECT ("id", "name", "roles", "session_stamp", "disabled_at") ON "newsroom"."person" TO fangzhi_collab;

-- The reader: what is published, and nothing else. A draft would need a grant to leak.
GRANT USAGE ON SCHEMA "published" TO fangzhi_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA "published" TO fangzhi_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA "published" GRANT SELECT ON TABLES TO fangzhi_reader;
