-- CreateTable
CREATE TABLE "Organisation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "url" TEXT
);

-- CreateTable
CREATE TABLE "OrganisationAlias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisationId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "OrganisationAlias_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisherId" INTEGER,
    "author" TEXT,
    "url" TEXT,
    "archivedUrl" TEXT,
    "published" TEXT,
    "accessed" TEXT,
    "language" TEXT,
    "licence" TEXT,
    "missing" JSONB NOT NULL,
    "citesId" INTEGER,
    CONSTRAINT "Source_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Source_citesId_fkey" FOREIGN KEY ("citesId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Question" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "finding" TEXT
);

-- CreateTable
CREATE TABLE "QuestionTitle" (
    "questionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    PRIMARY KEY ("questionId", "language"),
    CONSTRAINT "QuestionTitle_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Wording" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "questionId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "translatesId" INTEGER,
    CONSTRAINT "Wording_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Wording_translatesId_fkey" FOREIGN KEY ("translatesId") REFERENCES "Wording" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Option" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "questionId" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "side" INTEGER,
    "step" INTEGER,
    CONSTRAINT "Option_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OptionLabel" (
    "optionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    PRIMARY KEY ("optionId", "language"),
    CONSTRAINT "OptionLabel_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "Option" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Wave" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "fieldworkStart" TEXT,
    "fieldworkEnd" TEXT,
    "lastDay" TEXT,
    "universe" TEXT,
    "sampleSize" INTEGER,
    "mode" TEXT,
    "sampling" TEXT,
    "marginOfError" TEXT,
    "designEffect" TEXT,
    "responseRate" TEXT,
    "weighting" TEXT,
    "frame" TEXT,
    "recruitment" TEXT,
    "eligibility" TEXT,
    "quotas" TEXT,
    "incentives" TEXT,
    "interviewLanguages" TEXT,
    "funder" TEXT,
    "qualityChecks" TEXT,
    "limitations" TEXT,
    "missing" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "WaveOrganisation" (
    "waveId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("waveId", "role", "position"),
    CONSTRAINT "WaveOrganisation_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WaveOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "waveId" INTEGER NOT NULL,
    "questionId" INTEGER NOT NULL,
    "wordingId" INTEGER,
    "place" TEXT,
    "position" INTEGER NOT NULL,
    "missing" JSONB NOT NULL,
    "checkedBy" TEXT,
    CONSTRAINT "Item_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Item_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Item_wordingId_fkey" FOREIGN KEY ("wordingId") REFERENCES "Wording" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reference" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT,
    "note" TEXT,
    "position" INTEGER NOT NULL,
    "missing" JSONB NOT NULL,
    CONSTRAINT "Reference_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Reference_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Base" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "groupDimension" TEXT,
    "group" TEXT,
    "n" INTEGER,
    "nWeighted" REAL,
    "missing" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Base_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Estimate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "waveId" INTEGER NOT NULL,
    "baseId" INTEGER NOT NULL,
    "optionId" INTEGER NOT NULL,
    "referenceId" INTEGER NOT NULL,
    "value" REAL NOT NULL,
    "decimals" INTEGER NOT NULL,
    "qualifier" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Estimate_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Estimate_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "Base" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Estimate_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "Option" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Estimate_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "estimateId" INTEGER NOT NULL,
    "sentence" TEXT NOT NULL,
    "locator" TEXT,
    CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_estimateId_fkey" FOREIGN KEY ("estimateId") REFERENCES "Estimate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "waveId" INTEGER,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "public" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Revision_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tags" JSONB NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_name_key" ON "Organisation"("name");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationAlias_name_key" ON "OrganisationAlias"("name");

-- CreateIndex
CREATE INDEX "OrganisationAlias_organisationId_idx" ON "OrganisationAlias"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE INDEX "Source_publisherId_idx" ON "Source"("publisherId");

-- CreateIndex
CREATE INDEX "Source_citesId_idx" ON "Source"("citesId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_slug_key" ON "Question"("slug");

-- CreateIndex
CREATE INDEX "Question_topic_slug_idx" ON "Question"("topic", "slug");

-- CreateIndex
CREATE INDEX "Wording_translatesId_idx" ON "Wording"("translatesId");

-- CreateIndex
CREATE UNIQUE INDEX "Wording_questionId_text_language_key" ON "Wording"("questionId", "text", "language");

-- CreateIndex
CREATE UNIQUE INDEX "Option_questionId_label_key" ON "Option"("questionId", "label");

-- CreateIndex
CREATE UNIQUE INDEX "Option_questionId_position_key" ON "Option"("questionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Wave_slug_key" ON "Wave"("slug");

-- CreateIndex
CREATE INDEX "Wave_status_lastDay_idx" ON "Wave"("status", "lastDay");

-- CreateIndex
CREATE INDEX "Wave_status_country_lastDay_idx" ON "Wave"("status", "country", "lastDay");

-- CreateIndex
CREATE INDEX "WaveOrganisation_organisationId_idx" ON "WaveOrganisation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "WaveOrganisation_waveId_role_organisationId_key" ON "WaveOrganisation"("waveId", "role", "organisationId");

-- CreateIndex
CREATE INDEX "Item_questionId_idx" ON "Item"("questionId");

-- CreateIndex
CREATE INDEX "Item_wordingId_idx" ON "Item"("wordingId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_waveId_questionId_key" ON "Item"("waveId", "questionId");

-- CreateIndex
CREATE INDEX "Reference_sourceId_idx" ON "Reference"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_itemId_position_key" ON "Reference"("itemId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Base_itemId_position_key" ON "Base"("itemId", "position");

-- CreateIndex
CREATE INDEX "Estimate_optionId_idx" ON "Estimate"("optionId");

-- CreateIndex
CREATE INDEX "Estimate_referenceId_idx" ON "Estimate"("referenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Estimate_baseId_optionId_key" ON "Estimate"("baseId", "optionId");

-- CreateIndex
CREATE UNIQUE INDEX "Estimate_waveId_position_key" ON "Estimate"("waveId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_slug_key" ON "Claim"("slug");

-- CreateIndex
CREATE INDEX "Claim_sourceId_idx" ON "Claim"("sourceId");

-- CreateIndex
CREATE INDEX "Claim_estimateId_idx" ON "Claim"("estimateId");

-- CreateIndex
CREATE INDEX "Revision_waveId_at_idx" ON "Revision"("waveId", "at");

-- CreateIndex
CREATE INDEX "Revision_public_at_idx" ON "Revision"("public", "at");
