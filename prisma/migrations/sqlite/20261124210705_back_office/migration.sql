-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "changes" JSONB;
ALTER TABLE "Revision" ADD COLUMN "editorId" TEXT;

-- CreateTable
CREATE TABLE "Draft" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "entry" JSONB NOT NULL,
    "authors" JSONB NOT NULL,
    "waveId" INTEGER,
    "waveVersion" INTEGER,
    "reason" TEXT,
    "checks" JSONB NOT NULL,
    "comment" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Draft_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL,
    "disabled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Organisation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "mergedIntoId" INTEGER,
    CONSTRAINT "Organisation_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Organisation" ("country", "id", "name", "slug", "url") SELECT "country", "id", "name", "slug", "url" FROM "Organisation";
DROP TABLE "Organisation";
ALTER TABLE "new_Organisation" RENAME TO "Organisation";
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");
CREATE UNIQUE INDEX "Organisation_name_key" ON "Organisation"("name");
CREATE INDEX "Organisation_mergedIntoId_idx" ON "Organisation"("mergedIntoId");
CREATE TABLE "new_Question" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "finding" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1
);
INSERT INTO "new_Question" ("finding", "id", "slug", "title", "topic") SELECT "finding", "id", "slug", "title", "topic" FROM "Question";
DROP TABLE "Question";
ALTER TABLE "new_Question" RENAME TO "Question";
CREATE UNIQUE INDEX "Question_slug_key" ON "Question"("slug");
CREATE INDEX "Question_topic_slug_idx" ON "Question"("topic", "slug");
CREATE TABLE "new_Source" (
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
    "version" INTEGER NOT NULL DEFAULT 1,
    "citesId" INTEGER,
    CONSTRAINT "Source_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Source_citesId_fkey" FOREIGN KEY ("citesId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Source" ("accessed", "archivedUrl", "author", "citesId", "id", "kind", "language", "licence", "missing", "published", "publisherId", "slug", "title", "url") SELECT "accessed", "archivedUrl", "author", "citesId", "id", "kind", "language", "licence", "missing", "published", "publisherId", "slug", "title", "url" FROM "Source";
DROP TABLE "Source";
ALTER TABLE "new_Source" RENAME TO "Source";
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");
CREATE INDEX "Source_publisherId_idx" ON "Source"("publisherId");
CREATE INDEX "Source_citesId_idx" ON "Source"("citesId");
CREATE TABLE "new_Wave" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'published',
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
    "missing" JSONB NOT NULL,
    "publishedAlone" BOOLEAN NOT NULL DEFAULT false,
    "withdrawnBecause" TEXT
);
INSERT INTO "new_Wave" ("country", "designEffect", "eligibility", "fieldworkEnd", "fieldworkStart", "frame", "funder", "id", "incentives", "interviewLanguages", "lastDay", "limitations", "marginOfError", "missing", "mode", "qualityChecks", "quotas", "recruitment", "responseRate", "sampleSize", "sampling", "slug", "status", "title", "universe", "version", "weighting") SELECT "country", "designEffect", "eligibility", "fieldworkEnd", "fieldworkStart", "frame", "funder", "id", "incentives", "interviewLanguages", "lastDay", "limitations", "marginOfError", "missing", "mode", "qualityChecks", "quotas", "recruitment", "responseRate", "sampleSize", "sampling", "slug", "status", "title", "universe", "version", "weighting" FROM "Wave";
DROP TABLE "Wave";
ALTER TABLE "new_Wave" RENAME TO "Wave";
CREATE UNIQUE INDEX "Wave_slug_key" ON "Wave"("slug");
CREATE INDEX "Wave_status_lastDay_idx" ON "Wave"("status", "lastDay");
CREATE INDEX "Wave_status_country_lastDay_idx" ON "Wave"("status", "country", "lastDay");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Draft_key_key" ON "Draft"("key");

-- CreateIndex
CREATE INDEX "Draft_waveId_idx" ON "Draft"("waveId");

-- CreateIndex
CREATE INDEX "Draft_status_savedAt_idx" ON "Draft"("status", "savedAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Revision_subject_idx" ON "Revision"("subject");

-- CreateIndex
CREATE INDEX "Revision_editorId_idx" ON "Revision"("editorId");
