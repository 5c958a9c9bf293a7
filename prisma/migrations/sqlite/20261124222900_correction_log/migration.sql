-- CreateIndex
CREATE INDEX "Revision_public_action_at_idx" ON "Revision"("public", "action", "at");
