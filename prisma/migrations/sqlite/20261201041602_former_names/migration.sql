-- CreateTable
CREATE TABLE "FormerName" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "questionId" INTEGER,
    "thing" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "successor" TEXT NOT NULL,
    CONSTRAINT "FormerName_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FormerName_thing_name_idx" ON "FormerName"("thing", "name");

-- CreateIndex
CREATE INDEX "FormerName_questionId_idx" ON "FormerName"("questionId");
