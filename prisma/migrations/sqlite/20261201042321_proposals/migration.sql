-- CreateTable
CREATE TABLE "Proposal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'in_review',
    "version" INTEGER NOT NULL DEFAULT 1,
    "fields" JSONB NOT NULL,
    "base" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "comment" TEXT,
    "authorId" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_key_key" ON "Proposal"("key");

-- CreateIndex
CREATE INDEX "Proposal_status_savedAt_idx" ON "Proposal"("status", "savedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_word_slug_authorId_key" ON "Proposal"("word", "slug", "authorId");
