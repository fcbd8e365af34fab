-- CreateIndex
CREATE INDEX "event_actor_id_id_idx" ON "newsroom"."event"("actor_id", "id" DESC);

-- CreateIndex
CREATE INDEX "event_person_id_id_idx" ON "newsroom"."event"("person_id", "id" DESC);

-- CreateIndex
CREATE INDEX "review_round_revision_id_idx" ON "newsroom"."review_round"("revision_id");

-- CreateIndex
CREATE INDEX "update_proposal_metric_id_idx" ON "newsroom"."update_proposal"("metric_id");

-- CreateIndex
CREATE INDEX "published_figure_metric_revision_id_idx" ON "published"."published_figure"("metric_revision_id");

