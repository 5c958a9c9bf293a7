-- CreateIndex
CREATE INDEX "Revision_action_idx" ON "Revision"("action");

-- CreateIndex
CREATE INDEX "Source_title_idx" ON "Source"("title");

-- CreateIndex
CREATE INDEX "Wave_lastDay_idx" ON "Wave"("lastDay");
