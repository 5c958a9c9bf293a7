-- DropIndex
DROP INDEX "Item_waveId_questionId_key";

-- CreateIndex
CREATE UNIQUE INDEX "Item_waveId_questionId_wordingId_key" ON "Item"("waveId", "questionId", "wordingId");
