-- AlterTable
ALTER TABLE "Question" ADD COLUMN "changedAt" DATETIME;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN "changedAt" DATETIME;

-- AlterTable
ALTER TABLE "Wave" ADD COLUMN "changedAt" DATETIME;

-- CreateTable
CREATE TABLE "RevisionWave" (
    "revisionId" INTEGER NOT NULL,
    "waveId" INTEGER NOT NULL,

    PRIMARY KEY ("revisionId", "waveId"),
    CONSTRAINT "RevisionWave_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RevisionWave_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RevisionWave_waveId_idx" ON "RevisionWave"("waveId");

-- What is shown was changed last when a wave that shows it was.
UPDATE "Wave" SET "changedAt" = (
    SELECT MAX(r."at") FROM "Revision" r WHERE r."waveId" = "Wave"."id" AND r."public"
);
UPDATE "Question" SET "changedAt" = (
    SELECT MAX(w."changedAt") FROM "Item" i JOIN "Wave" w ON w."id" = i."waveId" WHERE i."questionId" = "Question"."id"
);
WITH RECURSIVE "shown"("id", "at") AS (
    SELECT f."sourceId", w."changedAt" FROM "Reference" f
    JOIN "Item" i ON i."id" = f."itemId" JOIN "Wave" w ON w."id" = i."waveId"
    UNION
    SELECT c."sourceId", w."changedAt" FROM "Claim" c
    JOIN "Estimate" e ON e."id" = c."estimateId" JOIN "Wave" w ON w."id" = e."waveId"
    UNION
    SELECT s."citesId", n."at" FROM "shown" n JOIN "Source" s ON s."id" = n."id" WHERE s."citesId" IS NOT NULL
)
UPDATE "Source" SET "changedAt" = (SELECT MAX("at") FROM "shown" WHERE "shown"."id" = "Source"."id");
